import { CareerGraphError } from '../domain/errors.ts';
import type { Projections } from '../domain/questions.ts';
import { now } from './clock.ts';
import { overloaded } from './deadline.ts';

/** What a service loads into memory before it can answer. */
export type Loaded = 'store' | 'pay' | 'counts' | keyof Projections;

/** A load that is under way. */
export interface Load {
  readonly what: Loaded;
  /** When it began, in milliseconds of `now()` in clock.ts. */
  readonly since: number;
}

/** A load that has ended. */
export interface EndedLoad extends Load {
  readonly until: number;
}

/** The load that began first; null when none is under way. */
export const longestLoad = (loads: readonly (Load | null)[]): Load | null =>
  loads.reduce((longest, load) => (longest && (!load || longest.since <= load.since) ? longest : load), null);

const words: Readonly<Record<Loaded, string>> = {
  store: 'store',
  pay: 'pay of a place',
  counts: 'counts',
  careerMap: 'career map',
  skillMap: 'skill map',
  names: 'names',
};

/**
 * The error of a request that waits for a load. Its details have what it waits for, and for how many milliseconds that
 * has been loading. It cannot say how long the load will still take.
 */
export function stillLoading({ what, since }: Load): CareerGraphError {
  const loadingMs = Math.max(0, Math.round(now() - since));
  const seconds = Math.round(loadingMs / 1_000);
  return new CareerGraphError(
    'LOADING',
    `The service has been loading its ${words[what]} for ${seconds} s and needs longer; try again.`,
    { waitsFor: what, loadingMs },
  );
}

/**
 * The error of a request whose time is over before it was computed: LOADING where it waited for a load, also for one that
 * ended after it arrived; else OVERLOADED.
 *
 * @param arrived when the request did, in milliseconds of `now()`
 * @param load that is under way @param last that ended last
 */
export function tooLate(arrived: number, load: Load | null, last: EndedLoad | null): CareerGraphError {
  const awaited = load ?? (last && last.until >= arrived ? last : null);
  return awaited ? stillLoading(awaited) : overloaded();
}
