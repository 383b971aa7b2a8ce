import type { GapStatus } from './gap-status.ts';

/** Number of listed things by status. */
export interface GapTotals {
  readonly listed: number;
  /** All but the missing ones. */
  readonly held: number;
  readonly missing: number;
  readonly below: number;
  readonly met: number;
  readonly exceeded: number;
}

/** Counts statuses. */
export function gapTotals(statuses: readonly GapStatus[]): GapTotals {
  const count = (status: GapStatus) => statuses.filter((other) => other === status).length;
  const missing = count('MISSING');
  return {
    listed: statuses.length,
    held: statuses.length - missing,
    missing,
    below: count('BELOW'),
    met: count('MET'),
    exceeded: count('EXCEEDED'),
  };
}
