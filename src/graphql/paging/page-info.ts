/** The position of a page in its list, by the rules of Relay. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Null on an empty page. */
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Which part of a list was asked for. */
interface Window {
  /** The end that the page was counted from: `last` counts from the end. */
  readonly from: 'start' | 'end';
  /** Null when not given. */
  readonly after: unknown;
  readonly before: unknown;
}

/**
 * At the end that the page was counted from, `hasMore` decides; at the other end a bound tells that something is there.
 * Cursors are read only when they are selected.
 *
 * @param hasMore whether the window holds more than the page
 */
export const pageInfoOf = (
  { from, after, before }: Window,
  hasMore: boolean,
  edges: readonly { readonly cursor: string }[],
): PageInfo => ({
  hasNextPage: from === 'start' ? hasMore : before !== null,
  hasPreviousPage: from === 'start' ? after !== null : hasMore,
  get startCursor() {
    return edges[0]?.cursor ?? null;
  },
  get endCursor() {
    return edges.at(-1)?.cursor ?? null;
  },
});
