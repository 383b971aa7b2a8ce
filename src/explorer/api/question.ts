/** What the page asks: the text, and the types of what goes in and comes out. */
export interface Question<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** For types only; never there. */
  readonly types?: (variables: Variables) => Answer;
}
