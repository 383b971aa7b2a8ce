import { UserFacingError } from '../../domain/errors.ts';

/** An error as a person at the terminal should read it: its message, or the stack when it is a fault of the program. */
export function explain(error: unknown): string {
  if (error instanceof UserFacingError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
