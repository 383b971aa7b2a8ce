import { texts } from '../../texts/texts.ts';
import { signOf } from './move-sign.ts';
import { newSkillCount, type PicturePath, rolesOf } from './path-roles.ts';
import { marksOf, type Timeline, type TimelineStop, type Timelines } from './path-timelines.ts';
import { Legend, legendHeight } from './picture-legend.tsx';
import {
  ArrowHead,
  lineClass,
  type NoteForm,
  noteFormOf,
  noteOfMove,
  PathNumber,
  payOfStep,
  Sign,
  StopMark,
  signSize,
  sumsOfPath,
  textSize,
} from './picture-marks.tsx';
import { linesOf, widthOf } from './picture-text.ts';

/** All lengths are in pixels. */
const startX = 56;
const axisHeight = 54;
const endRoom = 176;
const lineHeight = 15;
/** Nearer than this behind another, the words of a stop stand lower than the other's. */
const roomyMove = 96;
/** Between the words of a stop and those of the next one. */
const wordsGap = 12;
/** Between the words of a stop and the lower ones. */
const lowerBy = 8;
/** The least length of a move, for its line and its arrow. */
const shortestLine = 26;
/** From a stop to the sign of the move that begins there. */
const signInset = 12;
const signGap = 4;

/** A path as a row of the picture. */
interface PictureRow {
  readonly rank: number;
  readonly top: number;
  readonly height: number;
  /** Which stops have their words lower, and by how much. */
  readonly isLower: readonly boolean[];
  readonly lower: number;
  /** Which moves have their sign and note higher, as those of the move before reach over their beginning. */
  readonly isHigher: readonly boolean[];
}

/** Where the rows stand, and how wide and high the picture is. */
export interface WideLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PictureRow[];
  /** Pixels a year. */
  readonly scale: number;
  readonly noteForm: NoteForm;
}

/** Which stops stand so near behind one with high words that theirs stand lower. */
function lowerStops({ stops }: Timeline, scale: number): boolean[] {
  const isLower: boolean[] = [];
  stops.forEach(({ at, from }, index) => {
    const words = stops[index - 1]?.step.to?.title.split(' ') ?? [];
    const longest = Math.max(...words.map((word) => widthOf(word, textSize.title) + wordsGap));
    isLower.push(index > 0 && !isLower[index - 1] && (at - from) * scale < Math.max(roomyMove, longest));
  });
  return isLower;
}

/** Which moves begin under the note of the one before, so that theirs stands higher. */
function higherNotes({ stops }: Timeline, scale: number, noteForm: NoteForm): boolean[] {
  const isHigher: boolean[] = [];
  for (const index of stops.keys()) {
    const before = stops[index - 1];
    const isUnder =
      before !== undefined &&
      !isHigher[index - 1] &&
      signSize + 2 * signGap + widthOf(noteOfMove(before, noteForm), textSize.note) >
        (before.at - before.from) * scale;
    isHigher.push(isUnder);
  }
  return isHigher;
}

/** The title under a stop in the room to the next one whose words stand as high, or to the end of the picture. */
function titleLines(
  { stops }: Timeline,
  index: number,
  scale: number,
  isLower: readonly boolean[],
): string[] {
  const [stop, end] = [stops[index], stops.at(-1)];
  if (!stop || !end) return [];
  const next = stops.find((_, other) => other > index && isLower[other] === isLower[index]);
  const room = next ? (next.at - stop.at) * scale - wordsGap : (end.at - stop.at) * scale + endRoom - 8;
  return linesOf(stop.step.to?.title ?? '', room, textSize.title, 3);
}

/** Pixels a year where the picture is as wide as it can be. */
const scaleOf = ({ end }: Timelines, width: number): number => Math.max(0, width - startX - endRoom) / end;

/** Whether the shortest move has room for its line and its arrow in a picture of rows. @param width there is */
export const hasRoomForRows = (timelines: Timelines, width: number): boolean =>
  timelines.shortest * scaleOf(timelines, width) >= shortestLine;

/** Rows from top to bottom, the years from left to right over the width that there is. */
export function layOutRows(timelines: Timelines, width: number): WideLayout {
  const scale = scaleOf(timelines, width);
  const moves = timelines.paths.flatMap(({ stops }) => stops);
  const noteForm = noteFormOf(moves.map((stop) => ({ stop, room: (stop.at - stop.from) * scale - 27 })));
  let top = axisHeight;
  const rows = timelines.paths.map((timeline) => {
    const isLower = lowerStops(timeline, scale);
    const heightOf = (low: boolean) =>
      Math.max(
        0,
        ...isLower.map((isLow, index) =>
          isLow === low ? (titleLines(timeline, index, scale, isLower).length + 1) * lineHeight : 0,
        ),
      );
    const lower = heightOf(false) + lowerBy;
    const words = isLower.includes(true) ? lower + heightOf(true) : heightOf(false);
    const isHigher = higherNotes(timeline, scale, noteForm);
    const height = 40 + words + 12 + (isHigher.includes(true) ? lineHeight : 0);
    const row = { rank: timeline.rank, top, height, isLower, lower, isHigher };
    top += row.height;
    return row;
  });
  return { rows, scale, width, noteForm, height: top + 14 + legendHeight(width, timelines, true) };
}

interface WidePictureProps {
  readonly paths: readonly PicturePath[];
  readonly timelines: Timelines;
  readonly layout: WideLayout;
  readonly selectedRank: number;
  /** Of the path under the pointer or the focus; null for none. */
  readonly litRank: number | null;
}

