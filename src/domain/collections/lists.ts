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

/** The other way round: for each of so many values the lists that hold it, each once, ascending. */
export function holders({ starts, values }: Lists, count: number): Lists {
  const back = new Int32Array(count + 1);
  const last = new Int32Array(count);
  const each = (found: (value: number, list: number) => void) => {
    last.fill(-1);
    for (let list = 0; list + 1 < starts.length; list++) {
      for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
        const value = values[i] as number;
        if (last[value] !== list) found(value, list);
        last[value] = list;
      }
    }
  };
  each((value) => {
    back[value + 1] = (back[value + 1] as number) + 1;
  });
  for (let value = 0; value < count; value++)
    back[value + 1] = (back[value + 1] as number) + (back[value] as number);
  const next = back.slice();
  const lists = new Int32Array(back[count] as number);
  each((value, list) => {
    const place = next[value] as number;
    lists[place] = list;
    next[value] = place + 1;
  });
  return { starts: back, values: lists };
}
