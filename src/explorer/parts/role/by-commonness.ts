import type { Commonness } from '../../api/operations.ts';

const order: readonly (Commonness | null)[] = ['COMMON', 'OCCASIONAL', 'RARE', null];

interface Ranked {
  readonly commonness: Commonness | null;
  /** Present on calculated moves. */
  readonly why?: {
    readonly closeness: number;
    readonly jobZoneStep: number | null;
    readonly skillLevelStep: number | null;
  } | null;
}

/** Calculated moves to work that asks for less training come after the others: few people look for these. */
const rankOf = ({ commonness, why }: Ranked): number =>
  order.indexOf(commonness) + ((why?.jobZoneStep ?? why?.skillLevelStep ?? 0) < 0 ? order.length : 0);

/**
 * Moves by how common they are, unknown last, then those to less training; calculated ones by how close the work is, which
 * knows of training and licences what lists of skills do not. Other equals stay in the order of the answer. O(moves log moves)
 */
export const byCommonness = <E extends { readonly move: Ranked }>(edges: readonly E[]): E[] =>
  [...edges].sort(
    (a, b) => rankOf(a.move) - rankOf(b.move) || (b.move.why?.closeness ?? 0) - (a.move.why?.closeness ?? 0),
  );
