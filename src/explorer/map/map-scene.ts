import { box } from './atlas-layout.ts';
import type { MapSheet, SheetRole } from './map-sheet.ts';

/** A move as the map draws it; its ends are refs of roles. */
export interface MapMove {
  readonly from: string;
  readonly to: string;
  /** RARE and UNKNOWN ones are drawn only at a role that is marked or pointed at. */
  readonly commonness: string;
}

/** How strongly roles are coloured, −1 to 1, by ref; null colours them by their line of work. Below 0 is a decline. */
export type Shades = ReadonlyMap<string, number> | null;

/** What the map of everything shows, but for where it is looked at from. */
export interface MapScene {
  readonly sheets: readonly MapSheet[];
  readonly roles: ReadonlyMap<string, SheetRole>;
  readonly moves: readonly MapMove[];
  /** The facts of a role that its box shows from near, beneath its title. */
  detailOf(ref: string): string;
  readonly shades: Shades;
  /** Ways that are lit, refs of roles each; the rest fades while there are some. */
  readonly ways: readonly (readonly string[])[];
  /** Ref of the marked role; empty for none. */
  readonly marked: string;
}

/** The role whose box is at a point, in units of the atlas. Linear in the roles. */
export function roleAt({ sheets }: MapScene, x: number, y: number): SheetRole | undefined {
  for (const sheet of sheets) {
    if (x < sheet.x || x > sheet.x + sheet.width) continue;
    const role = sheet.roles.find(
      (role) => x >= role.x && x <= role.x + box.width && y >= role.y && y <= role.y + box.height,
    );
    if (role) return role;
  }
  return undefined;
}

/** Right edge of the last sheet, and the bottom of the deepest, in units of the atlas. */
export const extentOf = (
  sheets: readonly MapSheet[],
): { readonly width: number; readonly height: number } => ({
  width: Math.max(1, ...sheets.map(({ x, width }) => x + width)),
  height: Math.max(1, ...sheets.map(({ y, height }) => y + height)),
});
