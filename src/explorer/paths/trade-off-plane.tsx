import { useRef } from 'preact/hooks';
import type { PathMeasure } from '../api/operations.ts';
import type { TradeOffMeasure } from '../navigation/paths-address.ts';
import { rolesOf } from '../parts/picture/path-roles.ts';
import { useWidth } from '../parts/picture/use-width.ts';
import { texts } from '../texts/texts.ts';
import type { CareerPath } from './career-path.ts';
import {
  layOutTradeOff,
  markerSize,
  type PlaneMarker,
  type Point,
  type TradeOffLayout,
} from './trade-off-layout.ts';
import { TradeOffList, type TradeOffRow } from './trade-off-list.tsx';

interface TradeOffPlaneProps {
  readonly paths: readonly CareerPath[];
  /** Two of them: across and up. */
  readonly measures: readonly TradeOffMeasure[];
  readonly selectedRank: number;
  select(rank: number): void;
}

/** The measures as an answer names them, where that differs. */
const measureInAnswer: Partial<Record<TradeOffMeasure, PathMeasure>> = { PAY: 'PAY_DROP' };
/** Measures that are counted in whole numbers. */
const whole: ReadonlySet<TradeOffMeasure> = new Set(['STEPS', 'COMMONNESS']);

/** What a path takes by a measure, summed over its steps; null when it is unknown of one. */
const amountOf = ({ costParts }: CareerPath, measure: TradeOffMeasure): number | null =>
  costParts.find((part) => part.measure === (measureInAnswer[measure] ?? measure))?.cost ?? null;

/** Paths in the plane of two measures, to pick one from, and the same in a list. */
export function TradeOffPlane({ paths, measures, selectedRank, select }: TradeOffPlaneProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const width = Math.max(280, useWidth(frame));
  const [across, up] = measures as [TradeOffMeasure, TradeOffMeasure];
  const height = Math.min(400, Math.max(300, width * 0.55));
  const layout = layOutTradeOff(
    paths.map((path) => ({ rank: path.rank, x: amountOf(path, across), y: amountOf(path, up) })),
    { width, height },
    { x: whole.has(across) ? 1 : 0, y: whole.has(up) ? 1 : 0 },
  );
  const names = texts.tradeOff.measures;
  const rows = paths.map(
    (path): TradeOffRow => ({
      rank: path.rank,
      titles: rolesOf(path).map(({ title }) => title),
      values: measures.map((measure) => {
        const value = amountOf(path, measure);
        return value === null ? texts.tradeOff.unknownOf(names[measure].name) : names[measure].value(value);
      }),
    }),
  );
  const markers = rows.map((row, i) => ({ row, marker: layout.markers[i] as PlaneMarker }));
  return (
    <section class="trade-off">
      <p class="small">
        {texts.tradeOff.better} {(layout.lanes.x || layout.lanes.y) && texts.tradeOff.unknownNote}
      </p>
      <div class="trade-off-body">
        <div class="plane-frame">
          <p class="axis-title">{names[up].axis}</p>
          <fieldset ref={frame} class="plane" style={{ height: `${height}px` }}>
            <legend class="visually-hidden">
              {texts.tradeOff.plane(names[across].name, names[up].name)}
            </legend>
            <PlaneDrawing layout={layout} width={width} height={height} measures={[across, up]} />
            {markers.map(({ row: { rank, titles, values }, marker: { middle, isKnown } }) => (
              <label
                key={rank}
                class={`marker ${rank === selectedRank ? 'selected' : ''} ${isKnown ? '' : 'unknown'}`}
                style={{ left: `${middle.x - markerSize / 2}px`, top: `${middle.y - markerSize / 2}px` }}
              >
                <input
                  type="radio"
                  name="way"
                  checked={rank === selectedRank}
                  aria-label={texts.tradeOff.wayBy(rank, titles, values)}
                  onChange={() => select(rank)}
                  onKeyDown={({ key }) => key === 'Enter' && select(rank)}
                />
                <span>{rank}</span>
              </label>
            ))}
          </fieldset>
          <p class="axis-title axis-across">{names[across].axis}</p>
        </div>
        <TradeOffList rows={rows} selectedRank={selectedRank} select={select} />
      </div>
    </section>
  );
}

interface PlaneDrawingProps {
  readonly layout: TradeOffLayout;
  readonly width: number;
  readonly height: number;
  readonly measures: readonly [across: TradeOffMeasure, up: TradeOffMeasure];
}

/** Axes, lanes of what is unknown, and the line beyond which no way is better. */
function PlaneDrawing({ layout, width, height, measures: [across, up] }: PlaneDrawingProps) {
  const { area, xTicks, yTicks, lanes, markers, front } = layout;
  const names = texts.tradeOff.measures;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {xTicks.map(({ value, at }) => (
        <g key={value}>
          <line class="grid" x1={at} y1={area.top} x2={at} y2={area.bottom} />
          <text x={at} y={area.bottom + 20} text-anchor="middle">
            {names[across].tick(value)}
          </text>
        </g>
      ))}
      {yTicks.map(({ value, at }) => (
        <g key={value}>
          <line class="grid" x1={area.left} y1={at} x2={area.right} y2={at} />
          <text x={area.left - 6} y={at + 4} text-anchor="end">
            {names[up].tick(value)}
          </text>
        </g>
      ))}
      <path class="axis" d={`M${area.left} ${area.top}V${area.bottom}H${area.right}`} />
      {lanes.x && (
        <text x={width - 6} y={area.bottom + 20} text-anchor="end">
          {texts.tradeOff.unknown}
        </text>
      )}
      {lanes.x && <line class="lane" x1={area.right} y1={0} x2={area.right} y2={area.bottom} />}
      {lanes.y && (
        <text x={4} y={14}>
          {texts.tradeOff.unknown}
        </text>
      )}
      {lanes.y && <line class="lane" x1={area.left} y1={area.top} x2={width} y2={area.top} />}
      <path class="front" d={stairs(front)} />
      {markers.map(({ rank, point, middle }) => (
        <g key={rank}>
          <line class="leader" x1={point.x} y1={point.y} x2={middle.x} y2={middle.y} />
          <circle class="point" cx={point.x} cy={point.y} r="4" />
        </g>
      ))}
    </svg>
  );
}

/** From each point across, then down to the next: what lies under the line is reached by no way. */
const stairs = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
