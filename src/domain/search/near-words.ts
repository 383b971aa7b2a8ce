import { editDistance } from './edit-distance.ts';

/** Code points above FFFF take two code units. */
const hasSurrogates = /[\ud800-\udfff]/;

/**
 * Finds the words of a sorted list that are within an edit distance of a query word; see editDistance for what counts as
 * one edit.
 *
 * The rows of the dynamic programming (Wagner and Fischer 1974) are shared along common prefixes as in a trie, and only
 * cells near the diagonal are computed, as all others exceed the distance. For the query word `data` and the words `date`, `dates`, `dot`, with at most 1 edit:
 *
 *            d a t a
 *          0 1 2 3 4   row 0: no letter of the word
 *       d  1 0 1 2 3   row 1
 *       a  2 1 0 1 2   row 2
 *       t  3 2 1 0 1   row 3
 *       e  4 3 2 1 1   row 4; its last cell is the distance of `date`: 1
 *
 * `dates` keeps rows 0 to 4 and adds one. `dot` keeps rows 0 and 1. Once the least cell of a row exceeds `maxDistance`,
 * every word with that prefix is too far and is skipped: the least cell never falls from a row to the next.
 * O(rows computed · length of the query word)
 *
 * @param sortedWords in the order of `<`, so that common prefixes stand together
 * @param range positions from `from` to before `to`
 * @param visit receives position and distance of each word that is near enough, in order
 */
export function nearWords(
  sortedWords: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  queryWord: string,
  maxDistance: number,
  visit: (position: number, distance: number) => void,
): void {
  const rows = [Array.from({ length: queryWord.length + 1 }, (_, column) => column)];
  const isQueryPlain = !hasSurrogates.test(queryWord);
  let previousWord = '';
  let validRows = 0; // rows 1 to this one hold for a prefix of the previous word
  let deadPrefix = 0; // length of the previous word's prefix that is too far already; 0 when none is
  for (let position = from; position < to; position++) {
    const word = sortedWords[position] as string;
    if (!isQueryPlain || hasSurrogates.test(word)) {
      const distance = editDistance(queryWord, word, maxDistance);
      if (distance !== null) visit(position, distance);
      continue;
    }
    let row = 0;
    while (row < validRows && word.charCodeAt(row) === previousWord.charCodeAt(row)) row++;
    if (deadPrefix > 0 && row === deadPrefix) continue;
    deadPrefix = 0;
    previousWord = word;
    for (; row < word.length && deadPrefix === 0; row++) {
      if (fillNextRow(rows, queryWord, word, row, maxDistance) > maxDistance) deadPrefix = row + 1;
    }
    validRows = row;
    const distance = rows[row]?.[queryWord.length] as number;
    if (deadPrefix === 0 && distance <= maxDistance) visit(position, distance);
  }
}

/**
 * Fills row `row + 1` from the rows above for one more letter of the word, as far as cells can be within `maxDistance`.
 *
 * @returns the least cell of the new row
 */
function fillNextRow(
  rows: number[][],
  queryWord: string,
  word: string,
  row: number,
  maxDistance: number,
): number {
  const above = rows[row] as number[];
  const twoAbove = rows[row - 1];
  const letter = word.charCodeAt(row);
  const letterBefore = word.charCodeAt(row - 1);
  let cells = rows[row + 1];
  if (!cells) {
    cells = new Array<number>(above.length).fill(maxDistance + 1);
    rows.push(cells);
  }
  const first = Math.max(1, row + 1 - maxDistance);
  const last = Math.min(above.length - 1, row + 1 + maxDistance);
  let left = first === 1 ? row + 1 : maxDistance + 1;
  let least = left;
  cells[first - 1] = left;
  for (let column = first; column <= last; column++) {
    const queryLetter = queryWord.charCodeAt(column - 1);
    const replaced = (above[column - 1] as number) + (queryLetter === letter ? 0 : 1);
    left = Math.min(replaced, (above[column] as number) + 1, left + 1);
    if (
      twoAbove &&
      column > 1 &&
      queryLetter === letterBefore &&
      queryWord.charCodeAt(column - 2) === letter
    ) {
      left = Math.min(left, (twoAbove[column - 2] as number) + 1);
    }
    cells[column] = left;
    if (left < least) least = left;
  }
  if (last + 1 < above.length) cells[last + 1] = maxDistance + 1;
  return least;
}
