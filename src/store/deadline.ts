import { CareerGraphError } from '../domain/errors.ts';
import { now } from './clock.ts';

/** A timer takes no longer delay: about 24 days. */
const longestDelay = 2 ** 31 - 1;

/**
 * Waits for a promise, but not longer than a time limit. Nothing is cancelled: what the promise stands for goes on,
 * and a later failure of it is ignored. The timer ends with the wait.
 *
 * @param milliseconds no limit when infinite; at once, after what has settled already, when 0 or less
 * @param onTimeout gives the result when the limit passes first, or throws
 * @throws what the promise or `onTimeout` throws, whichever comes first
 */
export async function withTimeLimit<T, Late = never>(
  promise: Promise<T>,
  milliseconds: number,
  onTimeout: () => Late,
): Promise<T | Late> {
  if (milliseconds > longestDelay) return promise;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, timeout.then(onTimeout)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits for a promise until a deadline, a time of `now()` in clock.ts; forever when it is infinite.
 *
 * @param late makes the error at the deadline
 * @throws that error; what the promise throws before
 */
export const beforeDeadline = <T>(promise: Promise<T>, deadline: number, late: () => Error): Promise<T> =>
  withTimeLimit(promise, deadline - now(), () => {
    throw late();
  });

/** The error of a request whose deadline passed while other requests were answered. */
export const overloaded = (): CareerGraphError =>
  new CareerGraphError('OVERLOADED', 'Too much is asked at the same time; try again.');
