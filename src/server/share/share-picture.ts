import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, pictureSize } from './page-head.ts';
import { shareTexts } from './share-texts.ts';
import type { PictureWay, SharedView } from './shared-view.ts';

const colours = {
  paper: '#faf8f3',
  card: '#ffffff',
  ink: '#1c2026',
  soft: '#545b66',
  line: '#e2dccf',
  accent: '#0b6b5e',
  gold: '#8a5a00',
} as const;
const margin = 64;
const { width, height } = pictureSize;
/** The mean width of a letter as a share of its size, rounded up. */
const letterWidth = 0.55;

/** The share picture of a view as SVG: its title, its ways or facts, and whose they are. */
function sharePictureSvg(view: SharedView): string {
  const titleSize = view.title.length > 44 ? 50 : 62;
  const titleLines = linesOf(view.title, width - 2 * margin, titleSize, 2);
  const top = 150 + titleLines.length * (titleSize + 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="12" height="${height}" fill="${colours.accent}"/>`,
    brand(),
    ...titleLines.map((line, index) =>
      text(line, margin, 150 + index * (titleSize + 8) + 20, titleSize, { display: true, weight: 700 }),
    ),
    ...(view.body.kind === 'ways' && view.body.ways.length > 0
      ? waysOf(view.body.ways, top)
      : factsOf(
          view.body.kind === 'facts' && view.body.facts.length > 0
            ? view.body.facts
            : [{ label: '', text: view.description }],
          top,
        )),
    ...linesOf(
      [view.body.kind === 'ways' ? shareTexts.typical : '', shareTexts.sourceLine(view.sources)]
        .filter(Boolean)
        .join('  '),
      width - 2 * margin,
      20,
      1,
    ).map((line) => text(line, margin, height - 36, 20, { fill: colours.soft })),
    '</svg>',
  ].join('');
}

const brand = (): string =>
  `<g transform="translate(${margin} 44) scale(1.5)"><path d="M7 25C7 13 25 19 25 7" fill="none" stroke="${colours.accent}" stroke-width="2.5"/><circle cx="7" cy="25" r="4" fill="${colours.accent}"/><circle cx="16" cy="16" r="3" fill="${colours.gold}"/><circle cx="25" cy="7" r="4" fill="${colours.accent}"/></g>` +
  text(shareTexts.name, margin + 60, 78, 30, { display: true, weight: 700 });

/** Each way as a line with its stops, numbered from the best. */
function waysOf(ways: readonly PictureWay[], top: number): string[] {
  const rowHeight = Math.min(112, (height - 80 - top) / ways.length);
  return ways.flatMap(({ stops, sums }, index) => {
    const y = top + index * rowHeight + 34;
    const left = margin + 52;
    const step = (width - margin - left - 170) / Math.max(1, stops.length - 1);
    const strong = index === 0;
    return [
      `<circle cx="${margin + 16}" cy="${y}" r="17" fill="${strong ? colours.accent : colours.card}" stroke="${colours.accent}"/>`,
      text(String(index + 1), margin + 16, y + 7, 20, {
        anchor: 'middle',
        weight: 600,
        fill: strong ? colours.card : colours.ink,
      }),
      `<path d="M${left} ${y}H${left + step * (stops.length - 1)}" stroke="${strong ? colours.accent : colours.line}" stroke-width="${strong ? 6 : 4}"/>`,
      ...stops.flatMap((stop, place) => {
        const x = left + place * step;
        const room = place === stops.length - 1 ? 200 : step - 16;
        return [
          `<circle cx="${x}" cy="${y}" r="10" fill="${strong ? colours.accent : colours.soft}" stroke="${colours.paper}" stroke-width="4"/>`,
          ...linesOf(stop, room, 20, 2).map((line, row) =>
            text(line, x - 8, y + 36 + row * 23, 20, { weight: 600 }),
          ),
        ];
      }),
      text(sums, left + 18, y - 15, 20, { fill: strong ? colours.accent : colours.soft, weight: 600 }),
    ];
  });
}

/** Facts, each under its label. */
function factsOf(facts: readonly { readonly label: string; readonly text: string }[], top: number): string[] {
  let y = top + 10;
  return facts.flatMap(({ label, text: fact }) => {
    const lines = linesOf(fact, width - 2 * margin - 190, 27, 2);
    if (y + lines.length * 34 > height - 60) return [];
    const drawn = [
      text(label, margin, y, 21, { fill: colours.accent, weight: 600 }),
      ...lines.map((line, index) => text(line, margin + (label === '' ? 0 : 190), y + index * 34, 27)),
    ];
    y += lines.length * 34 + 20;
    return drawn;
  });
}

interface TextStyle {
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle';
  /** Whether it takes the font of titles. */
  readonly display?: boolean;
}

function text(words: string, x: number, y: number, size: number, style: TextStyle = {}): string {
  const { fill = colours.ink, weight = 400, anchor = 'start', display = false } = style;
  const font = display ? 'Bricolage Grotesque' : 'Figtree';
  return words === ''
    ? ''
    : `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** A text on lines of a width; what does not fit is cut, with an ellipsis. */
function linesOf(words: string, lineWidth: number, size: number, most: number): string[] {
  const letters = Math.max(4, Math.floor(lineWidth / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines
    .slice(0, most)
    .map((line, index) =>
      line.length > letters || (index === most - 1 && lines.length > most)
        ? `${line.slice(0, letters - 1).trimEnd()}…`
        : line,
    );
}

const maxKept = 64;

/** Makes share pictures as PNG outside the main thread, and keeps the last ones by what they show. */
export class SharePictures {
  readonly #fontFiles: readonly string[];
  readonly #kept = new Map<string, Promise<Buffer>>();

  /** @param fonts a folder of TrueType fonts */
  constructor(fonts: string) {
    this.#fontFiles = readdirSync(fonts)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => join(fonts, name));
  }

  /** The picture of a view. */
  png(view: SharedView): Promise<Buffer> {
    const svg = sharePictureSvg(view);
    const earlier = this.#kept.get(svg);
    if (earlier) return earlier;
    const drawing = this.#draw(svg);
    this.#kept.set(svg, drawing);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > maxKept) this.#kept.delete(oldest);
    return drawing;
  }

  async #draw(svg: string): Promise<Buffer> {
    const { renderAsync } = await import('@resvg/resvg-js'); // only who shares needs it
    const image = await renderAsync(svg, {
      font: { fontFiles: [...this.#fontFiles], loadSystemFonts: false, defaultFontFamily: 'Figtree' },
    });
    return image.asPng();
  }
}
