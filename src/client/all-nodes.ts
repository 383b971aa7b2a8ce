import type { Question, QuestionText } from './api/question.ts';
import type { AskOptions, Client } from './client.ts';

/** A page of a list. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * All nodes of a list, a page at a time: the next one is asked for when the loop comes to it.
 *
 * @param question with the variable `after`, which asks for `pageInfo { hasNextPage endCursor }`
 * @param variables those of the first page
 * @param pageOf the list in the answer; null ends the loop
 * @throws as `Client.ask`
 * @throws TypeError when more nodes follow and the answer does not tell after which, or answers the same page again
 */
export async function* allNodes<Node, Data, Variables extends { after?: string | null | undefined }>(
  { ask }: Client,
  question: Question<Data, Variables> | QuestionText<Data, Variables>,
  variables: NoInfer<Variables>,
  pageOf: (data: Data) => Page<Node> | null | undefined,
  options: AskOptions = {},
): AsyncGenerator<Node, void, undefined> {
  const askPage = ask as (...question: unknown[]) => Promise<Data>;
  for (let page: Variables = variables; ; ) {
    const list = pageOf(await askPage(question, page, options));
    if (!list) return;
    const { hasNextPage, endCursor: after = null } = list.pageInfo;
    // the cursor of the page before is the end of no page: the question leaves `after` out
    if (after !== null && after === page.after)
      throw new TypeError('allNodes: the question does not use $after.');
    yield* list.nodes;
    if (!hasNextPage || list.nodes.length === 0) return;
    if (after === null)
      throw new TypeError('allNodes: the question does not ask for pageInfo { endCursor }.');
    page = { ...page, after };
  }
}
