/** Codes that clients may rely on; they are `extensions.code` in GraphQL. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'AMBIGUOUS'
  | 'OVERLOADED'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE';

/**
 * An error whose message is written for the caller: it names the argument or the thing, never an internal.
 * `details` travels to the client beside the code.
 */
export class CareerGraphError extends Error {
  override readonly name = 'CareerGraphError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
