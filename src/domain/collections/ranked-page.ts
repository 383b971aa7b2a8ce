/** An item of a ranked list; a cursor holds both fields. */
export interface RankedItem {
  /** From 0. */
  readonly rank: number;
  readonly id: string;
}

/** The part of a ranked list to return. */
export interface RankedPage {
  readonly size: number;
  /** The end of the window that the page starts at. */
  readonly from: 'start' | 'end';
  /** The window lies between these items and excludes them; null stands for the end of the list. */
  readonly after: RankedItem | null;
  readonly before: RankedItem | null;
}

/** A page of a ranked list. */
export interface PageOfRanked {
  readonly items: readonly RankedItem[];
  /** Number of items in the window beyond the page. */
  readonly more: number;
  /** Number of items in the whole list. */
  readonly total: number;
  /** The bound that the list does not hold, or null. With one the page is empty. */
  readonly unknown: 'after' | 'before' | null;
}

/** Cuts a page out of ranked ids, in their order. O(page size) */
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
