import { CareerGraphError } from '../../domain/errors.ts';
import type { DescribedKind } from '../../domain/graph/model.ts';
import type { SearchHit } from '../../domain/search/search.ts';
import type { GraphQLContext } from '../context.ts';

/**
 * What a text finds, best first, at most so many.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the argument, for an empty or overlong text
 */
export async function searchHits(
  { ask, limits }: Pick<GraphQLContext, 'ask' | 'limits'>,
  text: string,
  kind: DescribedKind,
  argument: string,
  size: number,
): Promise<readonly SearchHit[]> {
  checkText(text, argument, limits.search);
  const { hits } = await ask('search', {
    text,
    kinds: [kind],
    size,
    from: 'start',
    after: null,
    before: null,
  });
  return hits;
}

/** @throws CareerGraphError BAD_USER_INPUT naming the argument, for an empty or overlong text */
export function checkText(text: string, argument: string, max: number): void {
  const refuse = (what: string): never => {
    throw new CareerGraphError('BAD_USER_INPUT', `${argument}: ${what}`, { argument });
  };
  if (text.trim() === '') refuse('must not be empty.');
  if (text.length > max) refuse(`at most ${max} characters, not ${text.length}.`);
}
