/**
 * The number of typing errors that turn one text into another: a letter left out, added, replaced, or swapped with its
 * neighbour (Damerau 1964; each letter takes part in one error, the optimal string alignment). Computed row by row
 * (Wagner and Fischer 1974):
 *
 *            d a t a
 *          0 1 2 3 4
 *       d  1 0 1 2 3
 *       t  2 1 1 1 2
 *       a  3 2 1 1 1   the last cell is the distance of `data` and `dta`: 1
 *
 * Each cell is the least of left + 1, above + 1, diagonal + (0 if the letters are equal, else 1), and, where two letters
 * are swapped, the cell two up and two left + 1. The search stops at the first row whose cells all exceed
 * `maxDistance`. O(length of a · length of b)
 *
 * @returns null when the distance exceeds `maxDistance`
 */
export function editDistance(a: string, b: string, maxDistance: number): number | null {
  const lettersA = [...a];
  const lettersB = [...b];
  if (Math.abs(lettersA.length - lettersB.length) > maxDistance) return null;
  let twoAbove: number[] = [];
  let above = [0, ...lettersB.map((_, column) => column + 1)];
  for (const [row, letterA] of lettersA.entries()) {
    const cells = [row + 1];
    for (const [column, letterB] of lettersB.entries()) {
      const left = cells[column] as number;
      const replaced = (above[column] as number) + (letterA === letterB ? 0 : 1);
      const isSwap = row > 0 && letterA === lettersB[column - 1] && letterB === lettersA[row - 1];
      const swapped = isSwap ? (twoAbove[column - 1] as number) + 1 : replaced;
      cells.push(Math.min(left + 1, (above[column + 1] as number) + 1, replaced, swapped));
    }
    if (Math.min(...cells) > maxDistance) return null;
    twoAbove = above;
    above = cells;
  }
  const distance = above.at(-1) as number;
  return distance <= maxDistance ? distance : null;
}
