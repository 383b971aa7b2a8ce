import { CareerGraphError, UserFacingError } from '../domain/errors.ts';

/**
 * Thrown when the configured store cannot be used: it holds something else, was written by a newer release, is served
 * by another process, or refuses the user. Trying again does not help.
 */
export class StoreUnusableError extends UserFacingError {
  override readonly name = 'StoreUnusableError';
}

/** Thrown when the database does not answer, or is not open yet. Trying again may help. */
export class StoreUnreachableError extends UserFacingError {
  override readonly name = 'StoreUnreachableError';
}

/** Thrown to an import whose release was meanwhile removed, replaced, or begun again from other files. */
export class ReleaseGoneError extends UserFacingError {
  override readonly name = 'ReleaseGoneError';

  constructor(id: string) {
    super(`${id} was removed, replaced or begun again while it was being imported; nothing of it is shown.`);
  }
}

/** Whether the database did not answer, or not in time. Any other error is an answer of the database. */
export const isOutage = (error: unknown): error is Error =>
  error instanceof StoreUnreachableError ||
  (error instanceof CareerGraphError && error.code.startsWith('UPSTREAM_'));
