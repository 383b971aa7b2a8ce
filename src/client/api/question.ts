/** One operation, with the types of its variables and of its data. */
export interface Question<Data, Variables> {
  readonly name: string;
  /** The operation with its fragments. */
  readonly text: string;
  /** For types only, never set. */
  readonly types?: (variables: Variables) => Data;
}

/** An operation as text: yours, or of GraphQL Code Generator with `documentMode: 'string'`, whose types it carries. */
export interface QuestionText<Data, Variables> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Data;
}
