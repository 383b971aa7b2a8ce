import { CareerGraphError } from '../domain/errors.ts';
import { now } from './clock.ts';

/**
 * What a promise gives, unless it takes too long; what it stands for goes on.
 *
 * @param deadline by clock.ts; infinite for none
 * @throws CareerGraphError OVERLOADED at the deadline
 */
export async function within<T>(promise: Promise<T>, deadline: number): Promise<T> {
  if (deadline === Number.POSITIVE_INFINITY) return promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overloaded()), Math.max(0, deadline - now()));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const overloaded = () =>
  new CareerGraphError('OVERLOADED', 'Too much is asked or written at the same time; try again.');
