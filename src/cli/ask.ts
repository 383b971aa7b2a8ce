import { graphql } from 'graphql';
import { createContext } from '../graphql/create-context.ts';
import { publicError } from '../graphql/errors.ts';
import { defaultArgumentLimits } from '../graphql/limits.ts';
import { schema } from '../graphql/schema.ts';
import { CareerMapCache } from '../store/career-map-cache.ts';
import type { CareerReader } from '../store/career-store.ts';

/** The question could not be answered; the message is the API's. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/**
 * Asks what the API would answer, through the same schema.
 *
 * @throws AnswerError with the messages of the answer's errors
 */
export async function ask<T>(
  reader: CareerReader,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<T> {
  const contextValue = createContext(reader, new CareerMapCache(reader), defaultArgumentLimits);
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  if (errors.length > 0) {
    const messages = errors.map(
      (error) => publicError(error, (hidden) => process.stderr.write(`${hidden}\n`)).message,
    );
    throw new AnswerError(messages.join('\n'));
  }
  return data as T;
}
