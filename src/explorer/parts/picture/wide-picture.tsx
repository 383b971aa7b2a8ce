import { texts } from '../../texts/texts.ts';
import { signOf } from './move-sign.ts';
import { type PicturePath, rolesOf } from './path-roles.ts';
import { type Timeline, type TimelineStop, type Timelines, yearMarks } from './path-timelines.ts';
import { Legend, legendHeight } from './picture-legend.tsx';
import {
  ArrowHead,
  lineClass,
  noteOfMove,
  PathNumber,
  payOfStep,
  Sign,
  StopMark,
  signSize,
  sumsOfPath,
  textSize,
} from './picture-marks.tsx';
import { linesOf } from './picture-text.ts';

/** All lengths are in pixels. */
const startX = 56;
const axisHeight = 54;
const endRoom = 176;
const lineHeight = 15;
const minMoveWidth = 96;
/** Of the window's width: wider pictures scroll sideways. */
const maxStretch = 1.7;

/** A path as a row of the picture. */
interface PictureRow {
  readonly rank: number;
  readonly top: number;
  readonly height: number;
}

/** Where the rows stand, and how wide and high the picture is. */
export interface WideLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PictureRow[];
  /** Pixels a year. */
  readonly scale: number;
}

/** The room of the words under a stop: to the next stop, or to the end of the picture. */
const roomOf = ({ stops }: Timeline, index: number, scale: number): number => {
  const [stop, next] = [stops[index], stops[index + 1]];
  return stop && next ? (next.at - stop.at) * scale - 12 : endRoom - 8;
};

const titleLines = (timeline: Timeline, index: number, scale: number): string[] =>
  linesOf(timeline.stops[index]?.step.to?.title ?? '', roomOf(timeline, index, scale), textSize.title, 3);

/** Rows from top to bottom, the years from left to right, so wide that the shortest move has room. @param width there is */
export function layOutRows(timelines: Timelines, width: number): WideLayout {
  const room = Math.max(0, width - startX - endRoom);
  const scale = Math.min(
    Math.max(room / timelines.end, minMoveWidth / timelines.shortest),
    Math.max(room / timelines.end, (room * maxStretch) / timelines.end),
  );
  let top = axisHeight;
  const rows = timelines.paths.map((timeline) => {
    const lines = Math.max(...timeline.stops.map((_, index) => titleLines(timeline, index, scale).length));
    const row = { rank: timeline.rank, top, height: 40 + (lines + 1) * lineHeight + 12 };
    top += row.height;
    return row;
  });
  return {
    rows,
    scale,
    width: Math.max(width, startX + timelines.end * scale + endRoom),
    height: top + 14 + legendHeight(width, timelines),
  };
}

interface WidePictureProps {
  readonly paths: readonly PicturePath[];
  readonly timelines: Timelines;
  readonly layout: WideLayout;
  readonly visibleWidth: number;
  readonly selectedRank: number;
  /** Of the path under the pointer or the focus; null for none. */
  readonly litRank: number | null;
}

/** Paths as rows over an axis of years. */
export const WidePicture = ({
  paths,
  timelines,
  layout,
  visibleWidth,
  selectedRank,
  litRank,
}: WidePictureProps) => {
  const [start] = paths[0] ? rolesOf(paths[0]) : [];
  const bottom = layout.rows.reduce((end, { top, height }) => Math.max(end, top + height), axisHeight);
  return (
    <>
      <text class="way-start" x={16} y={18}>
        {start?.title}
      </text>
      {yearMarks(timelines.end).map((years) => {
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
      <Legend timelines={timelines} top={bottom + 14} width={visibleWidth} />
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

function Row({ path, timeline, row, layout: { scale, width }, className }: RowProps) {
  const y = row.top + 32;
  const x = (years: number) => startX + years * scale;
  const end = timeline.stops.at(-1);
  const [start] = rolesOf(path);
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
        <MoveLine key={index} stop={stop} y={y} x={x} />
      ))}
      <StopMark x={startX} y={y} family={start?.family ?? null} />
      {timeline.stops.map((stop, index) => (
        <g key={index}>
          <StopMark x={x(stop.at)} y={y} family={stop.step.to?.family ?? null} />
          {[...titleLines(timeline, index, scale), payOfStep(stop.step)].map((line, place, lines) => (
            <text
              key={place}
              class={place === lines.length - 1 ? 'way-note' : 'way-title'}
              x={x(stop.at) - 6}
              y={y + 24 + place * lineHeight}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <PathNumber x={27} y={y} rank={timeline.rank} />
      {end && (
        <text class="way-sum" x={x(Math.max(end.at, end.high)) + 13} y={y + 4.5}>
          {sumsOfPath(timeline, path).join(' · ')}
        </text>
      )}
    </g>
  );
}

interface MoveLineProps {
  readonly stop: TimelineStop;
  readonly y: number;
  x(years: number): number;
}

const MoveLine = ({ stop, y, x }: MoveLineProps) => {
  const [from, to] = [x(stop.from) + 7, x(stop.at) - 8];
  const note = noteOfMove(stop, to - from - 6);
  return (
    <>
      <path class={lineClass(stop)} d={`M${from} ${y}H${to - 6}`} />
      <ArrowHead x={to} y={y} />
      <Sign x={from + 5} y={y - 15} icon={signOf(stop.step).icon} />
      <text class="way-note" x={from + 5 + signSize + 4} y={y - 10.5}>
        {note}
      </text>
    </>
  );
};
