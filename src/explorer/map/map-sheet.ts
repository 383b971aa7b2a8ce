/** A role where it stands on the map; `x` and `y` are the upper left corner of its box. All lengths are in units of the atlas. */
export interface SheetRole {
  readonly id: string;
  readonly title: string;
  /** Title of its lane. */
  readonly lane: string;
  /** Title of its column, or of its part of the lane. */
  readonly column: string;
  /** Hue of its lane in degrees. */
  readonly hue: number;
  readonly x: number;
  readonly y: number;
}

/** A band of roles. */
export interface SheetLane {
  readonly title: string;
  readonly hue: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The name of a column or of a part of a lane, which stands above `y`. */
export interface SheetHead {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether it stays in sight while its column is: that of a whole column does. */
  readonly sticks: boolean;
}

/** A part of the map of everything: what one classification puts in order. Sheets stand side by side. */
export interface MapSheet {
  readonly title: string;
  readonly x: number;
  /** Where its lanes begin. */
  readonly y: number;
  readonly width: number;
  /** Height of its lanes. */
  readonly height: number;
  /** From top to bottom. */
  readonly lanes: readonly SheetLane[];
  readonly heads: readonly SheetHead[];
  /** In the order of its list: by lane, within it by column. */
  readonly roles: readonly SheetRole[];
}

/** Above the lanes: names of columns and the title of the sheet. */
export const sheetTop = 104;
const gapBetween = 160;

/** Puts sheets side by side, from left to right in the order given. */
export function sideBySide(sheets: readonly MapSheet[]): MapSheet[] {
  let left = 0;
  return sheets.map((sheet) => {
    const moved = movedRight(sheet, left);
    left += sheet.width + gapBetween;
    return moved;
  });
}

const movedRight = (sheet: MapSheet, by: number): MapSheet =>
  by === 0
    ? sheet
    : {
        ...sheet,
        x: sheet.x + by,
        lanes: sheet.lanes.map((lane) => ({ ...lane, x: lane.x + by })),
        heads: sheet.heads.map((head) => ({ ...head, x: head.x + by })),
        roles: sheet.roles.map((role) => ({ ...role, x: role.x + by })),
      };
