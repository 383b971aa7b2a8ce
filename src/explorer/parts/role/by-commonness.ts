import type { Commonness } from '../../api/operations.ts';

const order: readonly (Commonness | null)[] = ['COMMON', 'OCCASIONAL', 'RARE', null];

/** Moves by how common they are, unknown last; equals stay in the order of the answer. O(moves log moves) */
export const byCommonness = <E extends { readonly move: { readonly commonness: Commonness | null } }>(
  edges: readonly E[],
): E[] => [...edges].sort((a, b) => order.indexOf(a.move.commonness) - order.indexOf(b.move.commonness));
