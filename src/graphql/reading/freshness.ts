/** How fresh the computed parts of one request's answer are; resolvers update it. */
export interface Freshness {
  /** When its oldest part was last known to be current, in milliseconds of `now()` in clock.ts; null when all is current. */
  asOf: number | null;
  /** Whether it named a node that was removed before it could be shown. */
  hasGaps: boolean;
}
