/** A question to the API: its text, and the types of its answer and variables. */
export interface Question<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Carries the types; never set. */
  readonly types?: (variables: Variables) => Answer;
}
