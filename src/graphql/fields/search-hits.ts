import { CareerGraphError } from '../../domain/errors.ts';
import type { DescribedKind } from '../../domain/graph/model.ts';
import type { SearchHit } from '../../domain/search/search.ts';
import type { GraphQLContext } from '../context.ts';

/**
 * What a text finds among the things of some kinds, best first.
 *
 * @param argument for the message of an error
 * @param size the maximum number of hits
 * @param isForgiving for suggestions; see NameIndex.search
 * @throws CareerGraphError BAD_USER_INPUT for an empty or overlong text
 */
export async function searchHits(
  { ask, limits }: Pick<GraphQLContext, 'ask' | 'limits'>,
  text: string,
  kinds: readonly DescribedKind[],
  argument: string,
  size: number,
  isForgiving = false,
): Promise<readonly SearchHit[]> {
  const problem = textProblem(text, argument, limits.search);
  if (problem) throw problem;
  const { hits } = await ask('search', {
    text,
    kinds,
    isForgiving,
    size,
    from: 'start',
    after: null,
    before: null,
  });
  return hits;
}

/** What is wrong with a text that searches or names: it is empty or longer than `max` characters; null for nothing. */
export function textProblem(text: string, argument: string, max: number): CareerGraphError | null {
  const refused = (what: string) =>
    new CareerGraphError('BAD_USER_INPUT', `${argument}: ${what}`, { argument });
  if (text.trim() === '') return refused('must not be empty.');
  return text.length > max ? refused(`at most ${max} characters, not ${text.length}.`) : null;
}
