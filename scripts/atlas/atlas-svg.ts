import { doorways, laneOrder } from '../../src/explorer/api/lane-order.ts';
import {
  type Atlas,
  type AtlasLayout,
  type AtlasMove,
  box,
  columnX,
  layOut,
  type PlacedRole,
} from '../../src/explorer/map/atlas-layout.ts';
import type { SourceContent } from '../../src/store/career-store.ts';
import { atlasOf } from './atlas.ts';

/** Hues of the lanes for light and for dark, in their order. */
const hues: readonly (readonly [light: string, dark: string])[] = [
  ['#8250b8', '#c297f0'],
  ['#4257c9', '#94a8ff'],
  ['#0b6fb8', '#6cb6f5'],
  ['#087a8c', '#55c3d4'],
  ['#59636e', '#aab4bf'],
  ['#b3407f', '#f08dc0'],
  ['#1a7f4b', '#5fcb8c'],
  ['#6b7d0a', '#b4c94e'],
  ['#b4541a', '#f0995c'],
];
const doorwaysHue: readonly [light: string, dark: string] = ['#8a6a14', '#d8b455'];
const levels = ['Entry', 'Mid', 'Senior', 'Lead', 'Executive'];

/** The picture of all roles and moves, as SVG for light and dark pages; the same text for the same contents. */
export function atlasSvg(contents: readonly SourceContent[]): string {
  const atlas = atlasOf(contents);
  const layout = layOut(atlas, laneOrder, doorways);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    '<title id="t">The atlas of careers in AI, data and software</title>',
    `<desc id="d">${atlas.roles.length} roles in lanes by family and columns by level, joined by the moves that people make between them.</desc>`,
    style(),
    `<rect class="page" width="${width}" height="${height}" rx="10"/>`,
    ...heads(atlas),
    ...layout.lanes.map(
      ({ family, y, height: h }) =>
        `<g class="${hueOf(family)}"><rect class="lane" x="${columnX(0) - 30}" y="${y}" width="${width - columnX(0) + 16}" height="${h}" rx="8"/></g>`,
    ),
    ...curves(atlas, layout),
    ...layout.lanes.map(
      ({ family, y }) =>
        `<text class="family ${hueOf(family)}" x="${columnX(0) - 20}" y="${y + 15}">${family}</text>`,
    ),
    ...[...layout.roles.values()].map(drawn),
    ...legend(layout, atlas),
    '</svg>\n',
  ].join('\n');
}

const order = ['OCCASIONAL', 'COMMON'];

/** Occasional moves below, common ones above them; rare ones are left out, as they would hide both. */
function curves({ moves }: Atlas, { roles }: AtlasLayout): string[] {
  return order.flatMap((commonness) =>
    moves.flatMap((move) => {
      const [from, to] = [roles.get(move.from), roles.get(move.to)];
      return move.commonness === commonness && from && to ? [curve(move, from, to)] : [];
    }),
  );
}

function curve({ commonness }: AtlasMove, from: PlacedRole, to: PlacedRole): string {
  const [y1, y2] = [from.y, to.y].map((y) => y + box.height / 2) as [number, number];
  const right = from.x + box.width;
  const left = to.x + box.width;
  const path =
    to.x > from.x
      ? bend(right, y1, to.x - 2, y2, (to.x - right) / 2)
      : to.x === from.x
        ? bend(right, y1, right + 2, y2, 12 + Math.min(60, Math.abs(y2 - y1) / 9), -1)
        : bend(from.x, y1, left + 2, y2, (left - from.x) / 2, 1);
  const head = to.x > from.x ? 'm-4-3l4 3-4 3' : 'm4-3l-4 3 4 3';
  return `<path class="${hueOf(from.family)} ${commonness.toLowerCase()}" d="${path}${head}"/>`;
}

/** A curve with horizontal ends; with `turn` −1 it arrives on the side that it left from. */
const bend = (x1: number, y1: number, x2: number, y2: number, pull: number, turn = 1): string =>
  `M${n(x1)} ${n(y1)}C${n(x1 + pull)} ${n(y1)} ${n(x2 - turn * pull)} ${n(y2)} ${n(x2)} ${n(y2)}`;
const n = (value: number): string => String(Math.round(value * 10) / 10);

function drawn({ title, family, x, y }: PlacedRole): string {
  const lines = wrapped(title).map(escaped);
  const first = y + box.height / 2 + (lines.length > 1 ? -1.8 : 3.4);
  const texts = lines.map(
    (line, i) => `<text x="${n(x + box.width / 2)}" y="${n(first + i * 10.6)}">${line}</text>`,
  );
  return `<g class="role ${hueOf(family)}"><rect x="${n(x)}" y="${n(y)}" width="${box.width}" height="${box.height}" rx="5"/>${texts.join('')}</g>`;
}

/** A title on one line, or on two of nearly equal length when it is long. */
function wrapped(title: string): readonly string[] {
  if (title.length <= 21) return [title];
  const words = title.split(' ');
  const splits = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  return splits.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}

function heads({ roles, moves }: Atlas): string[] {
  return [
    `<text class="title" x="${columnX(-1)}" y="38">The atlas of careers in AI, data and software</text>`,
    `<text class="note" x="${columnX(-1)}" y="58">${roles.length} roles by family and level, ${moves.length} moves. Typical, not a rule: people arrive by other ways.</text>`,
    `<text class="level" x="${columnX(-1) + box.width / 2}" y="90">Other professions</text>`,
    ...levels.map(
      (level, i) => `<text class="level" x="${columnX(i) + box.width / 2}" y="90">${level}</text>`,
    ),
  ];
}

function legend({ height }: AtlasLayout, { moves }: Atlas): string[] {
  const y = height - 30;
  const rare = moves.filter(({ commonness }) => commonness === 'RARE').length;
  const x = columnX(0) - 30;
  return [
    `<path class="h1 common" d="M${x} ${y - 4}h34"/><text class="note" x="${x + 42}" y="${y}">common move</text>`,
    `<path class="h1 occasional" d="M${x + 134} ${y - 4}h34"/><text class="note" x="${x + 176}" y="${y}">occasional move</text>`,
    `<text class="note" x="${x + 290}" y="${y}">Colour: the family that is left. ${rare} rare moves are not drawn.</text>`,
  ];
}

const hueOf = (family: string): string => `h${laneOrder.indexOf(family)}`.replace('-1', 'd');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function style(): string {
  const colours = (tone: 0 | 1) =>
    [...hues.map((hue, i) => `.h${i}{--c:${hue[tone]}}`), `.hd{--c:${doorwaysHue[tone]}}`].join('');
  const light = `svg{--page:#fff;--ink:#1f2328;--soft:#59636e;--tint:6%;--fill:#fff}${colours(0)}`;
  const dark = `svg{--page:#0d1117;--ink:#e6edf3;--soft:#9198a1;--tint:10%;--fill:#151b23}${colours(1)}`;
  return `<style>${light}@media(prefers-color-scheme:dark){${dark}}
text{font:10px -apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--ink)}
.page{fill:var(--page)}.lane{fill:var(--c);opacity:.07}.family{font-size:11.5px;font-weight:600;fill:var(--c);stroke:var(--page);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.title{font-size:20px;font-weight:600}.note,.level{fill:var(--soft);font-size:12px}.level{text-anchor:middle;font-weight:600}
path{fill:none;stroke:var(--c)}.common{stroke-width:1.5;opacity:.8}.occasional{stroke-width:.8;opacity:.36}
.role rect{fill:var(--fill);stroke:var(--c);stroke-width:1}.role text{text-anchor:middle}</style>`;
}
