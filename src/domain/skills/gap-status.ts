import { notHad } from './coverage.ts';

/** How what one has compares with what a role lists. */
const gapStatuses = ['MISSING', 'BELOW', 'MET', 'EXCEEDED'] as const;
export type GapStatus = (typeof gapStatuses)[number];

/**
 * As in coverage.ts: a need of level 0 is met by anybody, and where a level is unknown on either side, what is had is
 * had in full.
 */
export function gapStatus(had: number, need: number): GapStatus {
  if (had === notHad) return need === 0 ? 'MET' : 'MISSING';
  if (Number.isNaN(had) || Number.isNaN(need) || had === need) return 'MET';
  return had < need ? 'BELOW' : 'EXCEEDED';
}

/** How many of the listed things stand how. */
export interface GapTotals {
  readonly listed: number;
  /** All but the missing ones. */
  readonly held: number;
  readonly missing: number;
  readonly below: number;
  readonly met: number;
  readonly exceeded: number;
}

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
