/**
 * Many short lists of places, kept one after the other (compressed sparse rows): list `i` is `values` from `starts[i]`
 * to before `starts[i + 1]`.
 */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export const startOf = ({ starts }: Lists, list: number): number => starts[list] as number;
export const endOf = ({ starts }: Lists, list: number): number => starts[list + 1] as number;
export const lengthOf = (lists: Lists, list: number): number => endOf(lists, list) - startOf(lists, list);

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] as number) + length;
  const values = new Int32Array(starts.at(-1) as number);
  for (const [i, list] of lists.entries()) values.set(list, starts[i]);
  return { starts, values };
}

/** The other way round: for each of so many values the lists that hold it, each once, ascending. */
export function holders({ starts, values }: Lists, count: number): Lists {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
      const of = lists[values[i] as number] as number[];
      if (of.at(-1) !== list) of.push(list);
    }
  }
  return listsOf(lists);
}
