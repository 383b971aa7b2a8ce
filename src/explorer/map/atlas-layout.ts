/** A role as the picture shows it. */
interface AtlasRole {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  /** From 0 for ENTRY; `unknownLevel` where it is not known. */
  readonly level: number;
}

/** A move as the picture shows it; its ends are ids of roles. */
export interface AtlasMove {
  readonly from: string;
  readonly to: string;
  readonly commonness: string;
}

/** What the picture shows. */
export interface Atlas {
  /** By id. */
  readonly roles: readonly AtlasRole[];
  /** By ends; each pair once, though several sources may name it. */
  readonly moves: readonly AtlasMove[];
}

/** The level of roles whose level is not known: they have a column after all others. */
export const unknownLevel = 5;

/** The box of a role. All lengths are in units of the picture: pixels at full size. */
export const box = { width: 114, height: 26, pitch: 31 } as const;
/** Gaps between the columns, beginning after that of the doorways; widest where most curves turn. */
const gutters = [64, 56, 96, 66, 62, 62] as const;
const doorwayKey = '';
const margin = 20;
/** Room for the name of a lane above its boxes. */
export const heading = 22;
const top = 104;

interface Lane {
  readonly family: string;
  readonly y: number;
  readonly height: number;
}

/** A role and the upper left corner of its box. */
export interface PlacedRole extends AtlasRole {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands in the picture; roles by id. */
export interface AtlasLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly roles: ReadonlyMap<string, PlacedRole>;
}

/** Left edge of the column of a level; level −1 is the column of the doorways, left of all others. */
export const columnX = (level: number): number =>
  margin + (level + 1) * box.width + gutters.slice(0, level + 1).reduce((sum, gutter) => sum + gutter, 0);

/**
 * Places families as lanes from top to bottom in the given order, and levels as columns from left to right. Within a
 * lane and level, roles are ordered by the mean height of their neighbours, so that curves stay short. Roles of
 * the doorways' families share a column before the first level, over the whole height; those of unknown level one after
 * the last.
 */
export function layOut(
  { roles, moves }: Atlas,
  families: readonly string[],
  doorwayFamilies: readonly string[],
): AtlasLayout {
  const levels = roles.some(({ level }) => level === unknownLevel) ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4];
  const lanes: Lane[] = [];
  let y = top;
  const cells = new Map<string, AtlasRole[]>();
  for (const role of roles) {
    const key = doorwayFamilies.includes(role.family) ? doorwayKey : `${role.family}|${role.level}`;
    cells.set(key, [...(cells.get(key) ?? []), role]);
  }
  for (const family of families) {
    const deepest = Math.max(...levels.map((level) => cells.get(`${family}|${level}`)?.length ?? 0));
    const height = heading + deepest * box.pitch + 6;
    lanes.push({ family, y, height });
    y += height + 8;
  }
  const bottom = y - 8;
  const placed = new Map<string, PlacedRole>();
  const place = (list: readonly AtlasRole[], x: number, from: number, pitch: number) => {
    list.forEach((role, i) => {
      placed.set(role.id, { ...role, x, y: from + i * pitch });
    });
  };
  const placeAll = (sort: (list: readonly AtlasRole[]) => readonly AtlasRole[]) => {
    for (const { family, y: laneY, height } of lanes) {
      for (const level of levels) {
        const list = sort(cells.get(`${family}|${level}`) ?? []);
        const free = height - heading - 6 - list.length * box.pitch;
        place(list, columnX(level), laneY + heading + free / 2, box.pitch);
      }
    }
    const list = sort(cells.get(doorwayKey) ?? []);
    const pitch = (bottom - top) / Math.max(1, list.length);
    place(list, columnX(-1), top + (pitch - box.height) / 2, pitch);
  };
  placeAll((list) => list);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of moves) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const middle = ({ id }: AtlasRole) => {
    const ys = (neighbours.get(id) ?? []).map((other) => placed.get(other)?.y ?? 0);
    return ys.reduce((sum, value) => sum + value, 0) / Math.max(1, ys.length);
  };
  for (let round = 0; round < 6; round++) {
    const target = new Map(roles.map((role) => [role.id, middle(role)]));
    placeAll((list) =>
      [...list].sort((a, b) => (target.get(a.id) ?? 0) - (target.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1)),
    );
  }
  return {
    width: columnX(levels.length - 1) + box.width + margin,
    height: bottom + 64,
    lanes,
    roles: placed,
  };
}
