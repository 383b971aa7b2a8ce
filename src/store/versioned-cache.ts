import { CareerGraphError } from '../domain/errors.ts';
import { now } from './clock.ts';

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

interface Label {
  readonly stamp: string;
  /** When it was asked for, at the latest: the value was current then. */
  readonly at: number;
}

interface Waiting<T> extends Moment {
  readonly serve: (value: T) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Something made of the whole graph, kept until the graph changes, and never older than the last commit acknowledged
 * before the request arrived.
 *
 * A stamp is taken when a read *ends*, so data may be older than its own read's stamp. Therefore a load is labelled
 * with a stamp that was told before it started, and serves while later requests' stamps equal the label. One load runs
 * at a time. It is good for a request
 * - that arrived before the load started,
 * - or whose stamp is the label,
 * - or that was there when, after the load, the stamp still was the label.
 *
 * The others share the next. Loads are no snapshots: one during which the stamp changed may hold parts of two
 * versions; it is done a second time, and that has to do while somebody writes all the time.
 */
export class VersionedCache<T> {
  readonly #source: VersionedSource<T>;
  readonly #maxStaleness: number;
  readonly #waiting = new Set<Waiting<T>>();
  #held: { readonly stamp: string; readonly value: T; currentAt: number } | undefined;
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
    if (held?.stamp === moment.stamp) {
      held.currentAt = Math.max(held.currentAt, moment.arrived);
      return { value: held.value, asOf: null };
    }
    const label = { stamp: moment.stamp, at: moment.arrived };
    if (held && now() - held.currentAt <= this.#maxStaleness) {
      void this.#load(label);
      return { value: held.value, asOf: held.currentAt };
    }
    const value = this.#wait(moment);
    void this.#load(label);
    return { value: await value, asOf: null };
  }

  #wait(moment: Moment): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () =>
        waiting.fail(
          new CareerGraphError('OVERLOADED', 'The graph changes faster than it can be loaded; try again.'),
        );
      const timer =
        moment.deadline === Number.POSITIVE_INFINITY ? undefined : setTimeout(late, moment.deadline - now());
      const ended = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting<T> = {
        ...moment,
        serve: (value) => {
          ended();
          resolve(value);
        },
        fail: (error) => {
          ended();
          reject(error);
        },
      };
      this.#waiting.add(waiting);
    });
  }

  /** Loads until nobody waits any more, unless that is under way. */
  async #load(first: Label): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    let label = first;
    for (let tries = 1, torn = false; ; tries = torn ? tries + 1 : 1) {
      const early = new Set(this.#waiting);
      const isGoodFor = (waiting: Waiting<T>) => early.has(waiting) || waiting.stamp === label.stamp;
      try {
        const value = await this.#source.load();
        const there = [...this.#waiting];
        const at = now();
        const stamp = await this.#source.version();
        this.#held = { stamp: label.stamp, value, currentAt: label.at };
        const whole = stamp === label.stamp;
        torn = !whole && tries === 1;
        if (!torn)
          for (const waiting of there.filter((each) => whole || isGoodFor(each))) waiting.serve(value);
        label = { stamp, at };
      } catch (error) {
        torn = false;
        for (const waiting of [...this.#waiting].filter(isGoodFor)) waiting.fail(error);
        const [next] = this.#waiting;
        if (next) label = { stamp: next.stamp, at: next.arrived };
      }
      if (!torn && this.#waiting.size === 0) break;
    }
    this.#loading = false;
  }
}
