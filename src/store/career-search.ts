import {
  type Answer,
  type Projections,
  type Question,
  type QuestionName,
  questions,
} from '../domain/questions.ts';
import { NameIndex } from '../domain/search/name-index.ts';
import { buildSkillMap } from '../domain/skills/skill-map.ts';
import type { CareerReader } from './career-store.ts';
import { now } from './clock.ts';
import { overloaded } from './deadline.ts';
import { type Moment, VersionedCache } from './versioned-cache.ts';

export interface Answered<T> {
  readonly answer: T;
  /** When what it was computed over was last known to be current, by clock.ts; null when that is so at the moment asked for. */
  readonly asOf: number | null;
}

/** Answers what is computed over projections of the graph. */
export interface CareerSearch {
  /** @throws CareerGraphError of the question's own, OVERLOADED at the deadline; what the store throws */
  ask<N extends QuestionName>(name: N, question: Question<N>, moment: Moment): Promise<Answered<Answer<N>>>;

  /** Resolves when each projection has been loaded once; questions may still have to wait for newer ones. */
  prepare(): Promise<void>;
}

/** What is asked for first is loaded first. */
export const projections = [
  'careerMap',
  'names',
  'skillMap',
] as const satisfies readonly (keyof Projections)[];

type Loaders = { readonly [P in keyof Projections]: (reader: CareerReader) => Promise<Projections[P]> };

const loaders: Loaders = {
  careerMap: (reader) => reader.loadCareerMap(),
  skillMap: async (reader) => buildSkillMap(await reader.loadSkillMap()),
  names: async (reader) => new NameIndex(await reader.loadNames()),
};

/** A row of the table of questions, as it is at a name that is known at run time only. */
interface Computation<Q, A> {
  readonly projection: keyof Projections;
  readonly answer: (map: Projections[keyof Projections], question: Q) => A;
}

/** Holds the projections and computes in the calling thread. */
export class LocalSearch implements CareerSearch {
  readonly #reader: CareerReader;
  readonly #projections: { readonly [P in keyof Projections]: VersionedCache<Projections[P]> };

  /** @param maxStaleness see VersionedCache */
  constructor(reader: CareerReader, maxStaleness = 0) {
    this.#reader = reader;
    const cache = <P extends keyof Projections>(projection: P): VersionedCache<Projections[P]> =>
      new VersionedCache(
        { version: () => reader.version(), load: () => loaders[projection](reader) },
        maxStaleness,
      );
    this.#projections = {
      careerMap: cache('careerMap'),
      skillMap: cache('skillMap'),
      names: cache('names'),
    };
  }

  async ask<N extends QuestionName>(
    name: N,
    question: Question<N>,
    moment: Moment,
  ): Promise<Answered<Answer<N>>> {
    const { projection, answer } = questions[name] as unknown as Computation<Question<N>, Answer<N>>;
    const { value, asOf } = await this.#projections[projection].current(moment);
    if (now() > moment.deadline) throw overloaded(); // nobody waits for it any more
    return { answer: answer(value, question), asOf };
  }

  async prepare(): Promise<void> {
    for (const projection of projections) await this.load(projection);
  }

  /** Resolves when a projection has been loaded once. */
  async load(projection: keyof Projections): Promise<void> {
    const held = this.#projections[projection];
    if (held.isLoaded) return;
    const arrived = now();
    const moment = { stamp: await this.#reader.version(), arrived, deadline: Number.POSITIVE_INFINITY };
    await held.current(moment);
  }
}
