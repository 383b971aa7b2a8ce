import type { Assertion } from '../../store/career-store.ts';
import type { Row } from '../tables/row.ts';

/** An assertion and the row that it comes from. */
export type Placed = readonly [row: Row, assertion: Assertion];

/** Assertions of one row. */
export const placed = (row: Row, assertions: readonly Assertion[]): Placed[] =>
  assertions.map((assertion) => [row, assertion]);

/** Why a row is skipped whose value O*NET marks as imprecise. */
export const suppressed = 'its publisher recommends suppressing it as imprecise';
