import { getOrAdd } from '../../domain/collections/grouping.ts';
import { isPartKind } from '../../domain/graph/vocabulary.ts';
import { regionKey } from '../../domain/pay/pay-figure.ts';
import type { Follow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import { readNamed } from './resolve-ref.ts';

/** A place, and the places that it is part of. */
export interface Place {
  readonly id: string;
  /** As figures name it; see `regionKey`. */
  readonly key: string;
  /** Whether it is part of a wider place, so that its figures are loaded only when asked for. */
  readonly isPart: boolean;
  /** Ids by nearness: the place itself, then those around it, a list per step. */
  readonly levels: readonly (readonly string[])[];
}

/** Steps from a metropolitan area to its nation: as many as one statement of Neo4j reads. */
const maxLevels = 2;

const partOf = (node: NodePlan): Follow => ({
  key: 'partOf',
  relationship: 'PART_OF',
  direction: 'out',
  properties: [],
  eachFact: false,
  facts: { sources: null, bases: null },
  where: [],
  order: null,
  page: { size: 10, from: 'start', after: null, before: null },
  count: false,
  node,
});

const placePlan = (levels: number): NodePlan => ({
  kind: 'Region',
  properties: ['code', 'kind'],
  descriptions: false,
  follow: levels > 0 ? [partOf(placePlan(levels - 1))] : [],
});

const plan = placePlan(maxLevels);
const placesOfRequest = new WeakMap<GraphQLContext, Map<string, Promise<Place>>>();

/**
 * The place that an argument names. One store call per place and request.
 *
 * @throws CareerGraphError NOT_FOUND, AMBIGUOUS with suggestions, or BAD_USER_INPUT for an empty or overlong text
 */
export async function placeOf(context: GraphQLContext, ref: string, argument: string): Promise<Place> {
  const places = getOrAdd(placesOfRequest, context, () => new Map<string, Promise<Place>>());
  return getOrAdd(places, `${argument}\n${ref}`, async () =>
    toPlace(await readNamed(context, plan, argument, ref)),
  );
}

function toPlace(row: NodeRow): Place {
  const levels: string[][] = [];
  const ids = new Set<string>();
  for (let nodes: readonly NodeRow[] = [row]; nodes.length > 0; ) {
    const added = nodes.filter(({ id }) => !ids.has(id));
    for (const { id } of added) ids.add(id);
    if (added.length > 0) levels.push([...new Set(added.map(({ id }) => id))]);
    nodes = added.flatMap(({ follow }) => (follow.partOf?.edges ?? []).map(({ node }) => node));
  }
  const { code, kind } = row.properties;
  return {
    id: row.id,
    key: regionKey(row.id, (code ?? null) as string | null),
    isPart: isPartKind(kind),
    levels,
  };
}