/** Paths as rows over an axis of years. */
export const WidePicture = ({ paths, timelines, layout, selectedRank, litRank }: WidePictureProps) => {
  const [start] = paths[0] ? rolesOf(paths[0]) : [];
  const bottom = layout.rows.reduce((end, { top, height }) => Math.max(end, top + height), axisHeight);
  return (
    <>
      <text class="way-start" x={16} y={18}>
        {start?.title}
      </text>
      {marksOf(timelines, timelines.end).map((years) => {
        const x = startX + years * layout.scale;
        return (
          <g key={years}>
            <path class="way-grid" d={`M${x} ${axisHeight - 8}V${bottom}`} />
            <text class="way-note" x={x} y={axisHeight - 14} text-anchor={years === 0 ? 'start' : 'middle'}>
              {texts.picture.mark(years)}
            </text>
          </g>
        );
      })}
      {timelines.paths.map((timeline, index) => {
        const row = layout.rows[index];
        const path = paths[index];
        if (!row || !path) return null;
        return (
          <Row
            key={timeline.rank}
            path={path}
            timeline={timeline}
            row={row}
            layout={layout}
            className={stateOf(timeline.rank, selectedRank, litRank)}
          />
        );
      })}
      <Legend timelines={timelines} top={bottom + 14} width={layout.width} hasBands />
    </>
  );
};

/** The classes of a path: whether it is the chosen one, lit, or dimmed while another is lit. */
export const stateOf = (rank: number, selectedRank: number, litRank: number | null): string =>
  [
    'way',
    rank === selectedRank && 'selected',
    rank === litRank && 'lit',
    litRank !== null && rank !== litRank && 'dim',
  ]
    .filter(Boolean)
    .join(' ');

interface RowProps {
  readonly path: PicturePath;
  readonly timeline: Timeline;
  readonly row: PictureRow;
  readonly layout: WideLayout;
  readonly className: string;
}

function Row({ path, timeline, row, layout: { scale, width, noteForm }, className }: RowProps) {
  const y = row.top + 32 + (row.isHigher.includes(true) ? lineHeight : 0);
  const x = (years: number) => startX + years * scale;
  const end = timeline.stops.at(-1);
  const [start] = rolesOf(path);
  const saysAll = path.steps.length === 1 && newSkillCount(path) === null; // the sum at its end
  return (
    <g class={className}>
      <rect class="way-ground" x={4} y={row.top + 2} width={width - 8} height={row.height - 4} rx="10" />
      {end && end.high > end.low && (
        <rect
          class="way-band"
          x={x(end.low)}
          y={y - 5}
          width={(end.high - end.low) * scale}
          height={10}
          rx={5}
        />
      )}
      {timeline.stops.map((stop, index) => (
        <MoveLine
          key={index}
          stop={stop}
          note={saysAll ? '' : noteOfMove(stop, noteForm)}
          y={y}
          x={x}
          isHigher={row.isHigher[index] ?? false}
        />
      ))}
      <StopMark x={startX} y={y} family={start?.family ?? null} />
      {timeline.stops.map((stop, index) => (
        <g key={index}>
          {row.isLower[index] && (
            <path class="way-grid" d={`M${x(stop.at)} ${y + 8}V${y + 13 + row.lower}`} />
          )}
          <StopMark x={x(stop.at)} y={y} family={stop.step.to?.family ?? null} />
          {[...titleLines(timeline, index, scale, row.isLower), payOfStep(stop.step)].map(
            (line, place, lines) => (
              <text
                key={place}
                class={place === lines.length - 1 ? 'way-note' : 'way-title'}
                x={x(stop.at) - 6}
                y={y + 24 + (row.isLower[index] ? row.lower : 0) + place * lineHeight}
              >
                {line}
              </text>
            ),
          )}
        </g>
      ))}
      <PathNumber x={27} y={y} rank={timeline.rank} />
      {end && <Sums x={x(Math.max(end.at, end.high)) + 13} y={y + 4.5} sums={sumsOfPath(timeline, path)} />}
    </g>
  );
}

/** About the width of a letter of a sum, in pixels. */
const sumLetter = 6;

/** The sums of a path on one line, on a line each where that would not fit. */
function Sums({ x, y, sums }: { readonly x: number; readonly y: number; readonly sums: readonly string[] }) {
  const whole = sums.join(' · ');
  const lines = whole.length * sumLetter > endRoom - 13 ? sums : [whole];
  return lines.map((line, index) => (
    <text key={line} class="way-sum" x={x} y={y + (index - (lines.length - 1) / 2) * lineHeight}>
      {line}
    </text>
  ));
}

interface MoveLineProps {
  readonly stop: TimelineStop;
  readonly note: string;
  readonly y: number;
  readonly isHigher: boolean;
  x(years: number): number;
}

const MoveLine = ({ stop, note, y, isHigher, x }: MoveLineProps) => {
  const [from, to] = [x(stop.from) + 7, x(stop.at) - 8];
  const sign = { x: x(stop.from) + signInset, y: y - 15 - (isHigher ? lineHeight : 0) };
  return (
    <>
      <path class={lineClass(stop)} d={`M${from} ${y}H${to - 6}`} />
      <ArrowHead x={to} y={y} />
      <Sign {...sign} icon={signOf(stop.step).icon} />
      <text class="way-note" x={sign.x + signSize + signGap} y={sign.y + 4.5}>
        {note}
      </text>
    </>
  );
};
