import type { ArgumentBuilder } from '../builder.ts';
import {
  decodeCursorParts,
  encodeCursorParts,
  notACursor,
  type PageArguments,
  type PageSizes,
  pageSize,
} from '../reading/cursor-page.ts';
import type { PageInfo } from './connection.ts';

/** A list that is at hand as a whole, and how its items are told apart by cursors. */
interface ArrayList<Item, Position extends readonly unknown[]> {
  /** Names the field in messages. */
  readonly field: string;
  /** Of what is paged; a cursor is good for that list only. */
  readonly digest: string;
  readonly positionOf: (item: Item) => Position;
  readonly isPosition: (parts: readonly unknown[]) => parts is Position;
  /** The order of the list. */
  readonly compare: (a: Position, b: Position) => number;
}

interface ArrayPage<Item> {
  readonly edges: readonly { readonly cursor: string; readonly item: Item }[];
  readonly pageInfo: PageInfo;
}

/** The arguments of a connection whose pages have sizes of their own. */
export const pageArguments = (arg: ArgumentBuilder, most: string, usual: string) => ({
  first: arg.int({ description: `How many from the start: 0 to ${most}; ${usual}.` }),
  after: arg.string({ description: 'A cursor of this field: begin after it.' }),
  last: arg.int({ description: `How many from the end: 0 to ${most}; not together with \`first\`.` }),
  before: arg.string({ description: 'A cursor of this field: end before it.' }),
});

/** @throws CareerGraphError BAD_USER_INPUT naming the argument */
export function pageOfArray<Item, Position extends readonly unknown[]>(
  items: readonly Item[],
  args: PageArguments,
  list: ArrayList<Item, Position>,
  sizes: PageSizes,
): ArrayPage<Item> {
  const size = pageSize(args, list.field, sizes);
  const bound = (argument: 'after' | 'before'): Position | null => {
    const cursor = args[argument];
    if (cursor == null) return null;
    const [digest, ...parts] = decodeCursorParts(cursor) ?? [];
    if (digest !== list.digest || !list.isPosition(parts)) throw notACursor(list.field, argument);
    return parts;
  };
  const after = bound('after');
  const before = bound('before');
  const window = items.filter((item) => {
    const position = list.positionOf(item);
    return (!after || list.compare(position, after) > 0) && (!before || list.compare(position, before) < 0);
  });
  const backward = args.last != null;
  const page = backward ? window.slice(Math.max(0, window.length - size)) : window.slice(0, size);
  const edges = page.map((item) => ({
    item,
    cursor: encodeCursorParts([list.digest, ...list.positionOf(item)]),
  }));
  const hasMore = window.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== null : hasMore,
      hasPreviousPage: backward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
