import { UserFacingError } from '../../domain/errors.ts';

/** Thrown when a question could not be answered. The message is the API's, a line per error. */
export class AnswerError extends UserFacingError {
  override readonly name = 'AnswerError';
}
