import { useState } from 'preact/hooks';
import { ask } from './ask.ts';
import type { Question } from './question.ts';
import { type Asked, useAnswer } from './use-answer.ts';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Data, Node> {
  /** The question for the first page. */
  readonly asked: Asked<Data>;
  /** The nodes of every page so far. */
  readonly nodes: readonly Node[];
  readonly total: number;
  /** Asks for the next page; null when there is none. */
  readonly more: (() => Promise<void>) | null;
}

/** A list that may be longer than one answer: the first page, and the others when they are asked for. */
export function usePages<Data, Variables extends object, Node>(
  question: Question<Data, Variables & { readonly after?: string | null }>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null,
): Pages<Data, Node> {
  const asked = useAnswer(question, variables);
  const [later, setLater] = useState<readonly Page<Node>[]>([]);
  const first = asked.answer && pageOf(asked.answer.data);
  const pages = first ? [first, ...later] : [];
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};
  const more = async () => {
    const { data } = await ask(question, { ...variables, after: endCursor });
    const next = pageOf(data);
    if (next) setLater([...later, next]);
  };
  return {
    asked,
    nodes: pages.flatMap(({ nodes }) => nodes),
    total: first?.totalCount ?? 0,
    more: hasNextPage ? more : null,
  };
}
