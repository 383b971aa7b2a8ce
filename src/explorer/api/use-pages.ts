import { useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import type { Question } from './question.ts';
import { type AnswerState, useAnswer } from './use-answer.ts';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The pages of a long list that are loaded so far. */
export interface Pages<Data, Node> {
  /** The state of the first page. */
  readonly answerState: AnswerState<Data>;
  /** The nodes of all pages so far, in the service's order; empty while there is no answer. */
  readonly nodes: readonly Node[];
  /** How many nodes the whole list has; 0 while there is no answer. */
  readonly total: number;
  /** Loads the next page, and rejects when that fails; null when there is none. */
  readonly loadMore: (() => Promise<void>) | null;
}

/** Pages of a list that a view shows whole are loaded by themselves up to this many nodes. */
const maxByItself = 500;

/** Asks for a list and loads its next pages by itself, up to `max` nodes; what is left is loaded on demand. */
export function useAllPages<Data, Variables extends object, Node>(
  question: Question<Data, Variables & { readonly after?: string | null }>,
  variables: Variables | null,
  pageOf: (data: Data) => Page<Node> | null,
  max = maxByItself,
): Pages<Data, Node> {
  const pages = usePages(question, variables, pageOf);
  const { nodes, loadMore } = pages;
  useEffect(() => {
    if (loadMore && nodes.length < max) loadMore().catch(() => {}); // the button loads them again
  }, [nodes.length]);
  return pages;
}

/**
 * Asks for a list page by page.
 *
 * @param variables null while there is nothing to ask
 * @param pageOf the page in an answer, or null when the answer has none
 */
export function usePages<Data, Variables extends object, Node>(
  question: Question<Data, Variables & { readonly after?: string | null }>,
  variables: Variables | null,
  pageOf: (data: Data) => Page<Node> | null,
): Pages<Data, Node> {
  const answerState = useAnswer(question, variables);
  const [laterPages, setLaterPages] = useState<readonly Page<Node>[]>([]);
  const firstPage = answerState.answer && pageOf(answerState.answer.data);
  const pages = firstPage ? [firstPage, ...laterPages] : [];
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};
  const loadMore = async () => {
    if (variables === null) return;
    const { data } = await ask(question, { ...variables, after: endCursor });
    const nextPage = pageOf(data);
    if (nextPage) setLaterPages([...laterPages, nextPage]);
  };
  return {
    answerState,
    nodes: pages.flatMap(({ nodes }) => nodes),
    total: firstPage?.totalCount ?? 0,
    loadMore: hasNextPage ? loadMore : null,
  };
}
