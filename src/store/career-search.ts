import type { AboutPay } from '../domain/paths/pay-in.ts';
import {
  type Answer,
  type Projections,
  type Question,
  type QuestionName,
  questions,
} from '../domain/questions.ts';
import { abandoned } from './cancellation.ts';
import type { CareerReader } from './career-store.ts';
import { now } from './clock.ts';
import { type EndedLoad, type Load, longestLoad, tooLate } from './loading.ts';
import { PayMaps } from './pay-maps.ts';
import { type Moment, VersionedCache } from './versioned-cache.ts';

/** An answer, and how current it is. */
export interface Answered<T> {
  readonly answer: T;
  /**
   * When the projection was last known to be current, in milliseconds of `now()` in clock.ts; null when it was current
   * at the moment of the question.
   */
  readonly asOf: number | null;
}

/** Answers the questions that are computed over projections of the graph. */
export interface CareerSearch {
  /**
   * @param moment when the question arrived, and until when its answer is awaited
   * @throws CareerGraphError what the question itself throws; at the deadline LOADING when the answer waits for a load,
   *   else OVERLOADED; what the store throws
   */
  ask<N extends QuestionName>(name: N, question: Question<N>, moment: Moment): Promise<Answered<Answer<N>>>;

  /** The load that has been under way for longest; null when there is none. */
  readonly load: Load | null;

  /** Loads each projection once. Questions may still wait for newer ones afterwards. */
  prepare(): Promise<void>;

  /**
   * Waits until a question that arrives at a moment could be answered, whatever it is about.
   *
   * @throws as `ask`
   */
  catchUp(moment: Moment): Promise<void>;
}

/** The projections in the order in which `prepare` loads them: the one that is asked first, and loads fastest, comes first. */
const projections = ['names', 'careerMap', 'skillMap'] as const satisfies readonly (keyof Projections)[];

type Loaders = { readonly [P in keyof Projections]: (reader: CareerReader) => Promise<Projections[P]> };

const loaders: Loaders = {
  careerMap: (reader) => reader.loadCareerMap(),
  names: (reader) => reader.loadNames(),
  skillMap: (reader) => reader.loadSkillMap(),
};

/** An entry of `questions` with its types erased. */
interface Computation<Q, A> {
  readonly projections: readonly (keyof Projections)[];
  readonly answer: (maps: Partial<Projections>, question: Q) => A;
}

/** Told when a load begins, and with `since` null when it ends; then `size` says how much was loaded, unless it failed. */
export type LoadObserver = (load: {
  readonly what: Load['what'];
  readonly since: number | null;
  readonly size?: number;
}) => void;

/** How large a projection is: its names, its moves, or the skills that its roles list. */
const sizes: { readonly [P in keyof Projections]: (projection: Projections[P]) => number } = {
  careerMap: ({ targets }) => targets.length,
  names: ({ wordsOf }) => wordsOf.offsets.length - 1,
  skillMap: ({ weights }) => weights.length,
};

/** Holds the projections of a reader and computes in the calling thread. */
export class LocalSearch implements CareerSearch {
  readonly #reader: CareerReader;
  readonly #projections: { readonly [P in keyof Projections]: VersionedCache<Projections[P]> };
  readonly #pay: PayMaps;
  #lastLoad: EndedLoad | null = null;

  /** @param maxStaleness milliseconds; see VersionedCache */
  constructor(reader: CareerReader, maxStaleness = 0, observe: LoadObserver = () => {}) {
    this.#reader = reader;
    const cached = <T>(
      what: Load['what'],
      load: () => Promise<T>,
      sizeOf?: (value: T) => number,
    ): VersionedCache<T> =>
      new VersionedCache(
        {
          what,
          version: () => reader.version(),
          load: async () => {
            const since = now();
            observe({ what, since });
            let size: number | undefined;
            try {
              const value = await load();
              size = sizeOf?.(value);
              return value;
            } finally {
              this.#lastLoad = { what, since, until: now() };
              observe({ what, since: null, ...(size !== undefined && { size }) });
            }
          },
        },
        maxStaleness,
      );
    const cache = <P extends keyof Projections>(projection: P): VersionedCache<Projections[P]> =>
      cached<Projections[P]>(projection, () => loaders[projection](reader), sizes[projection]);
    this.#pay = new PayMaps((place) => cached('pay', () => reader.loadPay(place)));
    this.#projections = {
      careerMap: cache('careerMap'),
      names: cache('names'),
      skillMap: cache('skillMap'),
    };
  }

  /** @param isAwaited asked right before computing; an answer that is not awaited any more is not computed */
  async ask<N extends QuestionName>(
    name: N,
    question: Question<N>,
    moment: Moment,
    isAwaited = () => true,
  ): Promise<Answered<Answer<N>>> {
    const { projections: needed, answer } = questions[name] as unknown as Computation<Question<N>, Answer<N>>;
    const current = await Promise.all(
      needed.map(
        async (projection) => [projection, await this.#projections[projection].current(moment)] as const,
      ),
    );
    const maps: Partial<Projections> = Object.fromEntries(
      current.map(([projection, { value }]) => [projection, value]),
    );
    const times = current.flatMap(([, { asOf }]) => (asOf === null ? [] : [asOf]));
    const payIn = (question as AboutPay | null)?.payIn;
    if (payIn && maps.careerMap) {
      const { value, asOf } = await this.#pay.mapIn(maps.careerMap, payIn, moment);
      Object.assign(maps, { careerMap: value });
      if (asOf !== null) times.push(asOf);
    }
    if (!isAwaited()) throw abandoned();
    // the answer is not awaited any more: save the computation
    if (now() > moment.deadline) throw tooLate(moment.arrived, this.load, this.#lastLoad);
    return { answer: answer(maps, question), asOf: times.length > 0 ? Math.min(...times) : null };
  }

  get load(): Load | null {
    return longestLoad(Object.values(this.#projections).map((cache) => cache.loading));
  }

  async prepare(): Promise<void> {
    for (const projection of projections) await this.loadOnce(projection);
  }

  /** @param these the projections that questions are about; all by default */
  async catchUp(moment: Moment, these: readonly (keyof Projections)[] = projections): Promise<void> {
    for (const projection of these) await this.#projections[projection].current(moment);
  }

  /** Loads a projection, unless it has been loaded before. */
  async loadOnce(projection: keyof Projections): Promise<void> {
    const cache = this.#projections[projection];
    if (cache.isLoaded) return;
    const arrived = now();
    await cache.current({
      stamp: await this.#reader.version(),
      arrived,
      deadline: Number.POSITIVE_INFINITY,
    });
  }
}
