/**
 * An error whose message is written for people: it says what is wrong and, where it can, what to do. Programs show the
 * message alone. Any other error is a fault of the program and is shown with its stack.
 */
export abstract class UserFacingError extends Error {
  abstract override readonly name: string;
}

/** Codes that clients may rely on; they are `extensions.code` in GraphQL. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'AMBIGUOUS'
  | 'LOADING'
  | 'OVERLOADED'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE';

/**
 * Thrown when a request cannot be answered as it was put, or not now. The only error whose message a GraphQL client
 * sees: it names the argument or the thing, never an address, a path or another internal.
 */
export class CareerGraphError extends UserFacingError {
  override readonly name = 'CareerGraphError';
  readonly code: ErrorCode;
  /** Travels to the client in `extensions`, beside the code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
