import { compareText } from '../collections/text.ts';
import { latestYear } from '../graph/period.ts';
import { compareSources } from '../graph/precedence.ts';
import type { CodeMatch } from '../graph/vocabulary.ts';
import { distanceOf } from './pay-figure.ts';

/** The measures beside pay that roles and paths are ordered by: each with the id of the measure in the graph. */
export const rankedMeasures = {
  /** Projected change of employment in percent. */
  OUTLOOK: 'employment-change-percent',
  /** Share of tasks that language models could help with, 0 to 1. */
  EXPOSURE: 'exposure-half-tools-people',
} as const;
/** The name of such a measure. */
export type RankedMeasure = keyof typeof rankedMeasures;
/** The names of all of them. */
export const rankedMeasureNames = Object.keys(rankedMeasures) as RankedMeasure[];

/** A figure beside pay that one source publishes about a role, or about an occupation behind one of its codes. */
export interface RoleFigure {
  readonly measure: RankedMeasure;
  /** `name@version` */
  readonly source: string;
  /** Tells the figures of one source apart. */
  readonly context: string;
  readonly period: string | null;
  readonly value: number;
  /** Id of the official occupation that the figure is about; null when it is about the role itself. */
  readonly code: string | null;
  /** How the role matches that occupation, or null when unknown. */
  readonly match: CodeMatch | null;
}

/** Orders figures: the closest to the role first, then the latest, then by precedence, context and occupation. */
const compareRoleFigures = (a: RoleFigure, b: RoleFigure): number =>
  distanceOf(a) - distanceOf(b) ||
  latestYear(b.period ?? '') - latestYear(a.period ?? '') ||
  compareSources(a.source, b.source) ||
  compareText(a.context, b.context) ||
  compareText(a.code ?? '', b.code ?? '');

const isClose = ({ code, match }: RoleFigure): boolean =>
  code === null || match === 'EXACT' || match === 'CLOSE';

/**
 * The value that stands for a role: that of the closest figure, of several the latest. Figures of occupations that the
 * role matches neither EXACT nor CLOSE do not count. NaN when there is none. O(figures)
 */
export function standingValue(figures: readonly RoleFigure[], measure: RankedMeasure): number {
  let best: RoleFigure | undefined;
  for (const figure of figures) {
    if (figure.measure !== measure || !isClose(figure)) continue;
    if (!best || compareRoleFigures(figure, best) < 0) best = figure;
  }
  return best ? best.value : Number.NaN;
}
