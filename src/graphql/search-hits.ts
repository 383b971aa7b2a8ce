import { CareerGraphError } from '../domain/errors.ts';
import type { DescribedKind } from '../domain/graph-model.ts';
import { rankHits, type SearchHit } from '../domain/search.ts';
import type { GraphQLContext } from './context.ts';

/**
 * What a text finds, best first.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the argument, for an empty or overlong text
 */
export async function searchHits(
  { reader, limits }: Pick<GraphQLContext, 'reader' | 'limits'>,
  text: string,
  kinds: readonly DescribedKind[],
  argument: string,
): Promise<SearchHit[]> {
  checkText(text, argument, limits.search);
  return rankHits(text, await reader.searchNames(text, kinds));
}

export function checkText(text: string, argument: string, max: number): void {
  const refuse = (what: string): never => {
    throw new CareerGraphError('BAD_USER_INPUT', `${argument}: ${what}`, { argument });
  };
  if (text.trim() === '') refuse('must not be empty.');
  if (text.length > max) refuse(`at most ${max} characters, not ${text.length}.`);
}
