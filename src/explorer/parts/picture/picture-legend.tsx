import type { ComponentChildren } from 'preact';
import type { Commonness } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { isKnownBroader } from '../role/pay-tag.ts';
import { weightOf } from './move-sign.ts';
import type { Timelines } from './path-timelines.ts';
import { Sign, signSize, signsIn, textSize } from './picture-marks.tsx';
import { linesOf, widthOf } from './picture-text.ts';

const lineHeight = 22;
const sampleWidth = 30;
const gap = 20;
const left = 16;

interface Entry {
  readonly key: string;
  readonly text: string;
  /** 0 for an entry of words alone. */
  readonly sampleWidth: number;
  sample(x: number, y: number): ComponentChildren;
}

const weights: readonly (Commonness | 'UNKNOWN')[] = ['COMMON', 'OCCASIONAL', 'RARE', 'UNKNOWN'];

/** What the signs of these paths mean; only what is drawn. */
function entriesOf({ paths }: Timelines, hasBands: boolean): Entry[] {
  const stops = paths.flatMap((path) => path.stops);
  const steps = stops.map(({ step }) => step);
  const { legend } = texts.picture;
  const line = (className: string) => (x: number, y: number) => (
    <path class={`way-line ${className}`} d={`M${x} ${y}h${sampleWidth - 4}`} />
  );
  return [
    ...signsIn(steps).map(({ icon, text }) => ({
      key: icon,
      text,
      sampleWidth: signSize + 5,
      sample: (x: number, y: number) => <Sign x={x} y={y} icon={icon} />,
    })),
    ...weights
      .filter((weight) => steps.some((step) => weightOf(step) === weight))
      .map((weight) => ({
        key: weight,
        text: legend.lines[weight],
        sampleWidth,
        sample: line(`way-line-${weight}`),
      })),
    ...(stops.some(({ isKnown }) => !isKnown)
      ? [{ key: 'unknown-years', text: legend.unknownYears, sampleWidth, sample: line('way-line-dotted') }]
      : []),
    ...(hasBands && paths.some(({ years }) => years && years.high > years.low)
      ? [
          {
            key: 'band',
            text: legend.years,
            sampleWidth,
            sample: (x: number, y: number) => (
              <rect class="way-band" x={x} y={y - 5} width={sampleWidth - 4} height={10} rx={5} />
            ),
          },
        ]
      : []),
    ...(steps.some(({ skillsKnown }) => skillsKnown !== null)
      ? [{ key: 'skills', text: legend.newSkills, sampleWidth: 0, sample: () => null }]
      : []),
    ...(steps.some(({ to }) => to?.pay && !isKnownBroader(to.pay.edges))
      ? [{ key: 'pay', text: legend.pay, sampleWidth: 0, sample: () => null }]
      : []),
    ...(steps.some(({ to }) => to?.pay && isKnownBroader(to.pay.edges))
      ? [{ key: 'broader-pay', text: legend.broaderPay, sampleWidth: 0, sample: () => null }]
      : []),
  ];
}

interface PlacedEntry extends Entry {
  readonly x: number;
  readonly line: number;
  readonly lines: readonly string[];
}

/** Entries from left to right, on as many lines as they need. */
function placed(entries: readonly Entry[], width: number): PlacedEntry[] {
  let [x, line] = [left, 0];
  let linesUsed = 1;
  return entries.map((entry) => {
    const room = width - left - entry.sampleWidth;
    const lines = linesOf(entry.text, room, textSize.note, 3);
    const entryWidth = entry.sampleWidth + Math.max(...lines.map((text) => widthOf(text, textSize.note)));
    if (x > left && (x + entryWidth > width || lines.length > 1)) {
      x = left;
      line += linesUsed;
    }
    linesUsed = lines.length > 1 ? lines.length * 0.75 : 1;
    const place = { ...entry, x, line, lines };
    x = lines.length > 1 ? width : x + entryWidth + gap;
    return place;
  });
}

/** How high the legend is, in pixels. @param width it may take @param hasBands whether years are drawn as bands */
export function legendHeight(width: number, timelines: Timelines, hasBands: boolean): number {
  const last = placed(entriesOf(timelines, hasBands), width).at(-1);
  return last ? (last.line + last.lines.length) * lineHeight + 10 : 0;
}

interface LegendProps {
  readonly timelines: Timelines;
  readonly top: number;
  readonly width: number;
  /** Whether years are drawn as bands. */
  readonly hasBands: boolean;
}

/** What the signs, lines and bands of a picture mean. */
export const Legend = ({ timelines, top, width, hasBands }: LegendProps) => (
  <g class="way-legend">
    {placed(entriesOf(timelines, hasBands), width).map(
      ({ key, x, line, lines, sample, sampleWidth: indent }) => {
        const y = top + line * lineHeight + 12;
        return (
          <g key={key}>
            {sample(x, y)}
            {lines.map((text, place) => (
              <text key={place} class="way-note" x={x + indent} y={y + 4 + place * 15}>
                {text}
              </text>
            ))}
          </g>
        );
      },
    )}
  </g>
);
