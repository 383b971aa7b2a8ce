import { editDistance } from './edit-distance.ts';

/** Code points above FFFF take two code units. */
const hasSurrogates = /[\ud800-\udfff]/;

/**
 * Finds the words of a sorted list that are within an edit distance of a query word.
 *
 * The method is Levenshtein's (1966) by dynamic programming (Wagner and Fischer 1974), its rows shared along common
 * prefixes as in a trie. For the query word `data` and the words `date`, `dates`, `dot`, with at most 1 edit:
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
      if (fillNextRow(rows, queryWord, word.charCodeAt(row), row) > maxDistance) deadPrefix = row + 1;
    }
    validRows = row;
    const distance = rows[row]?.[queryWord.length] as number;
    if (deadPrefix === 0 && distance <= maxDistance) visit(position, distance);
  }
}

/** Fills row `row + 1` from row `row` for one more letter of the word. @returns the least cell of the new row */
function fillNextRow(rows: number[][], queryWord: string, letter: number, row: number): number {
  const above = rows[row] as number[];
  let cells = rows[row + 1];
  if (!cells) {
    cells = new Array<number>(above.length).fill(0);
    rows.push(cells);
  }
  let left = row + 1;
  let least = left;
  cells[0] = left;
  for (let column = 1; column < above.length; column++) {
    const diagonal = above[column - 1] as number;
    const replaced = diagonal + (queryWord.charCodeAt(column - 1) === letter ? 0 : 1);
    left = Math.min(replaced, (above[column] as number) + 1, left + 1);
    cells[column] = left;
    if (left < least) least = left;
  }
  return least;
}
