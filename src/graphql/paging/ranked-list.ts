/** A list of which a cursor names an item and its rank; refused when that is no longer there. */
export const rankedList = (field: string, digest: string, items: readonly Ranked[]) => ({
  field,
  digest,
  positionOf: (item: Ranked) => item,
  isPosition: (parts: readonly unknown[]): parts is Ranked =>
    parts.length === 2 && items.some(([rank, name]) => rank === parts[0] && name === parts[1]),
  compare: (a: Ranked, b: Ranked) => a[0] - b[0],
});

/** Its rank, and a name of it. */
type Ranked = readonly [rank: number, name: string];
