import { box } from './atlas-layout.ts';
import { type MapBrush, type MapViewpoint, nameZoom } from './map-brush.ts';
import type { MapScene } from './map-scene.ts';
import type { SheetRole } from './map-sheet.ts';
import { addCurve } from './move-curves.ts';
import { namesLieAcross, paintLabels } from './paint-labels.ts';

/** From this zoom on, roles show details beneath their names. */
const detailZoom = 1.7;
/** Below this zoom curves would be a haze. */
const curveZoom = 0.2;

/** Draws a scene. @param pointed ref of the role under the pointer; empty for none */
export function paintMap(brush: MapBrush, scene: MapScene, view: MapViewpoint, pointed: string): void {
  const { context, density } = brush;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  context.setTransform(density * view.k, 0, 0, density * view.k, density * view.x, density * view.y);
  paintLanes(brush, scene);
  const lit = litBy(scene);
  if (view.k >= curveZoom) paintCurves(brush, scene, view, lit.refs.size > 0);
  const usualAlpha = namesLieAcross(view.k) ? 0.6 : 1;
  for (const role of rolesInSight(scene, view)) {
    context.globalAlpha = lit.refs.size === 0 ? usualAlpha : lit.refs.has(role.id) ? 1 : 0.22;
    paintRole(brush, scene, view, role);
  }
  context.globalAlpha = 1;
  paintStrongCurves(brush, scene, view, lit.pairs, pointed);
  for (const ref of new Set([...lit.refs, scene.marked, pointed])) outline(brush, scene, view, ref);
  context.setTransform(density, 0, 0, density, 0, 0);
  paintLabels(brush, scene, view, lit.refs, pointed);
}

interface Lit {
  readonly refs: ReadonlySet<string>;
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

const litBy = ({ ways }: MapScene): Lit => ({
  refs: new Set(ways.flat()),
  pairs: ways.flatMap((way) => way.slice(1).map((ref, index) => [way[index] as string, ref] as const)),
});

function paintLanes({ context, colours }: MapBrush, { sheets }: MapScene): void {
  context.globalAlpha = 0.55;
  for (const lane of sheets.flatMap(({ lanes }) => lanes)) {
    context.fillStyle = colours.family(lane.hue).soft;
    context.beginPath();
    context.roundRect(lane.x, lane.y, lane.width, lane.height, 8);
    context.fill();
  }
  context.globalAlpha = 1;
}

function* rolesInSight({ sheets }: MapScene, { k, x, y, width, height }: MapViewpoint): Iterable<SheetRole> {
  const [left, top, right, bottom] = [
    -x / k - box.width,
    -y / k - box.height,
    (width - x) / k,
    (height - y) / k,
  ];
  for (const sheet of sheets) {
    if (sheet.x > right || sheet.x + sheet.width < left) continue;
    for (const role of sheet.roles)
      if (role.x > left && role.x < right && role.y > top && role.y < bottom) yield role;
  }
}

function paintCurves(
  { context, colours }: MapBrush,
  scene: MapScene,
  { k }: MapViewpoint,
  isFaint: boolean,
): void {
  context.strokeStyle = colours.line;
  for (const [commonness, width, alpha] of [
    ['OCCASIONAL', 1, 0.28],
    ['COMMON', 1.8, 0.55],
  ] as const) {
    const path = new Path2D();
    for (const move of scene.moves) {
      const [from, to] = [scene.roles.get(move.from), scene.roles.get(move.to)];
      if (move.commonness === commonness && from && to) addCurve(path, from, to, k >= nameZoom);
    }
    context.lineWidth = Math.max(width, 0.6 / k);
    context.globalAlpha = isFaint ? 0.06 : alpha;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** The curves of lit ways, and all moves of the roles that are marked or pointed at. */
function paintStrongCurves(
  { context, colours }: MapBrush,
  { roles, moves, marked }: MapScene,
  { k }: MapViewpoint,
  pairs: Lit['pairs'],
  pointed: string,
): void {
  const path = new Path2D();
  const near = moves
    .filter(({ from, to }) => [from, to].some((ref) => ref !== '' && (ref === marked || ref === pointed)))
    .map(({ from, to }) => [from, to] as const);
  for (const [fromRef, toRef] of [...pairs, ...near]) {
    const [from, to] = [roles.get(fromRef), roles.get(toRef)];
    if (from && to) addCurve(path, from, to, true);
  }
  context.strokeStyle = colours.accent;
  context.lineWidth = Math.max(2.2, 1.6 / k);
  context.stroke(path);
}

function paintRole(
  brush: MapBrush,
  { shades, detailOf }: MapScene,
  { k }: MapViewpoint,
  role: SheetRole,
): void {
  const { context, colours } = brush;
  const family = colours.family(role.hue);
  const shade = shades?.get(role.id);
  const isFar = k < nameZoom;
  const strong = shades === null ? family.strong : (shade ?? 0) < 0 ? colours.gold : colours.accent;
  const isUnknown = shades !== null && shade === undefined;
  context.beginPath();
  if (isFar) context.rect(role.x, role.y, box.width, box.height);
  else context.roundRect(role.x, role.y, box.width, box.height, 5);
  context.fillStyle = colours.card;
  context.fill();
  const alpha = context.globalAlpha;
  if (!isUnknown && (isFar || shade !== undefined)) {
    context.fillStyle = strong;
    context.globalAlpha = alpha * (shade === undefined ? 0.6 : 0.08 + (isFar ? 0.9 : 0.62) * Math.abs(shade));
    context.fill();
    context.globalAlpha = alpha;
  }
  if (isFar && !isUnknown) return;
  context.strokeStyle = isUnknown ? colours.line : strong;
  context.lineWidth = isFar ? 0.6 / k : 1.2;
  if (isUnknown) context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
  if (!isFar) paintTitle(brush, role, k >= detailZoom ? detailOf(role.id) : '', (shade ?? 0) < 0);
}

/** The title in its box, on two lines at most, or on more in small letters above details; a decline has a sign of its own. */
function paintTitle(
  { context, colours, lines }: MapBrush,
  role: SheetRole,
  detail: string,
  declines: boolean,
): void {
  const size = detail === '' ? 10 : 6.6;
  const font = `600 ${size}px ${colours.text}`;
  const title = declines ? `▼ ${role.title}` : role.title;
  const rows = lines.of(title, font, box.width - 8, 2);
  const small = `400 5.6px ${colours.text}`;
  const details = detail === '' ? [] : lines.of(detail, small, box.width - 8, 1);
  context.fillStyle = colours.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const pitch = size * 1.12;
  const height = rows.length * pitch + details.length * 7;
  const middle = role.x + box.width / 2;
  let y = role.y + (box.height - height) / 2 + pitch / 2;
  context.font = font;
  for (const row of rows) {
    context.fillText(row, middle, y);
    y += pitch;
  }
  context.font = small;
  for (const row of details) context.fillText(row, middle, y);
}

function outline(
  { context, colours }: MapBrush,
  { roles }: MapScene,
  { k }: MapViewpoint,
  ref: string,
): void {
  const role = roles.get(ref);
  if (!role) return;
  context.strokeStyle = colours.accent;
  context.lineWidth = Math.max(2.6, 2 / k);
  context.beginPath();
  context.roundRect(role.x, role.y, box.width, box.height, 5);
  context.stroke();
}
