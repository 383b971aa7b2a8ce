import { UserFacingError } from '../domain/errors.ts';

/** Thrown when the service cannot listen on its address: the port is taken, or the system refuses. */
export class ListenError extends UserFacingError {
  override readonly name = 'ListenError';
}
