/** Lists of things, one list after the other: `offsets[i]` to `offsets[i + 1]` are the entries of list i. */
export interface Rows {
  readonly offsets: Uint32Array;
  /** Index of the thing. */
  readonly items: Uint32Array;
}

/** Lists whose entries are known by id; what is not in the index is left out. */
export function rowsOf(lists: readonly (readonly string[])[], indexOf: ReadonlyMap<string, number>): Rows {
  const offsets = new Uint32Array(lists.length + 1);
  const items: number[] = [];
  lists.forEach((ids, list) => {
    const found = ids.map((id) => indexOf.get(id)).filter((item) => item !== undefined);
    for (const item of found.sort((a, b) => a - b)) items.push(item);
    offsets[list + 1] = items.length;
  });
  return { offsets, items: Uint32Array.from(items) };
}

/** The same entries from the other end: per thing the lists that hold it, ascending. */
export function transposed({ offsets, items }: Rows, things: number): Rows {
  const back = { offsets: new Uint32Array(things + 1), items: new Uint32Array(items.length) };
  for (const item of items) back.offsets[item + 1] = (back.offsets[item + 1] as number) + 1;
  for (let i = 1; i <= things; i++) {
    back.offsets[i] = (back.offsets[i] as number) + (back.offsets[i - 1] as number);
  }
  const next = back.offsets.slice();
  for (let list = 0; list + 1 < offsets.length; list++) {
    for (const item of rowOf({ offsets, items }, list)) {
      const place = next[item] as number;
      next[item] = place + 1;
      back.items[place] = list;
    }
  }
  return back;
}

/** The entries of one list. */
export const rowOf = ({ offsets, items }: Rows, list: number): Uint32Array =>
  items.subarray(offsets[list], offsets[list + 1]);
