/** A place in the picture: columns from 0 at the left, rows above and below 0, which is the middle. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** A move that one or more paths take. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** Indexes of the paths that take it, ascending. */
  readonly paths: readonly number[];
  /** Where the line goes: both ends, and a gap in each column between them. */
  readonly spots: readonly Spot[];
}

/** Where everything stands. */
export interface PathsLayout {
  /** Number of columns, at least 1. */
  readonly columns: number;
  /** The lowest and the highest row in use, at most and at least 0. */
  readonly top: number;
  readonly bottom: number;
  readonly roles: ReadonlyMap<string, Spot>;
  readonly edges: readonly PictureEdge[];
}

/** What a column holds: a role, or the gap that a longer line passes through. */
interface Slot {
  readonly name: string;
  readonly column: number;
  readonly height: number;
  readonly neighbours: string[];
}

/** In rows; a role is 1. */
const gapHeight = 0.55;
const sweeps = 6;

/**
 * Lays paths out in layers after Sugiyama, Tagawa and Toda (1981): each role once, in the column of its longest path
 * from the start, each column ordered by the mean row of its neighbours. The same paths give the same layout.
 *
 * @param paths role refs each, all with the same start and the same end, the most important path first
 */
export function layOutPaths(paths: readonly (readonly string[])[]): PathsLayout {
  const pairs = pairsOf(paths);
  const columnOf = columnsOf(paths, pairs);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const { slots, chains } = slotsOf(columnOf, pairs);
  const rows = rowsOf(slots, columns);
  const spot = (name: string): Spot => ({
    column: slots.get(name)?.column ?? 0,
    row: rows.get(name) ?? 0,
  });
  const usedRows = [...rows.values()];
  return {
    columns,
    top: Math.min(0, ...usedRows),
    bottom: Math.max(0, ...usedRows),
    roles: new Map([...columnOf.keys()].map((role) => [role, spot(role)])),
    edges: pairs.map(({ from, to, paths: pathIndexes }, index) => ({
      from,
      to,
      paths: pathIndexes,
      spots: [from, ...(chains[index] ?? []), to].map(spot),
    })),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly paths: number[];
}

function pairsOf(paths: readonly (readonly string[])[]): Pair[] {
  const pairs = new Map<string, Pair>();
  paths.forEach((path, index) => {
    path.slice(1).forEach((to, step) => {
      const from = path[step] as string;
      const pair = pairs.get(`${from}>${to}`) ?? { from, to, paths: [] };
      pair.paths.push(index);
      pairs.set(`${from}>${to}`, pair);
    });
  });
  return [...pairs.values()];
}

/** Columns by the longest path from the start, over the moves that close no circle. */
function columnsOf(paths: readonly (readonly string[])[], pairs: readonly Pair[]): Map<string, number> {
  const next = new Map<string, string[]>();
  const leadsBack = (from: string, to: string): boolean =>
    from === to || (next.get(from) ?? []).some((role) => leadsBack(role, to));
  for (const { from, to } of pairs) if (!leadsBack(to, from)) next.set(from, [...(next.get(from) ?? []), to]);
  const columnOf = new Map<string, number>();
  const place = (role: string, column: number) => {
    if ((columnOf.get(role) ?? -1) >= column) return;
    columnOf.set(role, column);
    for (const successor of next.get(role) ?? []) place(successor, column + 1);
  };
  const [start] = paths[0] ?? [];
  if (start !== undefined) place(start, 0);
  return columnOf;
}

function slotsOf(columnOf: ReadonlyMap<string, number>, pairs: readonly Pair[]) {
  const slots = new Map<string, Slot>(
    [...columnOf].map(([name, column]) => [name, { name, column, height: 1, neighbours: [] }]),
  );
  const chains = pairs.map(({ from, to }, index) => {
    const [start = 0, end = 0] = [columnOf.get(from), columnOf.get(to)];
    const names = Array.from({ length: Math.max(0, end - start - 1) }, (_, gap) => `${index} ${gap}`);
    names.forEach((name, gap) => {
      slots.set(name, { name, column: start + 1 + gap, height: gapHeight, neighbours: [] });
    });
    const chain = [from, ...names, to];
    chain.slice(1).forEach((name, place) => {
      slots.get(name)?.neighbours.push(chain[place] as string);
      slots.get(chain[place] as string)?.neighbours.push(name);
    });
    return names;
  });
  return { slots, chains };
}

function rowsOf(slots: ReadonlyMap<string, Slot>, columns: number): Map<string, number> {
  const inColumn = Array.from({ length: columns }, (_, column) =>
    [...slots.values()].filter((slot) => slot.column === column),
  );
  const rows = new Map<string, number>();
  const spread = (column: readonly Slot[]) => {
    let row = -column.reduce((sum, { height }) => sum + height, 0) / 2;
    for (const { name, height } of column) {
      rows.set(name, row + height / 2);
      row += height;
    }
  };
  for (const column of inColumn) spread(column);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? inColumn : [...inColumn].reverse();
    for (const column of order) {
      const means = new Map(column.map((slot) => [slot, meanRow(slot, rows)]));
      column.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      spread(column);
    }
  }
  return rows;
}

const meanRow = ({ name, neighbours }: Slot, rows: ReadonlyMap<string, number>): number =>
  neighbours.length === 0
    ? (rows.get(name) ?? 0)
    : neighbours.reduce((sum, neighbour) => sum + (rows.get(neighbour) ?? 0), 0) / neighbours.length;
