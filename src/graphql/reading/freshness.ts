/** What is noted, while a request is resolved, of what was computed for it. */
export interface Freshness {
  /** When the oldest of it was last known to be current, by clock.ts; null when all of it is. */
  asOf: number | null;
  /** Whether it named something that had gone by the time it was to be shown. */
  hasGaps: boolean;
}
