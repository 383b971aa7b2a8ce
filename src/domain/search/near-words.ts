import { editDistance } from './edit-distance.ts';

/** Beyond the first plane a character takes two units of a string. */
const hasPairs = /[\ud800-\udfff]/;

/**
 * The words of a sorted list, from one place to before another, that differ from one by at most so many letters (see
 * editDistance). Words that begin alike share the rows of Levenshtein's table, and where a beginning differs too much
 * already, all words that begin so are passed over.
 *
 * @param found is told place and distance of each
 */
export function nearWords(
  sorted: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  asked: string,
  most: number,
  found: (place: number, distance: number) => void,
): void {
  const rows = [Array.from({ length: asked.length + 1 }, (_, j) => j)];
  const plain = !hasPairs.test(asked);
  let previous = '';
  let known = 0; // rows that hold for the previous word
  let tooFar = 0; // of the previous word, as far as it is known to differ too much; 0 when it does not
  for (let place = from; place < to; place++) {
    const word = sorted[place] as string;
    if (!plain || hasPairs.test(word)) {
      const distance = editDistance(asked, word, most);
      if (distance !== null) found(place, distance);
      continue;
    }
    let length = 0;
    while (length < known && word.charCodeAt(length) === previous.charCodeAt(length)) length++;
    if (tooFar > 0 && length === tooFar) continue;
    tooFar = 0;
    previous = word;
    for (; length < word.length && tooFar === 0; length++) {
      const row = nextRow(rows, asked, word.charCodeAt(length), length);
      if (row > most) tooFar = length + 1;
    }
    known = length;
    const distance = rows[length]?.[asked.length] as number;
    if (tooFar === 0 && distance <= most) found(place, distance);
  }
}

/** Fills the row after `length` letters. @returns the least in it */
function nextRow(rows: number[][], asked: string, letter: number, length: number): number {
  const above = rows[length] as number[];
  let row = rows[length + 1];
  if (!row) {
    row = new Array<number>(above.length).fill(0);
    rows.push(row);
  }
  let left = length + 1;
  let least = left;
  row[0] = left;
  for (let j = 1; j < above.length; j++) {
    const replaced = (above[j - 1] as number) + (asked.charCodeAt(j - 1) === letter ? 0 : 1);
    left = Math.min(replaced, (above[j] as number) + 1, left + 1);
    row[j] = left;
    if (left < least) least = left;
  }
  return least;
}
