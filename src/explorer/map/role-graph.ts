import type {
  Commonness,
  LineFragment,
  MoveKind,
  NeighbourhoodQuery,
  RoleTagFragment,
} from '../api/operations.ts';

interface GraphMove extends LineFragment {
  readonly from: string;
  readonly to: string;
}

/** Roles by ref and the moves between them; both ends of every move are among the roles. */
export interface RoleGraph {
  readonly roles: ReadonlyMap<string, RoleTagFragment>;
  readonly moves: readonly GraphMove[];
}

/** Which moves a map draws. */
export interface MapFilter {
  readonly withoutKinds: readonly MoveKind[];
  /** Only moves at least as common; null for all, also those of unknown commonness. */
  readonly atLeast: Commonness | null;
}

type Edges = readonly { readonly move: LineFragment; readonly node: RoleTagFragment }[];
/** A role whose moves onward are known. */
interface Spoke extends RoleTagFragment {
  readonly next: { readonly edges: Edges } | null;
}

/** A role, its neighbours and the moves among them; with `wide` also the roles that the neighbours lead to. Empty for no role. */
export function neighbourhoodOf({ role }: NeighbourhoodQuery, wide: boolean): RoleGraph {
  if (!role) return { roles: new Map(), moves: [] };
  const next = role.next?.edges ?? [];
  const previous = role.previous?.edges ?? [];
  const members = [role, ...previous.map(({ node }) => node), ...next.map(({ node }) => node)];
  const spokes: Spoke[] = [role, ...[...previous, ...next].map(({ node }) => node)];
  return graphOf(members, spokes, wide);
}

function graphOf(members: readonly RoleTagFragment[], spokes: readonly Spoke[], wide: boolean): RoleGraph {
  const roles = new Map(members.map((role) => [role.ref, role]));
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

/** The graph with the moves that a filter lets through, and the roles that they join; the middle role always stays. */
export function filterGraph({ roles, moves }: RoleGraph, filter: MapFilter, middle: string): RoleGraph {
  const keptMoves = moves.filter(
    ({ kind, commonness }) =>
      !(kind && filter.withoutKinds.includes(kind)) &&
      (filter.atLeast === null ||
        (commonness !== null && ranks.indexOf(commonness) >= ranks.indexOf(filter.atLeast))),
  );
  const keptRefs = new Set([middle, ...keptMoves.flatMap(({ from, to }) => [from, to])]);
  return { roles: new Map([...roles].filter(([ref]) => keptRefs.has(ref))), moves: keptMoves };
}
