import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { Follow, NodePlan } from '../../store/read-plan.ts';
import { digestOf, type PagedList, pageOf, positionShape } from './cursor-page.ts';
import { type Arguments, type FollowMapping, mappingOf } from './field-mapping.ts';
import { checkLists } from './list-limits.ts';
import { selectedFacts } from './selected-facts.ts';
import { type Document, type SelectedField, selectedFields, usesVariables } from './selected-fields.ts';

/**
 * The place of a field in the document, as a key. The same connection under two aliases, or in `nodes` and in
 * `edges.node` with other arguments, has two keys and is read twice.
 */
export const placeKey = (nodes: readonly FieldNode[]): string => nodes.map(({ loc }) => loc?.start).join();

/** The places that show the same node, each with its own selections: `nodes` and `edges { node }`. */
type Places = readonly (readonly FieldNode[])[];

/** A plan, and the fields in it, at any depth, whose arguments were refused, by their keys. */
export interface Planned {
  readonly node: NodePlan;
  readonly refusals: readonly (readonly [key: string, error: CareerGraphError])[];
}

/**
 * Plans of selections without a variable. They are the same for each request, so they are made once and kept as long as
 * the parsed document is.
 */
const constantPlans = new WeakMap<SelectionSetNode, Map<string, Planned>>();

/** The plan for the nodes that some places show. */
export function planNode(document: Document, kind: NodeKind, places: Places): Planned {
  const [selectionSet, ...others] = places.flat().map((node) => node.selectionSet);
  if (!selectionSet || others.length > 0 || usesVariables(document, selectionSet)) {
    return planPlaces(document, kind, places);
  }
  const { max, default: usual } = document.pageSizes;
  const plans = getOrAdd(constantPlans, selectionSet, () => new Map<string, Planned>());
  return getOrAdd(plans, `${kind} ${max} ${usual}`, () => planPlaces(document, kind, places));
}

function planPlaces(document: Document, kind: NodeKind, places: Places): Planned {
  const type = document.schema.getType(kind) as GraphQLObjectType;
  const properties = new Set<string>();
  const follow = new Map<string, Follow>();
  const refusals = new Map<string, CareerGraphError>();
  let descriptions = false;
  for (const selected of places.flatMap((nodes) => selectedFields(document, type, nodes))) {
    const mapping = mappingOf(selected.field);
    if (!mapping) continue;
    if ('node' in mapping) for (const name of mapping.node) properties.add(name);
    if ('described' in mapping) descriptions = true;
    if ('follow' in mapping) {
      const key = placeKey(selected.nodes);
      if (follow.has(key)) continue;
      try {
        const planned = planFollow(document, mapping.follow, selected);
        follow.set(key, planned.follow);
        for (const refusal of planned.refusals) refusals.set(...refusal);
      } catch (error) {
        if (!(error instanceof CareerGraphError)) throw error;
        refusals.set(key, error);
      }
    }
  }
  const node = { kind, properties: [...properties].sort(), descriptions, follow: [...follow.values()] };
  return { node, refusals: [...refusals] };
}

/** @throws CareerGraphError BAD_USER_INPUT when the field's own arguments are wrong */
function planFollow(
  document: Document,
  mapping: FollowMapping,
  { field, nodes }: SelectedField,
): { readonly follow: Follow; readonly refusals: Planned['refusals'] } {
  const { relationship, direction, kind, choose } = mapping;
  const args = getArgumentValues(field, nodes[0] as FieldNode, document.variableValues);
  checkLists(field, args);
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const edges = selectedFields(document, connection, nodes)
    .filter((selected) => selected.field.name === 'edges')
    .map(edgesOf);
  const { whole, ...choice } = choose(args);
  const page = whole
    ? wholeList
    : planPage(document, connection, nodes, args, followedList(field.name, mapping, args));
  const { node, refusals } = planNode(document, kind, connectionNodes(document, connection, nodes));
  const follow = {
    key: placeKey(nodes),
    relationship,
    direction,
    ...selectedFacts(document, relationship, edges),
    ...choice,
    ...page,
    node,
  };
  return { follow, refusals };
}

const edgesOf = ({ field, nodes }: SelectedField) => ({
  type: getNamedType(field.type) as GraphQLObjectType,
  nodes,
});

/** Maximum number of edges that a resolver may order by itself. */
const maxWhole = 1_000;
const wholeList: Pick<Follow, 'page' | 'count'> = {
  page: { size: maxWhole, from: 'start', after: null, before: null },
  count: true,
};

/** The list that a field mapped with `follows` pages through. Its digest is computed when it is first needed. */
export function followedList(field: string, mapping: FollowMapping, args: Arguments): PagedList {
  const { relationship, direction, kind, choose } = mapping;
  const { order, facts, where } = choose(args);
  return {
    field,
    // most pages begin at no cursor and show none
    get digest() {
      return digestOf(relationship, direction, kind, order, facts, where);
    },
    shape: positionShape(order, kind, relationship),
  };
}

/**
 * The part of a list that a connection shows: no page when only `totalCount` is selected.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the page argument
 */
export function planPage(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  args: Arguments,
  list: PagedList,
): Pick<Follow, 'page' | 'count'> {
  const names = selectedFields(document, connection, nodes).map(({ field }) => field.name);
  const page = pageOf(args, list, document.pageSizes);
  return {
    page: names.some((name) => pagedFields.has(name)) ? page : null,
    count: names.includes('totalCount'),
  };
}

const pagedFields = new Set(['edges', 'nodes', 'pageInfo']);

/** The places of a connection that show its nodes: each `nodes`, and the `node` of each `edges`. */
export function connectionNodes(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Places {
  return selectedFields(document, connection, nodes).flatMap((selected) => {
    if (selected.field.name === 'nodes') return [selected.nodes];
    if (selected.field.name !== 'edges') return [];
    return selectedFields(document, edgesOf(selected).type, selected.nodes)
      .filter(({ field }) => field.name === 'node')
      .map((inner) => inner.nodes);
  });
}
