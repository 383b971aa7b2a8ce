import type {
  Commonness,
  LineFragment,
  MoveKind,
  NeighbourhoodQuery,
  RoleTagFragment,
  WholeMapQuery,
} from '../api/operations.ts';

interface GraphMove extends LineFragment {
  readonly from: string;
  readonly to: string;
}

/** Roles and the moves between them, as far as they are known here. */
export interface RoleGraph {
  readonly roles: ReadonlyMap<string, RoleTagFragment>;
  readonly moves: readonly GraphMove[];
}

type WholeMapRoles = readonly NonNullable<WholeMapQuery['roles']>['nodes'][number][];

export interface MapFilter {
  /** Kinds of moves that are left out. */
  readonly without: readonly MoveKind[];
  /** Only moves at least as common; null for all, those of unknown commonness too. */
  readonly atLeast: Commonness | null;
}

type Edges = readonly { readonly move: LineFragment; readonly node: RoleTagFragment }[];
interface Spoke extends RoleTagFragment {
  readonly next: { readonly edges: Edges } | null;
}

/** The role, what leads to it and where it leads, and the moves among all these; with `wide` also one move further. */
export function neighbourhoodOf({ role }: NeighbourhoodQuery, wide: boolean): RoleGraph {
  if (!role) return { roles: new Map(), moves: [] };
  const next = role.next?.edges ?? [];
  const previous = role.previous?.edges ?? [];
  const near = [role, ...previous.map(({ node }) => node), ...next.map(({ node }) => node)];
  const spokes: Spoke[] = [role, ...[...previous, ...next].map(({ node }) => node)];
  return graphOf(near, spokes, wide);
}

export const wholeGraphOf = (roles: WholeMapRoles): RoleGraph => graphOf(roles, roles, true);

function graphOf(near: readonly RoleTagFragment[], spokes: readonly Spoke[], wide: boolean): RoleGraph {
  const roles = new Map(near.map((role) => [role.ref, role]));
  const moves = new Map<string, GraphMove>();
  for (const spoke of spokes) {
    for (const { move, node } of spoke.next?.edges ?? []) {
      if (!roles.has(node.ref) && !wide) continue;
      if (!roles.has(node.ref)) roles.set(node.ref, node);
      moves.set(move.id, {
        id: move.id,
        kind: move.kind,
        commonness: move.commonness,
        from: spoke.ref,
        to: node.ref,
      });
    }
  }
  return { roles, moves: [...moves.values()] };
}

const ranks: readonly Commonness[] = ['RARE', 'OCCASIONAL', 'COMMON'];

/** What is left of a graph under a filter: roles that no move holds any more go, but for the one in the middle. */
export function filtered({ roles, moves }: RoleGraph, filter: MapFilter, middle: string): RoleGraph {
  const left = moves.filter(
    ({ kind, commonness }) =>
      !(kind && filter.without.includes(kind)) &&
      (filter.atLeast === null ||
        (commonness !== null && ranks.indexOf(commonness) >= ranks.indexOf(filter.atLeast))),
  );
  const held = new Set([middle, ...left.flatMap(({ from, to }) => [from, to])]);
  return { roles: new Map([...roles].filter(([ref]) => held.has(ref))), moves: left };
}
