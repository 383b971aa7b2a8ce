import { UserFacingError } from '../domain/errors.ts';

/** Thrown when settings are wrong. The message has a line for each, and never shows a password. */
export class ConfigurationError extends UserFacingError {
  override readonly name = 'ConfigurationError';
}
