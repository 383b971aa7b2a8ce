import type { PageOfRanked, RankedItem, RankedPage } from '../../domain/collections/ranked-page.ts';
import {
  decodeCursorParts,
  encodeCursorParts,
  notACursor,
  type PageArguments,
  type PageSizes,
  pageSize,
} from '../reading/cursor-page.ts';
import type { PageInfo } from './connection.ts';

/** What a caller asks of a ranked list that is computed elsewhere. */
export interface AskedPage {
  readonly field: string;
  readonly digest: string;
  readonly wanted: RankedPage;
}

/**
 * @param digest of what is paged; a cursor is good for that list only
 * @throws CareerGraphError BAD_USER_INPUT naming the argument
 */
export function askedPage(field: string, digest: string, args: PageArguments, sizes: PageSizes): AskedPage {
  const bound = (argument: 'after' | 'before'): RankedItem | null => {
    const cursor = args[argument];
    if (cursor == null) return null;
    const [of, rank, id, ...rest] = decodeCursorParts(cursor) ?? [];
    if (of !== digest || typeof rank !== 'number' || typeof id !== 'string' || rest.length > 0) {
      throw notACursor(field, argument);
    }
    return { rank, id };
  };
  const wanted: RankedPage = {
    size: pageSize(args, field, sizes),
    from: args.last == null ? 'start' : 'end',
    after: bound('after'),
    before: bound('before'),
  };
  return { field, digest, wanted };
}

export const cursorOf = ({ digest }: AskedPage, { rank, id }: RankedItem): string =>
  encodeCursorParts([digest, rank, id]);

export const emptyPage: PageInfo = {
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
};

/** @throws CareerGraphError BAD_USER_INPUT naming a cursor whose item is no longer there */
export function pageInfoOf(asked: AskedPage, { items, more, unknown }: PageOfRanked): PageInfo {
  if (unknown) throw notACursor(asked.field, unknown);
  const { from, after, before } = asked.wanted;
  const [first, last] = [items[0], items.at(-1)];
  return {
    hasNextPage: from === 'end' ? before !== null : more > 0,
    hasPreviousPage: from === 'end' ? more > 0 : after !== null,
    startCursor: first ? cursorOf(asked, first) : null,
    endCursor: last ? cursorOf(asked, last) : null,
  };
}
