import { UserFacingError } from '../../domain/errors.ts';

/** Thrown when the system refuses to write a file. A file that was there before is unchanged. */
export class FileNotWrittenError extends UserFacingError {
  override readonly name = 'FileNotWrittenError';
}
