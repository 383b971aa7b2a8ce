import { box, heading } from './atlas-layout.ts';
import { apart } from './label-places.ts';
import { type MapBrush, type MapViewpoint, nameZoom } from './map-brush.ts';
import type { MapScene } from './map-scene.ts';
import type { MapSheet, SheetHead, SheetLane } from './map-sheet.ts';

/** Below this many pixels a band has no room for its name. */
const leastHeight = 13;
/** From this many pixels above the boxes of a lane its name stands there, below that across them. */
const leastHeading = 9;
const edge = 10;
const headLine = 14;

/**
 * Writes the names of sheets, columns, lanes and parts of lanes, in pixels of the page: they are as large as they can be
 * read, and stay in sight while what they name is. From afar lit roles are named too, and the one under the pointer.
 *
 * @param lit refs of the roles on lit ways; the names of lanes are pale while there are some
 */
export function paintLabels(
  brush: MapBrush,
  scene: MapScene,
  view: MapViewpoint,
  lit: ReadonlySet<string>,
  pointed: string,
): void {
  for (const sheet of scene.sheets) {
    brush.context.globalAlpha = lit.size > 0 && view.k < nameZoom ? 0.4 : 1;
    for (const lane of sheet.lanes) laneName(brush, lane, view);
    brush.context.globalAlpha = 1;
    for (const head of sheet.heads) headName(brush, sheet, head, view);
    if (scene.sheets.length > 1) sheetName(brush, sheet, view);
  }
  if (view.k < nameZoom) roleNames(brush, scene, view, new Set([...lit, scene.marked, pointed]));
}

interface Label {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A text with a rim in the colour of the ground, so that it can be read above boxes and curves. */
function write({ context, colours, lines }: MapBrush, { text, font, colour, x, y, width }: Label): void {
  const [line = ''] = lines.of(text, font, Math.floor(width / 8) * 8, 1);
  context.font = font;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.sunk;
  context.strokeText(line, x, y);
  context.fillStyle = colour;
  context.fillText(line, x, y);
}

/** Whether the names of lanes lie across their boxes at a zoom, as there is no room above these. */
export const namesLieAcross = (k: number): boolean => k < nameZoom && heading * k < leastHeading;

function laneName(brush: MapBrush, lane: SheetLane, { k, x, y, width, height }: MapViewpoint): void {
  const [top, size] = [lane.y * k + y, lane.height * k];
  const left = Math.max(lane.x * k + x, 0) + edge;
  const room = Math.min((lane.x + lane.width) * k + x, width) - left - edge;
  if (size < leastHeight || room < 60 || top > height || top + size < 0) return;
  const isAcross = namesLieAcross(k);
  const letters = isAcross ? Math.min(22, Math.max(12, size * 0.3)) : 13;
  brush.context.textAlign = 'left';
  write(brush, {
    text: lane.title,
    font: `700 ${Math.round(letters)}px ${brush.colours.text}`,
    colour: brush.colours.family(lane.hue).strong,
    x: left,
    y: isAcross ? top + size / 2 : Math.min(Math.max(top + 12 * k, 34), top + size - 10),
    width: room,
  });
}

function headName(brush: MapBrush, sheet: MapSheet, head: SheetHead, { k, x, y, width }: MapViewpoint): void {
  const room = (head.width + gutterOf(sheet, head)) * k;
  const [left, above] = [
    (head.x + head.width / 2) * k + x - room / 2,
    head.y * k + y - (head.sticks ? 10 : 6 * k),
  ];
  if (room < 44 || left > width || left + room < 0 || (!head.sticks && k < nameZoom)) return;
  const bottom = (sheet.y + sheet.height) * k + y;
  const { context } = brush;
  if (head.sticks && above < 14) {
    context.globalAlpha = 0.9;
    context.fillStyle = brush.colours.sunk;
    context.fillRect(left, 0, room, Math.min(26, bottom));
    context.globalAlpha = 1;
  }
  context.textAlign = head.sticks ? 'center' : 'left';
  const font = `${head.sticks ? 700 : 600} 12px ${brush.colours.text}`;
  const fits = (text: string) => !brush.lines.of(text, font, Math.floor(room / 8) * 8, 1)[0]?.endsWith('…');
  const short = head.title.split(':')[0] ?? '';
  const words = short.split(' ');
  const lines = [[head.title], [short], ...(head.sticks && words.length === 2 ? [words] : [])].find((some) =>
    some.every(fits),
  );
  if (k < nameZoom && !lines) return;
  (lines ?? [short]).forEach((text, index, all) => {
    write(brush, {
      text,
      font,
      colour: brush.colours.inkSoft,
      x: head.sticks ? left + room / 2 : Math.max(left, edge),
      y:
        (head.sticks ? Math.min(Math.max(above, 14), bottom - 10) : above) -
        (all.length - 1 - index) * headLine,
      width: room,
    });
  });
}

/** The room beside a column that is no other column's: half of the nearer gap on each side. */
function gutterOf({ heads }: MapSheet, { x, width, sticks }: SheetHead): number {
  if (!sticks) return 0;
  const others = heads.filter((other) => other.x !== x);
  const gaps = others.map((other) => (other.x < x ? x - other.x - other.width : other.x - x - width));
  return others.length === 0 ? 0 : Math.max(0, Math.min(...gaps));
}

function sheetName(brush: MapBrush, sheet: MapSheet, { k, x, y, width }: MapViewpoint): void {
  const left = Math.max(sheet.x * k + x, 0) + edge;
  const room = Math.min((sheet.x + sheet.width) * k + x, width) - left - edge;
  if (room < 60) return;
  brush.context.textAlign = 'left';
  write(brush, {
    text: sheet.title,
    font: `700 15px ${brush.colours.text}`,
    colour: brush.colours.ink,
    x: left,
    y: sheet.y * k + y - 30,
    width: room,
  });
}

const nameHeight = 20;
const maxNameWidth = 190;

/** The names of some roles on cards at their boxes, none on another. */
function roleNames(
  { context, colours, lines }: MapBrush,
  { roles }: MapScene,
  { k, x, y, width, height }: MapViewpoint,
  refs: ReadonlySet<string>,
): void {
  const font = `650 12px ${colours.text}`;
  context.font = font;
  const names = [...refs].flatMap((ref) => {
    const role = roles.get(ref);
    if (!role) return [];
    const [line = ''] = lines.of(role.title, font, Math.min(maxNameWidth, width - 20), 1);
    const nameWidth = context.measureText(line).width + 14;
    const middle = (role.x + box.width / 2) * k + x;
    const top = (role.y + box.height / 2) * k + y - nameHeight / 2;
    if (middle < 0 || middle > width || top < 0 || top > height) return [];
    const left = Math.min(Math.max(middle - nameWidth / 2, 4), width - nameWidth - 4);
    return [{ line, x: left, y: top, width: nameWidth, height: nameHeight }];
  });
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineWidth = 1.4;
  apart(names).forEach((place, index) => {
    context.beginPath();
    context.roundRect(place.x, place.y, place.width, place.height, 5);
    context.fillStyle = colours.card;
    context.fill();
    context.strokeStyle = colours.accent;
    context.stroke();
    context.fillStyle = colours.ink;
    context.fillText(names[index]?.line ?? '', place.x + 7, place.y + place.height / 2 + 1);
  });
}
