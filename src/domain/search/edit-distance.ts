/**
 * The number of code points to insert, delete or replace to turn one text into another (Levenshtein 1966). Swapped
 * neighbours count as two edits, unlike in Damerau's distance. Computed row by row (Wagner and Fischer 1974):
 *
 *            d a t a
 *          0 1 2 3 4
 *       d  1 0 1 2 3
 *       o  2 1 1 2 3
 *       t  3 2 2 1 2   the last cell is the distance of `data` and `dot`: 2
 *
 * Each cell is the least of left + 1, above + 1, and diagonal + (0 if the letters are equal, else 1). The search stops
 * at the first row whose cells all exceed `maxDistance`. O(length of a · length of b)
 *
 * @returns null when the distance exceeds `maxDistance`
 */
export function editDistance(a: string, b: string, maxDistance: number): number | null {
  const lettersA = [...a];
  const lettersB = [...b];
  if (Math.abs(lettersA.length - lettersB.length) > maxDistance) return null;
  let above = [0, ...lettersB.map((_, column) => column + 1)];
  for (const [row, letterA] of lettersA.entries()) {
    const cells = [row + 1];
    for (const [column, letterB] of lettersB.entries()) {
      const left = cells[column] as number;
      const replaced = (above[column] as number) + (letterA === letterB ? 0 : 1);
      cells.push(Math.min(left + 1, (above[column + 1] as number) + 1, replaced));
    }
    if (Math.min(...cells) > maxDistance) return null;
    above = cells;
  }
  const distance = above.at(-1) as number;
  return distance <= maxDistance ? distance : null;
}
