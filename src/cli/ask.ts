import { graphql } from 'graphql';
import { createContext } from '../graphql/create-context.ts';
import { publicError } from '../graphql/errors.ts';
import { defaultArgumentLimits } from '../graphql/limits.ts';
import type { Question } from '../graphql/question.ts';
import { schema } from '../graphql/schema.ts';
import { LocalSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { type StoreOptions, withSeededStore } from './options/with-store.ts';
import { AnswerError } from './output/answer-error.ts';
import { print, printJson } from './output/print.ts';
import { type Terminal, terminalOf } from './output/terminal.ts';

/** The options of every command that asks the API. */
export interface AskOptions extends StoreOptions {
  readonly json?: true;
}

/** An answer without errors: a field of the query is null only where an error took its place. */
export type Complete<Answer> = { readonly [Field in keyof Answer]: NonNullable<Answer[Field]> };

interface Presentation<Answer, Variables> {
  readonly variables: Variables;
  /** The answer as text for people, with a line break at its end. */
  readonly render: (answer: Complete<Answer>, terminal: Terminal) => string;
  /** Whether nothing was found, which makes the exit code 2. By default something always is. */
  readonly isEmpty?: (answer: Complete<Answer>) => boolean;
}

/** Asks the seeded store a question and prints the answer: as text, or with --json in the shape of the API. */
export async function answer<Answer, Variables extends Readonly<Record<string, unknown>>>(
  options: AskOptions,
  question: Question<Answer, Variables>,
  { variables, render, isEmpty = () => false }: Presentation<Answer, Variables>,
): Promise<void> {
  const data = await withSeededStore(options, (store) => ask(store, question, variables));
  if (options.json) printJson(data);
  else print(render(data, terminalOf(process.stdout, process.env)));
  if (isEmpty(data)) process.exitCode = 2;
}

/**
 * Asks the schema of the service, without a server.
 *
 * @throws AnswerError with the messages of the answer's errors
 */
async function ask<Answer, Variables extends Readonly<Record<string, unknown>>>(
  reader: CareerReader,
  { text }: Question<Answer, Variables>,
  variables: Variables,
): Promise<Complete<Answer>> {
  const contextValue = createContext(reader, new LocalSearch(reader), defaultArgumentLimits);
  const { data, errors = [] } = await graphql({
    schema,
    source: text,
    variableValues: variables,
    contextValue,
  });
  const messages = errors.map(
    (error) => publicError(error, (hidden) => process.stderr.write(`${hidden}\n`)).message,
  );
  if (messages.length > 0) throw new AnswerError(messages.join('\n'));
  if (!data || Object.values(data).includes(null))
    throw new AnswerError('What was asked for has just been removed; ask again.');
  return data as Complete<Answer>;
}
