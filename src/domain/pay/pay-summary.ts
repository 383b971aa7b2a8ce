import { compareText } from '../collections/text.ts';

/** Medians that can be compared: of one source, year and measure, in one place and currency. */
export interface PayGroup {
  /** `name@version` */
  readonly source: string;
  /** Null when undated. */
  readonly year: number | null;
  /** Null when the source names none. */
  readonly measure: string | null;
  /** One per role, in any order; at least one. */
  readonly medians: readonly number[];
}

/** The spread of a group. */
export interface PaySummary extends Omit<PayGroup, 'medians'> {
  /** How many roles it is about. */
  readonly roles: number;
  readonly min: number;
  /** The middle one; of two in the middle their mean. */
  readonly median: number;
  readonly max: number;
}

/**
 * The spread of each group, the one about most roles first; ties go by source, then the latest year, undated last, then
 * measure. O(roles · log)
 */
export const summarisePay = (groups: readonly PayGroup[]): PaySummary[] =>
  groups
    .map(({ medians, ...group }) => {
      const sorted = [...medians].sort((a, b) => a - b);
      const at = (i: number) => sorted[i] as number;
      const half = sorted.length >> 1;
      return {
        ...group,
        roles: sorted.length,
        min: at(0),
        median: sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2,
        max: at(sorted.length - 1),
      };
    })
    .sort(
      (a, b) =>
        b.roles - a.roles ||
        compareText(a.source, b.source) ||
        (b.year ?? 0) - (a.year ?? 0) ||
        compareText(a.measure ?? '', b.measure ?? ''),
    );
