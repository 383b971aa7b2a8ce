import { now } from './clock.ts';
import { beforeDeadline } from './deadline.ts';

/** How current an answer must be, and how long it may take. */
export interface Moment {
  /** What the store's `version` told after the request had arrived. */
  readonly stamp: string;
  /** When the request arrived, by clock.ts. */
  readonly arrived: number;
  /** When it stops waiting, by clock.ts; infinite when it does not. */
  readonly deadline: number;
}

export interface Versioned<T> {
  readonly value: T;
  /** When it was last known to be current, by clock.ts; null for one as new as the moment wants it. */
  readonly asOf: number | null;
}

/** Where the values come from. */
interface VersionedSource<T> {
  version(): Promise<string>;
  load(): Promise<T>;
}

interface Waiting<T> extends Moment {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

interface Held<T> {
  readonly stamp: string;
  readonly value: T;
  /** When it is last known to have been current, by clock.ts. */
  readonly currentAt: number;
}

/**
 * Something made of the whole graph, kept until the graph changes, and never older than the last commit acknowledged
 * before the request arrived.
 *
 * A stamp is taken when a read *ends*, so data may be older than its own read's stamp. Therefore a load is labelled
 * with a stamp that was told before it started. It serves requests
 * - whose own stamp is the label,
 * - that arrived before it started,
 * - that arrived before its end, when the stamp asked for then still was the label.
 *
 * One load runs at a time; who cannot be served from it shares the next. Loads are no snapshots: one during which the
 * stamp changed may hold parts of two versions. It is done a second time, which has to do while somebody writes all
 * the time.
 */
export class VersionedCache<T> {
  readonly #source: VersionedSource<T>;
  readonly #maxStaleness: number;
  readonly #waiting = new Set<Waiting<T>>();
  #held: Held<T> | undefined;
  #loading = false;

  /** @param maxStaleness milliseconds that an old value may answer for while a new one is loaded */
  constructor(source: VersionedSource<T>, maxStaleness = 0) {
    this.#source = source;
    this.#maxStaleness = maxStaleness;
  }

  /** Whether there was ever one. */
  get isLoaded(): boolean {
    return this.#held !== undefined;
  }

  /** @throws CareerGraphError OVERLOADED at the deadline; what the source throws */
  async current(moment: Moment): Promise<Versioned<T>> {
    const held = this.#held;
    if (held && serves(held, moment)) {
      this.#held = { ...held, currentAt: Math.max(held.currentAt, moment.arrived) };
      return { value: held.value, asOf: null };
    }
    void this.#load(moment.stamp);
    const tolerable = held && now() - held.currentAt < this.#maxStaleness;
    return tolerable
      ? { value: held.value, asOf: held.currentAt }
      : { value: await this.#wait(moment), asOf: null };
  }

  async #wait(moment: Moment): Promise<T> {
    let waiting: Waiting<T> | undefined;
    const value = new Promise<T>((resolve, reject) => {
      waiting = { ...moment, resolve, reject };
      this.#waiting.add(waiting);
    });
    try {
      return await beforeDeadline(value, moment.deadline);
    } finally {
      if (waiting) this.#waiting.delete(waiting);
    }
  }

  /** Loads until nobody waits any more, unless that is under way. */
  async #load(stamp: string): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    let label = stamp;
    for (let tries = 1, torn = false; ; tries = torn ? tries + 1 : 1) {
      const started = now();
      try {
        const value = await this.#source.load();
        const ended = now();
        const after = await this.#source.version();
        torn = after !== label && tries === 1;
        const held = { stamp: label, value, currentAt: after === label ? ended : started };
        this.#held = held;
        if (!torn) this.#settle(held, ({ resolve }) => resolve(value));
        label = after;
      } catch (error) {
        torn = false;
        this.#settle({ stamp: label, currentAt: started }, ({ reject }) => reject(error));
        for (const next of this.#waiting) label = next.stamp;
      }
      if (!torn && this.#waiting.size === 0) break;
    }
    this.#loading = false;
  }

  /** Ends the waiting of those for whom a load was good enough. */
  #settle(load: Omit<Held<T>, 'value'>, end: (waiting: Waiting<T>) => void): void {
    for (const waiting of this.#waiting) {
      if (!serves(load, waiting)) continue;
      this.#waiting.delete(waiting);
      end(waiting);
    }
  }
}

const serves = ({ stamp, currentAt }: Omit<Held<unknown>, 'value'>, moment: Moment): boolean =>
  stamp === moment.stamp || moment.arrived <= currentAt;
