/**
 * The least total cost of assigning each row a column of its own: the assignment problem, by the Hungarian method with
 * potentials (Kuhn 1955). O(rows² · columns)
 *
 * @param costs per row one cost per column, 0 or more; null forbids the pair. At least as many columns as rows
 * @returns null when no assignment of all rows exists
 */
export function leastAssignment(costs: readonly (readonly (number | null)[])[]): number | null {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const impossible = 1 + costs.flat().reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  const cost = (row: number, column: number): number => costs[row - 1]?.[column - 1] ?? impossible;
  // rows and columns are numbered from 1; 0 stands for none
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const previousColumn = new Array<number>(columns + 1).fill(0);
    const seen = new Array<boolean>(columns + 1).fill(false);
    let freeColumn = 0;
    do {
      seen[freeColumn] = true;
      const current = rowOf[freeColumn] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (seen[column]) continue;
        const reduced =
          cost(current, column) - (rowPotential[current] as number) - (columnPotential[column] as number);
        if (reduced < (slack[column] as number)) {
          slack[column] = reduced;
          previousColumn[column] = freeColumn;
        }
        if ((slack[column] as number) < delta) {
          delta = slack[column] as number;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (seen[column]) {
          const assignedRow = rowOf[column] as number;
          rowPotential[assignedRow] = (rowPotential[assignedRow] as number) + delta;
          columnPotential[column] = (columnPotential[column] as number) - delta;
        } else {
          slack[column] = (slack[column] as number) - delta;
        }
      }
      freeColumn = next;
    } while (rowOf[freeColumn] !== 0);
    for (; freeColumn !== 0; freeColumn = previousColumn[freeColumn] as number)
      rowOf[freeColumn] = rowOf[previousColumn[freeColumn] as number] as number;
  }
  let total = 0;
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] as number;
    if (row !== 0) total += cost(row, column);
  }
  return total >= impossible ? null : total;
}
