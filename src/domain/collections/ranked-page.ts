/** An item of a ranked list, as a cursor names it. */
export interface RankedItem {
  /** From 0. */
  readonly rank: number;
  readonly id: string;
}

/** Which part of a ranked list is wanted. */
export interface RankedPage {
  readonly size: number;
  /** Which end of the window it begins at. */
  readonly from: 'start' | 'end';
  /** The items around the window, themselves left out; null for the ends of the list. */
  readonly after: RankedItem | null;
  readonly before: RankedItem | null;
}

export interface PageOfRanked {
  readonly items: readonly RankedItem[];
  /** How many the window holds beyond the page. */
  readonly more: number;
  /** How many the whole list holds. */
  readonly total: number;
  /** A bound that is not in the list; nothing is on the page then. */
  readonly unknown: 'after' | 'before' | null;
}

/** The wanted part of a list of ids, in its order. */
export function pageOfRanked(
  ids: readonly string[],
  { size, from, after, before }: RankedPage,
): PageOfRanked {
  const total = ids.length;
  const isKnown = (bound: RankedItem | null) => !bound || ids[bound.rank] === bound.id;
  const unknown = !isKnown(after) ? 'after' : !isKnown(before) ? 'before' : null;
  if (unknown) return { items: [], more: 0, total, unknown };
  const [low, high] = [after ? after.rank + 1 : 0, before ? before.rank : total];
  const [start, end] =
    from === 'start' ? [low, Math.min(high, low + size)] : [Math.max(low, high - size), high];
  const items = ids.slice(start, end).map((id, i) => ({ rank: start + i, id }));
  return { items, more: Math.max(0, high - low) - items.length, total, unknown };
}
