import { graphql } from 'graphql';
import { createContext } from '../graphql/create-context.ts';
import { publicError } from '../graphql/errors.ts';
import { defaultArgumentLimits } from '../graphql/limits.ts';
import { schema } from '../graphql/schema.ts';
import { LocalSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { type StoreOptions, withSeededStore } from './options/with-store.ts';
import { AnswerError } from './output/answer-error.ts';
import { print, printJson } from './output/output.ts';
import { type Terminal, terminalOf } from './output/terminal.ts';

export interface AskOptions extends StoreOptions {
  readonly json?: true;
}

interface Question<T> {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly render: (answer: T, terminal: Terminal) => string;
  /** Whether the answer has what was asked for; else the exit code is 2. */
  readonly found: (answer: T) => boolean;
}

/** Asks the store and prints the answer, as text or as GraphQL gives it. */
export async function answer<T>(
  options: AskOptions,
  { query, variables, render, found }: Question<T>,
): Promise<void> {
  const data = await withSeededStore(options, (store) => ask<T>(store, query, variables));
  if (options.json) printJson(data);
  else print(render(data, terminalOf(process.stdout, process.env)));
  if (!found(data)) process.exitCode = 2;
}

/**
 * Asks what the API would answer, through the same schema.
 *
 * @throws AnswerError with the messages of the answer's errors
 */
async function ask<T>(
  reader: CareerReader,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<T> {
  const contextValue = createContext(reader, new LocalSearch(reader), defaultArgumentLimits);
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  if (errors.length > 0) {
    const messages = errors.map(
      (error) => publicError(error, (hidden) => process.stderr.write(`${hidden}\n`)).message,
    );
    throw new AnswerError(messages.join('\n'));
  }
  return data as T;
}
