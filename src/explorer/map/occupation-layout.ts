import { box } from './atlas-layout.ts';
import { type MapSheet, type SheetHead, type SheetLane, type SheetRole, sheetTop } from './map-sheet.ts';

/** An occupation and where a classification puts it. */
interface Occupation {
  readonly id: string;
  readonly title: string;
  /** Position of its lane, from 0 at the top. */
  readonly lane: number;
  /** Position of its column, or of its part of the lane, from 0 at the left. */
  readonly part: number;
}

/** The names that a classification gives to lanes and to columns or parts. */
interface Classification {
  readonly title: string;
  readonly lanes: readonly string[];
  /** Names of the columns of all lanes; of the parts of each lane where these have parts of their own. */
  readonly parts: readonly string[] | readonly (readonly string[])[];
}

const pitch = { x: box.width + 8, y: box.pitch } as const;
const margin = 20;
const partGap = 26;
/** Above the boxes of a lane: its name, and the names of its parts. */
const laneHeading = 24;
const partHeading = 20;
/** The most boxes above each other in a column that all lanes share. */
const maxRows = 8;
/** How many boxes beside each other a lane with parts of its own has room for. */
const laneColumns = 34;

const hueOf = (lane: number, lanes: number): number => Math.round(75 + ((lane + 0.5) / lanes) * 245);

/** Occupations by lane and part, each list in the order given. */
function cellsOf(occupations: readonly Occupation[]): ReadonlyMap<string, readonly Occupation[]> {
  const cells = new Map<string, Occupation[]>();
  for (const occupation of occupations) {
    const key = `${occupation.lane} ${occupation.part}`;
    const cell = cells.get(key);
    if (cell) cell.push(occupation);
    else cells.set(key, [occupation]);
  }
  return cells;
}

/**
 * Lays occupations out in lanes, one below the other, and columns or parts beside each other; a cell with many is a grid
 * whose columns are filled one after the other. Lanes without an occupation are left out. Linear in the occupations.
 *
 * @param occupations in the order in which a cell lists them
 */
export function layOutOccupations(
  occupations: readonly Occupation[],
  { title, lanes: laneTitles, parts: partTitles }: Classification,
): MapSheet {
  const cells = cellsOf(occupations);
  const membersOf = (lane: number, part: number) => cells.get(`${lane} ${part}`) ?? [];
  const usedLanes = laneTitles
    .map((laneTitle, lane) => ({ laneTitle, lane }))
    .filter(({ lane }) => occupations.some((occupation) => occupation.lane === lane));
  const isShared = typeof partTitles[0] === 'string';
  const titlesOf = (lane: number) => (isShared ? partTitles : (partTitles[lane] ?? [])) as readonly string[];
  const sharedColumns = titlesOf(0).map((_, part) =>
    Math.max(...usedLanes.map(({ lane }) => Math.ceil(membersOf(lane, part).length / maxRows))),
  );
  const columnsOf = (lane: number) =>
    isShared ? sharedColumns : columnsWithin(titlesOf(lane).map((_, part) => membersOf(lane, part).length));

  const lanes: SheetLane[] = [];
  const heads: SheetHead[] = [];
  const roles: SheetRole[] = [];
  let y = sheetTop;
  let right = 0;
  for (const { laneTitle, lane } of usedLanes) {
    const columns = columnsOf(lane);
    const hue = hueOf(lane, laneTitles.length);
    const top = y + laneHeading + (isShared ? 0 : partHeading);
    let x = margin;
    let deepest = 0;
    titlesOf(lane).forEach((partTitle, part) => {
      const members = membersOf(lane, part);
      const count = columns[part] ?? 0;
      if (count === 0) return;
      const rows = Math.ceil(members.length / count);
      deepest = Math.max(deepest, rows);
      members.forEach(({ id, title: roleTitle }, index) => {
        const [column, row] = [Math.floor(index / rows), index % rows];
        roles.push({
          id,
          title: roleTitle,
          lane: laneTitle,
          column: partTitle,
          hue,
          x: x + column * pitch.x,
          y: top + row * pitch.y,
        });
      });
      const width = count * pitch.x - (pitch.x - box.width);
      const isFirst = lane === usedLanes[0]?.lane;
      if (!isShared || isFirst)
        heads.push({ title: partTitle, x, y: isShared ? sheetTop : top - 5, width, sticks: isShared });
      x += width + partGap;
    });
    right = Math.max(right, x - partGap);
    const height = top - y + deepest * pitch.y + 4;
    lanes.push({ title: laneTitle, hue, x: 4, y, width: 0, height });
    y += height + 8;
  }
  return {
    title,
    x: 0,
    y: sheetTop,
    width: right + margin,
    height: y - 8 - sheetTop,
    lanes: lanes.map((lane) => ({ ...lane, width: right + 12 })),
    heads,
    roles,
  };
}

/** How many columns each part gets so that all fit beside each other with as few rows as can be; an empty part gets none. */
function columnsWithin(sizes: readonly number[]): number[] {
  const columnsFor = (rows: number) => sizes.map((size) => Math.ceil(size / rows));
  for (let rows = 1; ; rows++) {
    const columns = columnsFor(rows);
    const total = columns.reduce((sum, count) => sum + count, 0);
    if (total <= Math.max(laneColumns, sizes.length)) return columns;
  }
}
