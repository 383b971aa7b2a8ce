import { CareerGraphError } from '../domain/errors.ts';

/** The store named by the configuration cannot serve: foreign, newer, or refused. Trying again will not help. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}

/** The database does not answer yet. Trying again may help. */
export class StoreUnreachableError extends Error {
  override readonly name = 'StoreUnreachableError';
}

/** A release that was being loaded was removed meanwhile, replaced, or begun anew from other files. */
export class ReleaseGoneError extends Error {
  override readonly name = 'ReleaseGoneError';

  constructor(id: string) {
    super(`${id} was removed, replaced or begun anew while it was being imported; nothing of it is shown.`);
  }
}

/** Whether the database did not answer, or not in time; everything else is an answer. */
export const isOutage = (error: unknown): error is Error =>
  error instanceof StoreUnreachableError ||
  (error instanceof CareerGraphError && error.code.startsWith('UPSTREAM_'));
