import type { PicturePath, PictureStep } from './path-roles.ts';

/** A stop of a path on the axis of years. */
export interface TimelineStop {
  readonly step: PictureStep;
  /** Years from the start to here, by the middle of each known range; an unknown move counts as `unknownYears`. */
  readonly at: number;
  /** Years from the start to the stop before; 0 for the first. */
  readonly from: number;
  /** Whether the years of the move to this stop are known. */
  readonly isKnown: boolean;
  /** The fewest and the most years from the start, at `at` as far as moves are unknown. */
  readonly low: number;
  readonly high: number;
}

/** A path on the axis of years, in the order of its steps; the start itself is at 0 and no stop. */
export interface Timeline {
  readonly rank: number;
  readonly stops: readonly TimelineStop[];
  /** The known years of all its moves, added up; null when none is known. */
  readonly years: { readonly low: number; readonly high: number } | null;
  /** Whether the years of some move are unknown, so that the end stands later by an unknown time. */
  readonly hasUnknown: boolean;
}

/** Paths on one axis of years. */
export interface Timelines {
  /** In the order of the paths. */
  readonly paths: readonly Timeline[];
  /** How long a move of unknown years is drawn: the mean of the known ones, 2 when none is known. */
  readonly unknownYears: number;
  /** The end of the axis with bands: the latest that any stop may be reached; 1 at least. */
  readonly end: number;
  /** The end of the axis without bands: the latest stop; 1 at least. */
  readonly lastStop: number;
  /** The shortest move of all in years, above 0; `unknownYears` when there is no move. */
  readonly shortest: number;
}

/** Shorter moves than this, in years, are drawn as long as this, so that none has no length. */
const shortestDrawn = 0.5;

/** Puts paths on one axis of years. The same paths give the same timelines. */
export function timelinesOf(paths: readonly PicturePath[]): Timelines {
  const knownYears = paths.flatMap(({ steps }) => steps.flatMap((step) => yearsOfStep(step) ?? []));
  const unknownYears =
    knownYears.length === 0
      ? 2
      : knownYears.reduce((sum, { low, high }) => sum + (low + high) / 2, 0) / knownYears.length;
  const timelines = paths.map((path) => timelineOf(path, unknownYears));
  const stops = timelines.flatMap((timeline) => timeline.stops);
  const lengths = stops.map(({ at, from }) => at - from);
  return {
    paths: timelines,
    unknownYears,
    end: Math.max(1, ...stops.map(({ at, high }) => Math.max(at, high))),
    lastStop: Math.max(1, ...stops.map(({ at }) => at)),
    shortest: lengths.length === 0 ? unknownYears : Math.min(...lengths),
  };
}

/** The years usually spent before a move; null when unknown, and where a first role is taken up from skills. */
const yearsOfStep = ({ move }: PictureStep) => move?.yearsBefore ?? null;

function timelineOf({ rank, steps }: PicturePath, unknownYears: number): Timeline {
  let [at, low, high] = [0, 0, 0];
  const stops = steps.map((step): TimelineStop => {
    const years = yearsOfStep(step);
    const from = at;
    const drawn = Math.max(shortestDrawn, years ? (years.low + years.high) / 2 : unknownYears);
    at += drawn;
    low += years?.low ?? drawn;
    high += years?.high ?? drawn;
    return { step, at, from, isKnown: years !== null, low: Math.min(low, at), high: Math.max(high, at) };
  });
  const knownYears = steps.flatMap((step) => yearsOfStep(step) ?? []);
  return {
    rank,
    stops,
    years:
      knownYears.length === 0
        ? null
        : {
            low: knownYears.reduce((sum, years) => sum + years.low, 0),
            high: knownYears.reduce((sum, years) => sum + years.high, 0),
          },
    hasUnknown: knownYears.length < steps.length,
  };
}

/** The marks of the axis of some paths: only the start, 0, where the years of no move are known. @param end in years, above 0 */
export const marksOf = ({ paths }: Timelines, end: number): number[] =>
  paths.some(({ years }) => years !== null) ? yearMarks(end) : [0];

/** Round years for the marks of an axis from 0, at most nine of them. @param end in years, above 0 */
export function yearMarks(end: number): number[] {
  const step = [1, 2, 5, 10, 20].find((years) => end / years <= 8) ?? 50;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
