/**
 * Many short lists of small integers, stored one after the other (compressed sparse rows). Row i is `items` from
 * `offsets[i]` to before `offsets[i + 1]`.
 */
export interface Rows {
  readonly offsets: Uint32Array;
  /** Positions of things in another list. */
  readonly items: Uint32Array;
}

/** Position of a row's first entry. */
export const rowStart = ({ offsets }: Rows, row: number): number => offsets[row] as number;

/** Position after a row's last entry. */
export const rowEnd = ({ offsets }: Rows, row: number): number => offsets[row + 1] as number;

/** Number of entries in a row. */
export const rowLength = (rows: Rows, row: number): number => rowEnd(rows, row) - rowStart(rows, row);

/** The items of a row, as a view. Hot loops use `rowStart` and `rowEnd`, which allocate nothing. */
export const rowOf = ({ offsets, items }: Rows, row: number): Uint32Array =>
  items.subarray(offsets[row], offsets[row + 1]);

/** Rows of lists of ids, each in ascending order of `indexOf`. Ids that it lacks are left out. O(ids · log of a list) */
export function rowsOf(lists: readonly (readonly string[])[], indexOf: ReadonlyMap<string, number>): Rows {
  const offsets = new Uint32Array(lists.length + 1);
  const items: number[] = [];
  lists.forEach((ids, row) => {
    const indexes = ids.map((id) => indexOf.get(id)).filter((index) => index !== undefined);
    for (const index of indexes.sort((a, b) => a - b)) items.push(index);
    offsets[row + 1] = items.length;
  });
  return { offsets, items: Uint32Array.from(items) };
}

/** The transpose of some rows, with the entry that each of its entries mirrors. */
export interface Transposed extends Rows {
  /** Per entry its position in the `items` of the original rows. */
  readonly entries: Uint32Array;
}

/**
 * Per item the rows that hold it, in ascending order and each once; of repetitions within a row, the first is
 * mirrored. A counting sort: O(entries + width)
 *
 * @param width number of items; all are below it
 */
export function transposed(rows: Rows, width: number): Transposed {
  const { items } = rows;
  const rowCount = rows.offsets.length - 1;
  const lastRow = new Int32Array(width);
  const forEachDistinct = (visit: (item: number, row: number, entry: number) => void): void => {
    lastRow.fill(-1);
    for (let row = 0; row < rowCount; row++) {
      const end = rowEnd(rows, row);
      for (let entry = rowStart(rows, row); entry < end; entry++) {
        const item = items[entry] as number;
        if (lastRow[item] === row) continue;
        lastRow[item] = row;
        visit(item, row, entry);
      }
    }
  };
  const offsets = new Uint32Array(width + 1);
  forEachDistinct((item) => {
    offsets[item + 1] = (offsets[item + 1] as number) + 1;
  });
  for (let item = 0; item < width; item++) {
    offsets[item + 1] = (offsets[item + 1] as number) + (offsets[item] as number);
  }
  const count = offsets[width] as number;
  const result = { offsets, items: new Uint32Array(count), entries: new Uint32Array(count) };
  const next = offsets.slice();
  forEachDistinct((item, row, entry) => {
    const position = next[item] as number;
    next[item] = position + 1;
    result.items[position] = row;
    result.entries[position] = entry;
  });
  return result;
}
