/** The question could not be answered; the message is the API's. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}
