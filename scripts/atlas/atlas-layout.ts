import type { Atlas, AtlasRole } from './atlas.ts';

/** All lengths are in the picture's own units, pixels at full size. */
export const box = { width: 114, height: 26, pitch: 31 } as const;
/** Between the columns, from that of the doorways on; widest where most curves turn. */
const gutters = [64, 56, 96, 66, 62] as const;
const margin = 20;
const heading = 22;
const top = 104;

interface Lane {
  readonly family: string;
  readonly y: number;
  readonly height: number;
}

export interface PlacedRole extends AtlasRole {
  readonly x: number;
  readonly y: number;
}

export interface AtlasLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly roles: ReadonlyMap<string, PlacedRole>;
}

/** Where the column of a level begins; −1 is that of the doorways, left of all levels. */
export const columnX = (level: number): number =>
  margin + (level + 1) * box.width + gutters.slice(0, level + 1).reduce((sum, gutter) => sum + gutter, 0);

/**
 * Families as lanes from top to bottom in the given order, levels as columns from left to right. Within a lane and level,
 * roles stand by the mean height of those that they are joined to, so that curves stay short. Roles of the doorways'
 * family have a column of their own before the first level, over the whole height.
 */
export function layOut({ roles, moves }: Atlas, families: readonly string[], doorways: string): AtlasLayout {
  const lanes: Lane[] = [];
  let y = top;
  const cells = new Map<string, AtlasRole[]>();
  for (const role of roles) {
    const key = role.family === doorways ? doorways : `${role.family}|${role.level}`;
    cells.set(key, [...(cells.get(key) ?? []), role]);
  }
  for (const family of families) {
    const deepest = Math.max(...[0, 1, 2, 3, 4].map((level) => cells.get(`${family}|${level}`)?.length ?? 0));
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
      for (const level of [0, 1, 2, 3, 4]) {
        const list = sort(cells.get(`${family}|${level}`) ?? []);
        const free = height - heading - 6 - list.length * box.pitch;
        place(list, columnX(level), laneY + heading + free / 2, box.pitch);
      }
    }
    const list = sort(cells.get(doorways) ?? []);
    const pitch = (bottom - top) / Math.max(1, list.length);
    place(list, columnX(-1), top + (pitch - box.height) / 2, pitch);
  };
  placeAll((list) => list);
  const joined = new Map<string, string[]>();
  for (const { from, to } of moves) {
    joined.set(from, [...(joined.get(from) ?? []), to]);
    joined.set(to, [...(joined.get(to) ?? []), from]);
  }
  const middle = ({ id }: AtlasRole) => {
    const ys = (joined.get(id) ?? []).map((other) => placed.get(other)?.y ?? 0);
    return ys.reduce((sum, value) => sum + value, 0) / Math.max(1, ys.length);
  };
  for (let round = 0; round < 6; round++) {
    const target = new Map(roles.map((role) => [role.id, middle(role)]));
    placeAll((list) =>
      [...list].sort((a, b) => (target.get(a.id) ?? 0) - (target.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1)),
    );
  }
  return { width: columnX(4) + box.width + margin, height: bottom + 64, lanes, roles: placed };
}
