/** One operation of `queries`, with the types of its variables and of its data. */
export interface Question<Answer, Variables> {
  readonly name: string;
  /** The operation with its fragments. */
  readonly text: string;
  /** For types only, always undefined. */
  readonly types?: (variables: Variables) => Answer;
}
