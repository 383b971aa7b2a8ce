/** Stable codes of the service; see docs/errors.md. */
export type ServiceCode =
  | 'AMBIGUOUS'
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'DOCUMENT_NOT_PERSISTED'
  | 'FORBIDDEN'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'LIMIT_EXCEEDED'
  | 'LOADING'
  | 'NOT_FOUND'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OVERLOADED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_UNAVAILABLE';

/** UNREACHABLE: no service answered there. UNREADABLE: what answered is no GraphQL service. */
export type ErrorCode = ServiceCode | 'UNREACHABLE' | 'UNREADABLE';

/** One error as the service answers it. */
export interface ServiceError {
  readonly message: string;
  /** Response keys from the root to the field that is null. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: ServiceCode;
    /** The argument that is wrong, such as `where.skills[1]`. */
    readonly argument?: string;
    /** Refs that were perhaps meant. */
    readonly suggestions?: readonly string[];
    /** The largest value that is allowed. */
    readonly limit?: number;
    /** Each wrong argument by itself, when there are several. */
    readonly problems?: readonly {
      readonly code: ServiceCode;
      readonly argument?: string;
      readonly suggestions?: readonly string[];
    }[];
  };
}

/** A question that was not answered, or not in full. */
export class CareerGraphError extends Error {
  override readonly name = 'CareerGraphError';
  /** Of the first error. */
  readonly code: ErrorCode;
  /** The argument that the first error is about; null when it is about none. */
  readonly argument: string | null;
  /** Refs that were perhaps meant; empty unless the code is NOT_FOUND or AMBIGUOUS. */
  readonly suggestions: readonly string[];
  /** All errors of the answer; empty when there was no answer. */
  readonly errors: readonly ServiceError[];
  /** What was answered nevertheless: fields that failed are null. Null when nothing was. */
  readonly data: unknown;

  /** @param about `cause` is the error of `fetch` or of reading the answer */
  constructor(
    code: ErrorCode,
    message: string,
    {
      errors = [],
      data = null,
      ...options
    }: Partial<Pick<CareerGraphError, 'errors' | 'data'>> & ErrorOptions = {},
  ) {
    super(message, options);
    const { argument = null, suggestions = [] } = errors[0]?.extensions ?? {};
    this.code = code;
    this.argument = argument;
    this.suggestions = suggestions;
    this.errors = errors;
    this.data = data;
  }

  /** Whether the same question may be answered a little later. */
  get passes(): boolean {
    return passing.has(this.code);
  }
}

const passing: ReadonlySet<ErrorCode> = /* @__PURE__ */ new Set<ErrorCode>([
  'LOADING',
  'OVERLOADED',
  'UNREACHABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
]);
