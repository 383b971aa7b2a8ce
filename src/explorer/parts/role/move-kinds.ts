import type { MoveKind } from '../../api/operations.ts';

/** Kinds of moves in the order of the page. */
export const moveKinds: readonly MoveKind[] = [
  'PROMOTION',
  'MANAGEMENT',
  'LATERAL',
  'SPECIALISATION',
  'PIVOT',
];
