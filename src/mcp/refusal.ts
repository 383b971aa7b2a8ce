import type { AnswerProblem } from './ask-graphql.ts';

const advice: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Use a suggestion where one is given, or the tool find. Do not answer from memory instead.',
  AMBIGUOUS: 'Ask which one is meant, then use its id.',
  LOADING: 'Try again in some seconds.',
  OVERLOADED: 'Try again in some seconds.',
  UPSTREAM_TIMEOUT: 'Try again in some seconds.',
  UPSTREAM_UNAVAILABLE: 'Try again in some seconds.',
};

/** A message that may repeat words of the caller: on one line, and without brackets that would look like a citation. */
const inert = (message: string): string =>
  message.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')');

/** Errors as an assistant can act on them: a line each, beginning with the code, and what to do about it. */
export function refusalOf(errors: readonly AnswerProblem[]): string {
  const codes = new Set(errors.map(({ extensions }) => extensions?.code ?? ''));
  const lines = errors.map(
    ({ message, extensions }) => `${extensions?.code ?? 'BAD_USER_INPUT'}: ${inert(message)}`,
  );
  return [...new Set(lines), ...[...codes].map((code) => advice[code]).filter(Boolean)].join('\n');
}
