/** A place in the picture: columns from left to right, rows around 0, the middle. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** The paths that go along here, by their place in the list, from 0. */
  readonly paths: readonly number[];
  /** Where the line goes: both ends, and a gap in each column it passes. */
  readonly spots: readonly Spot[];
}

export interface Picture {
  readonly columns: number;
  /** The highest and lowest row that is used. */
  readonly top: number;
  readonly bottom: number;
  readonly roles: ReadonlyMap<string, Spot>;
  readonly edges: readonly PictureEdge[];
}

/** What stands in a column: a role, or the gap that a longer line passes through. */
interface Slot {
  readonly name: string;
  readonly column: number;
  readonly height: number;
  readonly neighbours: string[];
}

const gapHeight = 0.55;
const sweeps = 6;

/**
 * Lays paths out from left to right, shared roles once, after Sugiyama, Tagawa and Toda (1981): each role in the
 * column of its longest way from the start, the last role in the last column, each column ordered by the mean place
 * of its neighbours. The same paths give the same picture.
 *
 * @param paths role refs each, all from one start to one end, the first the most important
 */
export function layOut(paths: readonly (readonly string[])[]): Picture {
  const pairs = pairsOf(paths);
  const columnOf = columnsOf(paths, pairs);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const { slots, chains } = slotsOf(columnOf, pairs);
  const rows = rowsOf(slots, columns);
  const spot = (name: string): Spot => ({
    column: slots.get(name)?.column ?? 0,
    row: rows.get(name) ?? 0,
  });
  const used = [...rows.values()];
  return {
    columns,
    top: Math.min(0, ...used),
    bottom: Math.max(0, ...used),
    roles: new Map([...columnOf.keys()].map((role) => [role, spot(role)])),
    edges: pairs.map(({ from, to, paths: along }, index) => ({
      from,
      to,
      paths: along,
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
    path.slice(1).forEach((to, at) => {
      const from = path[at] as string;
      const pair = pairs.get(`${from}>${to}`) ?? { from, to, paths: [] };
      pair.paths.push(index);
      pairs.set(`${from}>${to}`, pair);
    });
  });
  return [...pairs.values()];
}

/** The longest way from the start to each role, over the moves that close no circle. */
function columnsOf(paths: readonly (readonly string[])[], pairs: readonly Pair[]): Map<string, number> {
  const next = new Map<string, string[]>();
  const leadsBack = (from: string, to: string): boolean =>
    from === to || (next.get(from) ?? []).some((role) => leadsBack(role, to));
  for (const { from, to } of pairs) if (!leadsBack(to, from)) next.set(from, [...(next.get(from) ?? []), to]);
  const columnOf = new Map<string, number>();
  const place = (role: string, column: number) => {
    if ((columnOf.get(role) ?? -1) >= column) return;
    columnOf.set(role, column);
    for (const role2 of next.get(role) ?? []) place(role2, column + 1);
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
    const names = Array.from({ length: Math.max(0, end - start - 1) }, (_, at) => `${index} ${at}`);
    names.forEach((name, at) => {
      slots.set(name, { name, column: start + 1 + at, height: gapHeight, neighbours: [] });
    });
    const chain = [from, ...names, to];
    chain.slice(1).forEach((name, at) => {
      slots.get(name)?.neighbours.push(chain[at] as string);
      slots.get(chain[at] as string)?.neighbours.push(name);
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
      const wish = new Map(column.map((slot) => [slot, meanRow(slot, rows)]));
      column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      spread(column);
    }
  }
  return rows;
}

const meanRow = ({ name, neighbours }: Slot, rows: ReadonlyMap<string, number>): number =>
  neighbours.length === 0
    ? (rows.get(name) ?? 0)
    : neighbours.reduce((sum, neighbour) => sum + (rows.get(neighbour) ?? 0), 0) / neighbours.length;
