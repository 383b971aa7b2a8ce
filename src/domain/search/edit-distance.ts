/**
 * How many characters must be put in, taken out or replaced to make one text of another (Levenshtein 1966), counted
 * in code points.
 *
 * @returns null when more than `most`; O(length × most)
 */
export function editDistance(a: string, b: string, most: number): number | null {
  const x = [...a];
  const y = [...b];
  if (Math.abs(x.length - y.length) > most) return null;
  let previous = y.map((_, j) => j + 1);
  for (const [i, from] of x.entries()) {
    const row: number[] = [];
    let least = i + 1;
    for (const [j, to] of y.entries()) {
      const left = j === 0 ? i + 1 : (row[j - 1] as number);
      const above = previous[j] as number;
      const diagonal = j === 0 ? i : (previous[j - 1] as number);
      const cost = Math.min(left + 1, above + 1, diagonal + (from === to ? 0 : 1));
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    previous = row;
  }
  const distance = previous.at(-1) ?? x.length;
  return distance <= most ? distance : null;
}
