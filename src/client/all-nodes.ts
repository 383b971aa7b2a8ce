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
 * @param question with the variable `after`
 * @param variables those of the first page
 * @param pageOf the list in the answer; null ends the loop
 * @throws as `Client.ask`
 */
export async function* allNodes<Node, Data, Variables extends { after?: string | null | undefined }>(
  { ask }: Client,
  question: Question<Data, Variables> | QuestionText<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null | undefined,
  options: AskOptions = {},
): AsyncGenerator<Node, void, undefined> {
  const askPage = ask as (...question: unknown[]) => Promise<Data>;
  for (let page = variables; ; ) {
    const list = pageOf(await askPage(question, page, options));
    if (!list) return;
    yield* list.nodes;
    if (!list.pageInfo.hasNextPage) return;
    page = { ...page, after: list.pageInfo.endCursor };
  }
}
