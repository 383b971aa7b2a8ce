import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import { CareerGraphError } from '../domain/errors.ts';

const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs work for somebody who may leave: what it reads and asks ends when the signal is aborted. */
export function withSignal<T>(signal: AbortSignal, work: () => T): T {
  setMaxListeners(0, signal); // each read and question of a request listens, and removes itself
  return signals.run(signal, work);
}

/** Runs work that others share, so that it goes on when the one who began it leaves. */
export const withoutSignal = <T>(work: () => T): T => signals.run(undefined, work);

/** The signal of those for whom this work is done; undefined when it is done in any case. */
export const currentSignal = (): AbortSignal | undefined => signals.getStore();

/** The error of work that nobody waits for any more. Nobody reads it either. */
export const abandoned = (): CareerGraphError =>
  new CareerGraphError('UPSTREAM_TIMEOUT', 'Nobody waits for this answer any more.');

/** @throws CareerGraphError when nobody waits for this work any more */
export function checkAwaited(): void {
  if (currentSignal()?.aborted) throw abandoned();
}
