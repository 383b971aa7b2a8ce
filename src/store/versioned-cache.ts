import { withoutSignal } from './cancellation.ts';
import { now } from './clock.ts';
import { beforeDeadline } from './deadline.ts';
import { type Load, stillLoading } from './loading.ts';

/** How current an answer must be, and how long it may take. Times are milliseconds of `now()` in clock.ts. */
export interface Moment {
  /** A stamp that the store's `version` gave after the request arrived. */
  readonly stamp: string;
  /** When the request arrived. */
  readonly arrived: number;
  /** When the request stops waiting; infinite for never. */
  readonly deadline: number;
}

/** A value of the cache, and how current it is. */
export interface Versioned<T> {
  readonly value: T;
  /**
   * When the value was last known to be current, in milliseconds of `now()` in clock.ts; null when it is as current as
   * the moment demands.
   */
  readonly asOf: number | null;
}

/** Where the values come from. */
interface VersionedSource<T> {
  /** What is loaded, as errors name it. */
  readonly what: Load['what'];
  version(): Promise<string>;
  load(): Promise<T>;
}

/** A request that waits for a load. */
interface Waiter<T> extends Moment {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** What a load is good for. */
interface Label {
  /** A stamp that was given before the load started. */
  readonly stamp: string;
  /** When the load is last known to have been current, in milliseconds. */
  readonly currentAt: number;
}

interface Entry<T> extends Label {
  readonly value: T;
}

/**
 * Caches a value that is made of the whole graph. A served value is never older than the last commit that was
 * acknowledged before the request arrived.
 *
 * A stamp is taken when a read *ends*, so data may be older than the stamp of its own read. Therefore a load is
 * labelled with a stamp that was given before the load started. It serves the requests
 * - whose own stamp equals the label,
 * - that arrived before the load started,
 * - that arrived before the load ended, if the stamp taken then still equalled the label.
 *
 * One load runs at a time. Requests that it cannot serve share the next one. A load is no snapshot: when the stamp
 * changed meanwhile, its value may be torn, so it is loaded once more. Under a constant writer the second load counts.
 */
export class VersionedCache<T> {
  readonly #source: VersionedSource<T>;
  readonly #maxStaleness: number;
  readonly #waiters = new Set<Waiter<T>>();
  #entry: Entry<T> | undefined;
  /** Since when loads have been under way, in milliseconds; null while there is none. */
  #loadingSince: number | null = null;

  /** @param maxStaleness milliseconds for which an old value may answer while a new one is loaded */
  constructor(source: VersionedSource<T>, maxStaleness = 0) {
    this.#source = source;
    this.#maxStaleness = maxStaleness;
  }

  /** Whether a load has ever succeeded. */
  get isLoaded(): boolean {
    return this.#entry !== undefined;
  }

  /** The load that is under way, or null. */
  get loading(): Load | null {
    return this.#loadingSince === null ? null : { what: this.#source.what, since: this.#loadingSince };
  }

  /**
   * The cached value, or a new one when that is too old for the moment.
   *
   * @throws CareerGraphError LOADING at the deadline; what the source throws
   */
  async current(moment: Moment): Promise<Versioned<T>> {
    const entry = this.#entry;
    if (entry && serves(entry, moment)) {
      this.#entry = { ...entry, currentAt: Math.max(entry.currentAt, moment.arrived) };
      return { value: entry.value, asOf: null };
    }
    const load = () => void withoutSignal(() => this.#load(moment.stamp));
    if (entry && now() - entry.currentAt < this.#maxStaleness) {
      // the answer goes out first, as a load may keep the thread
      setImmediate(() => this.#entry === entry && load());
      return { value: entry.value, asOf: entry.currentAt };
    }
    load();
    return { value: await this.#wait(moment), asOf: null };
  }

  async #wait(moment: Moment): Promise<T> {
    let waiter: Waiter<T> | undefined;
    const value = new Promise<T>((resolve, reject) => {
      waiter = { ...moment, resolve, reject };
      this.#waiters.add(waiter);
    });
    const load = this.loading ?? { what: this.#source.what, since: moment.arrived };
    try {
      const loaded = await beforeDeadline(value, moment.deadline, () => stillLoading(load));
      if (now() > moment.deadline) throw stillLoading(load); // a load in this thread kept the timer from firing
      return loaded;
    } finally {
      if (waiter) this.#waiters.delete(waiter);
    }
  }

  /** Loads until no request waits any more; does nothing while that is under way. */
  async #load(stamp: string): Promise<void> {
    if (this.#loadingSince !== null) return;
    this.#loadingSince = now();
    let label = stamp;
    for (let tries = 1, isTorn = false; ; tries = isTorn ? tries + 1 : 1) {
      const started = now();
      try {
        const value = await this.#source.load();
        const ended = now();
        const stampAfter = await this.#source.version();
        isTorn = stampAfter !== label && tries === 1;
        const entry = { stamp: label, value, currentAt: stampAfter === label ? ended : started };
        this.#entry = entry;
        if (!isTorn) this.#settle(entry, ({ resolve }) => resolve(value));
        label = stampAfter;
      } catch (error) {
        isTorn = false;
        this.#settle({ stamp: label, currentAt: started }, ({ reject }) => reject(error));
        for (const waiter of this.#waiters) label = waiter.stamp;
      }
      if (!isTorn && this.#waiters.size === 0) break;
    }
    this.#loadingSince = null;
  }

  /** Ends the waiting of the requests that a load serves. */
  #settle(load: Label, end: (waiter: Waiter<T>) => void): void {
    for (const waiter of this.#waiters) {
      if (!serves(load, waiter)) continue;
      this.#waiters.delete(waiter);
      end(waiter);
    }
  }
}

const serves = ({ stamp, currentAt }: Label, moment: Moment): boolean =>
  stamp === moment.stamp || moment.arrived <= currentAt;
