import { box } from './atlas-layout.ts';
import { type MapBrush, type MapViewpoint, nameZoom } from './map-brush.ts';
import type { MapScene } from './map-scene.ts';
import type { MapSheet, SheetHead, SheetLane } from './map-sheet.ts';

/** Below this many pixels a band has no room for its name. */
const leastHeight = 13;
const edge = 10;

/**
 * Writes the names of sheets, columns, lanes and parts of lanes, in pixels of the page: they are as large as they can be
 * read, and stay in sight while what they name is. From afar the role under the pointer is named too.
 */
export function paintLabels(brush: MapBrush, scene: MapScene, view: MapViewpoint, pointed: string): void {
  for (const sheet of scene.sheets) {
    for (const lane of sheet.lanes) laneName(brush, lane, view);
    for (const head of sheet.heads) headName(brush, sheet, head, view);
    if (scene.sheets.length > 1) sheetName(brush, sheet, view);
  }
  const namedRefs = [...new Set([pointed, scene.marked])];
  if (view.k < nameZoom) for (const ref of namedRefs) roleName(brush, scene, view, ref);
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

function laneName(brush: MapBrush, lane: SheetLane, { k, x, y, width, height }: MapViewpoint): void {
  const isFar = k < nameZoom;
  const [top, size] = [lane.y * k + y, lane.height * k];
  const left = Math.max(lane.x * k + x, 0) + edge;
  const room = Math.min((lane.x + lane.width) * k + x, width) - left - edge;
  if (size < leastHeight || room < 60 || top > height || top + size < 0) return;
  const letters = isFar ? Math.min(22, Math.max(12, size * 0.3)) : 13;
  brush.context.textAlign = 'left';
  write(brush, {
    text: lane.title,
    font: `700 ${Math.round(letters)}px ${brush.colours.text}`,
    colour: brush.colours.family(lane.hue).strong,
    x: left,
    y: isFar ? top + size / 2 : Math.min(Math.max(top + 12 * k, 34), top + size - 10),
    width: room,
  });
}

function headName(brush: MapBrush, sheet: MapSheet, head: SheetHead, { k, x, y, width }: MapViewpoint): void {
  const room = head.width * k;
  const [left, above] = [head.x * k + x, head.y * k + y - (head.sticks ? 10 : 6 * k)];
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
  write(brush, {
    text: head.title,
    font: `${head.sticks ? 700 : 600} 12px ${brush.colours.text}`,
    colour: brush.colours.inkSoft,
    x: head.sticks ? left + room / 2 : Math.max(left, edge),
    y: head.sticks ? Math.min(Math.max(above, 14), bottom - 10) : above,
    width: room,
  });
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

function roleName(brush: MapBrush, { roles }: MapScene, { k, x, y, width }: MapViewpoint, ref: string): void {
  const role = roles.get(ref);
  if (!role) return;
  const middle = (role.x + box.width / 2) * k + x;
  brush.context.textAlign = middle < width / 2 ? 'left' : 'right';
  write(brush, {
    text: role.title,
    font: `700 14px ${brush.colours.text}`,
    colour: brush.colours.ink,
    x: middle,
    y: role.y * k + y - 10,
    width: width / 2,
  });
}
