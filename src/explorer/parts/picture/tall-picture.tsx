import { texts } from '../../texts/texts.ts';
import { signOf } from './move-sign.ts';
import { type PicturePath, rolesOf } from './path-roles.ts';
import { marksOf, type Timeline, type Timelines } from './path-timelines.ts';
import { Legend, legendHeight } from './picture-legend.tsx';
import {
  ArrowHead,
  lineClass,
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
import { linesOf } from './picture-text.ts';
import { stateOf } from './wide-picture.tsx';

/** All lengths are in pixels. */
const axisWidth = 34;
const top = 58;
const lineHeight = 15;
const minMoveHeight = 84;
const maxTrackGap = 28;
const minWordsWidth = 168;
/** Between tracks that are all numbered; with less, only the chosen one is. */
const minNumberGap = 27;

/** Where tracks and words stand in a picture from top to bottom. */
export interface TallLayout {
  readonly height: number;
  /** Between two tracks. */
  readonly trackGap: number;
  /** Left edge of the words. */
  readonly wordsX: number;
  /** Pixels a year. */
  readonly scale: number;
  /** Where the last line of words ends. */
  readonly bottom: number;
}

/** A track for each path beside the words of the chosen one. @param width there is */
export function layOutTracks(timelines: Timelines, width: number, selectedRank: number): TallLayout {
  const { paths } = timelines;
  const trackGap = Math.min(maxTrackGap, (width - axisWidth - minWordsWidth) / Math.max(1, paths.length));
  const path = paths.find(({ rank }) => rank === selectedRank) ?? paths[0];
  const shortest = Math.min(...(path?.stops ?? []).map(({ at, from }) => at - from));
  const scale = Math.max(360 / timelines.lastStop, minMoveHeight / shortest);
  const bottom = top + timelines.lastStop * scale + 62;
  return {
    trackGap,
    wordsX: axisWidth + paths.length * trackGap + 14,
    scale,
    bottom,
    height: bottom + legendHeight(width, timelines, false),
  };
}

interface TallPictureProps {
  readonly paths: readonly PicturePath[];
  readonly timelines: Timelines;
  readonly layout: TallLayout;
  readonly width: number;
  readonly selectedRank: number;
  readonly litRank: number | null;
}

/** Paths from top to bottom on narrow screens: all as tracks over the axis of years, the chosen one in words. */
export function TallPicture({ paths, timelines, layout, width, selectedRank, litRank }: TallPictureProps) {
  const y = (years: number) => top + years * layout.scale;
  const trackX = (index: number) => axisWidth + (index + 0.5) * layout.trackGap;
  const selectedIndex = Math.max(
    0,
    paths.findIndex(({ rank }) => rank === selectedRank),
  );
  const [timeline, path] = [timelines.paths[selectedIndex], paths[selectedIndex]];
  const [start] = path ? rolesOf(path) : [];
  const wordsWidth = width - layout.wordsX;
  const noteForm = noteFormOf((timeline?.stops ?? []).map((stop) => ({ stop, room: wordsWidth })));
  const marks = marksOf(timelines, timelines.lastStop);
  return (
    <>
      {marks.length > 1 && (
        <text class="way-note" x={2} y={top - 44}>
          {texts.picture.axis}
        </text>
      )}
      {marks.map((years) => (
        <g key={years}>
          <path class="way-grid" d={`M${axisWidth - 8} ${y(years)}H${layout.wordsX - 8}`} />
          <text class="way-note" x={axisWidth - 12} y={y(years) + 4} text-anchor="end">
            {texts.picture.markShort(years)}
          </text>
        </g>
      ))}
      {drawnLast(timelines.paths, selectedIndex).map(({ rank, stops, index }) => (
        <g key={rank} class={stateOf(rank, selectedRank, litRank)}>
          {stops.map((stop, place) => (
            <path
              key={place}
              class={lineClass(stop)}
              d={`M${trackX(index)} ${y(stop.from)}V${y(stop.at) - 13}`}
            />
          ))}
          {stops.map((stop, place) => (
            <g key={place}>
              <ArrowHead x={trackX(index)} y={y(stop.at) - 7} down />
              <StopMark x={trackX(index)} y={y(stop.at)} family={stop.step.to?.family ?? null} />
            </g>
          ))}
          <StopMark x={trackX(index)} y={top} family={start?.family ?? null} />
          {(index === selectedIndex || layout.trackGap >= minNumberGap) && (
            <PathNumber x={trackX(index)} y={top - 26} rank={rank} />
          )}
        </g>
      ))}
      {path && timeline && (
        <g class="way selected">
          {sumsOfPath(timeline, path).map((sum, place) => (
            <text key={place} class="way-sum" x={layout.wordsX} y={18 + place * lineHeight}>
              {sum}
            </text>
          ))}
          {linesOf(start?.title ?? '', wordsWidth, textSize.title, 2).map((line, place) => (
            <text key={place} class="way-title" x={layout.wordsX} y={top + 4 + place * lineHeight}>
              {line}
            </text>
          ))}
          {timeline.stops.map((stop, index) => {
            const middle = (y(stop.from) + y(stop.at)) / 2 + 6;
            const lines = linesOf(stop.step.to?.title ?? '', wordsWidth, textSize.title, 2);
            return (
              <g key={index}>
                <path
                  class="way-grid"
                  d={`M${trackX(selectedIndex) + 9} ${y(stop.at)}H${layout.wordsX - 4}`}
                />
                <Sign x={layout.wordsX} y={middle} icon={signOf(stop.step).icon} />
                <text class="way-note" x={layout.wordsX + signSize + 4} y={middle + 4}>
                  {noteOfMove(stop, noteForm)}
                </text>
                {[...lines, payOfStep(stop.step)].map((line, place) => (
                  <text
                    key={place}
                    class={place === lines.length ? 'way-note' : 'way-title'}
                    x={layout.wordsX}
                    y={y(stop.at) + 4 + place * lineHeight}
                  >
                    {line}
                  </text>
                ))}
              </g>
            );
          })}
        </g>
      )}
      <Legend timelines={timelines} top={layout.bottom} width={width} hasBands={false} />
    </>
  );
}

/** Paths with their places, the chosen one last so that it lies above the others. */
const drawnLast = (paths: readonly Timeline[], selectedIndex: number) =>
  paths
    .map((path, index) => ({ ...path, index }))
    .sort((a, b) => Number(a.index === selectedIndex) - Number(b.index === selectedIndex));
