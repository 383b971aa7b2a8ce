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
    const before = new Array<number>(columns + 1).fill(0);
    const seen = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    do {
      seen[at] = true;
      const current = valueAt(rowOf, at);
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (seen[column]) continue;
        const reduced =
          cost(current, column) - valueAt(rowPotential, current) - valueAt(columnPotential, column);
        if (reduced < valueAt(slack, column)) {
          slack[column] = reduced;
          before[column] = at;
        }
        if (valueAt(slack, column) < delta) {
          delta = valueAt(slack, column);
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (seen[column]) {
          const assignedRow = valueAt(rowOf, column);
          rowPotential[assignedRow] = valueAt(rowPotential, assignedRow) + delta;
          columnPotential[column] = valueAt(columnPotential, column) - delta;
        } else {
          slack[column] = valueAt(slack, column) - delta;
        }
      }
      at = next;
    } while (valueAt(rowOf, at) !== 0);
    for (; at !== 0; at = valueAt(before, at)) rowOf[at] = valueAt(rowOf, valueAt(before, at));
  }
  let total = 0;
  for (let column = 1; column <= columns; column++) {
    const row = valueAt(rowOf, column);
    if (row !== 0) total += cost(row, column);
  }
  return total >= impossible ? null : total;
}

const valueAt = (values: readonly number[], i: number): number => values[i] as number;
