import type { PageOfRanked, RankedItem, RankedPage } from '../../domain/collections/ranked-page.ts';
import type { ArgumentBuilder } from '../builder.ts';
import {
  decodeCursorParts,
  encodeCursorParts,
  notACursor,
  type PageArguments,
  type PageSizes,
  pageSize,
} from '../reading/cursor-page.ts';
import { type PageInfo, pageInfoOf } from './page-info.ts';

/** The page arguments of a connection with page sizes of its own. @param most, usual end their descriptions */
export const pageArguments = (arg: ArgumentBuilder, most: string, usual: string) => ({
  first: arg.int({ description: `How many from the start: 0 to ${most}; ${usual}.` }),
  after: arg.string({ description: 'A cursor of this field: begin after it.' }),
  last: arg.int({ description: `How many from the end: 0 to ${most}; not together with \`first\`.` }),
  before: arg.string({ description: 'A cursor of this field: end before it.' }),
});

/** The page of a ranked list that a caller asks for. A cursor holds the list's digest, and an item's rank and id. */
export interface RequestedPage {
  /** Names the field in messages. */
  readonly field: string;
  readonly digest: string;
  readonly page: RankedPage;
  /** The rank of the first item in cursors. */
  readonly firstRank: number;
}

/**
 * @param digest of the list; a cursor of another list is refused
 * @throws CareerGraphError BAD_USER_INPUT naming the argument
 */
export function requestedPage(
  field: string,
  digest: string,
  args: PageArguments,
  sizes: PageSizes,
  firstRank = 0,
): RequestedPage {
  const bound = (argument: 'after' | 'before'): RankedItem | null => {
    const cursor = args[argument];
    if (cursor == null) return null;
    const [list, rank, id, ...rest] = decodeCursorParts(cursor) ?? [];
    const isItem = Number.isInteger(rank) && Number(rank) >= firstRank && typeof id === 'string';
    if (list !== digest || !isItem || rest.length > 0) throw notACursor(field, argument);
    return { rank: Number(rank) - firstRank, id };
  };
  const page: RankedPage = {
    size: pageSize(args, field, sizes),
    from: args.last == null ? 'start' : 'end',
    after: bound('after'),
    before: bound('before'),
  };
  return { field, digest, page, firstRank };
}

/** The cursor of an item of the list. */
export const cursorOf = ({ digest, firstRank }: RequestedPage, { rank, id }: RankedItem): string =>
  encodeCursorParts([digest, rank + firstRank, id]);

/**
 * The position of an answered page in its list.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming a cursor whose item is no longer in the list
 */
export function rankedPageInfo(requested: RequestedPage, { items, more, unknown }: PageOfRanked): PageInfo {
  if (unknown) throw notACursor(requested.field, unknown);
  const edges = items.map((item) => ({ cursor: cursorOf(requested, item) }));
  return pageInfoOf(requested.page, more > 0, edges);
}
