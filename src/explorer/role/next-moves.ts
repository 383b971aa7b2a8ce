import type { MoveTagFragment, RoleTagFragment } from '../api/operations.ts';
import { byCommonness } from '../parts/role/by-commonness.ts';
import type { Role } from './role.ts';

/** A move, and the role that it starts at: the role itself, or one that is the same work. */
export interface MoveOfRole {
  readonly from: Pick<RoleTagFragment, 'ref' | 'title'>;
  readonly node: RoleTagFragment;
  readonly move: MoveTagFragment;
}

/** With fewer moves than this that stay near the work, those of the same work are listed too. */
const fewNear = 3;
/** How many of these at most. */
const mostOfSameWork = 5;

/**
 * The moves on from a role, the likelier first: in the order of byCommonness. Where editors name fewer than three that stay
 * near the work, they have judged ways out of it, and how common these are says nothing of those who stay. So then moves
 * near the work come first, after them the closest of the occupation that is the same work by code, and new directions last.
 */
export function nextMoves(role: Pick<Role, 'ref' | 'title' | 'next' | 'sameWork'>): MoveOfRole[] {
  const ownMoves = byCommonness(role.next?.edges ?? []).map((edge) => ({ from: role, ...edge }));
  const isNear = ({ move }: MoveOfRole) => move.kind !== 'PIVOT';
  const near = ownMoves.filter(isNear);
  if (near.length >= fewNear) return ownMoves;
  const listedRefs = new Set([role.ref, ...ownMoves.map(({ node }) => node.ref)]);
  return [
    ...near,
    ...closestOfSameWork(role.sameWork, listedRefs).slice(0, mostOfSameWork),
    ...ownMoves.filter((edge) => !isNear(edge)),
  ];
}

/**
 * The moves of one role of the same work, those to less training left out, and those to roles that are listed already, also
 * as the same work. Closeness is compared within one publisher's occupations only: so of several the one with the closest move.
 */
function closestOfSameWork(sameWork: Role['sameWork'], listedRefs: ReadonlySet<string>): MoveOfRole[] {
  const lists = sameWork.map(({ as }) =>
    byCommonness(as?.next?.edges ?? [])
      .filter(({ move }) => (move.why?.jobZoneStep ?? move.why?.skillLevelStep ?? 0) >= 0)
      .filter(({ node }) => ![node.ref, ...node.sameWork.map((other) => other.as?.ref)].some(isKnown))
      .map((edge) => ({ ...edge, from: as as NonNullable<typeof as> })),
  );
  const closest = (list: readonly MoveOfRole[]) => list[0]?.move.why?.closeness ?? 0;
  return lists.sort((a, b) => closest(b) - closest(a))[0] ?? [];

  function isKnown(ref: string | undefined): boolean {
    return ref !== undefined && listedRefs.has(ref);
  }
}
