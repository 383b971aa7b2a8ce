import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import type { EdgeRead, Follow, NodeList, NodePlan, Order } from '../../store/read-plan.ts';
import { digestOf, type PagedList, type PageSizes, pageOf, positionShape } from './cursor-page.ts';
import { type Arguments, type FollowMapping, mappingOf } from './field-mapping.ts';
import { selectedFacts } from './selected-facts.ts';
import { type Document, type SelectedField, selectedFields, usesVariables } from './selected-fields.ts';

/** Turns what a query selects into read plans, by the mapping that each field carries. One per request. */
export class SelectionReader {
  readonly #keys = new WeakMap<readonly FieldNode[], string>();
  readonly #plans = new WeakMap<readonly FieldNode[], Map<NodeKind, NodePlan>>();
  readonly #pageSizes: PageSizes;

  constructor(pageSizes: PageSizes) {
    this.#pageSizes = pageSizes;
  }

  /** The plan for a field that returns a node, or a list of nodes, of this kind. */
  nodePlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, () => planNode(this.#documentOf(info), kind, [info.fieldNodes]));
  }

  /** The plan for the nodes of a connection that a resolver fills itself, from ids. */
  connectionPlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, () => {
      const document = this.#documentOf(info);
      return planNode(document, kind, connectionNodes(document, namedType(info), info.fieldNodes));
    });
  }

  /** The plan for a connection over the nodes of a kind, but for what they must meet. */
  listPlan(
    info: GraphQLResolveInfo,
    args: Arguments,
    list: PagedList,
    { kind, order }: { readonly kind: NodeKind; readonly order: Order | null },
  ): Omit<NodeList, 'where'> {
    return {
      order,
      ...planPage(this.#documentOf(info), namedType(info), info.fieldNodes, args, list),
      node: this.connectionPlan(info, kind),
    };
  }

  /** What to read of the facts for a field that returns moves, or nodes among which there are moves. */
  moveProperties(info: GraphQLResolveInfo): EdgeRead['properties'] {
    const type = info.schema.getType('Move') as GraphQLObjectType;
    return selectedFacts(this.#documentOf(info), 'LEADS_TO', [{ type, nodes: info.fieldNodes }]).properties;
  }

  /** What to read of the facts of a relationship for a field that shows them one by one. */
  factProperties(info: GraphQLResolveInfo, relationship: FollowedType): EdgeRead['properties'] {
    const shown = { type: namedType(info), nodes: info.fieldNodes };
    return selectedFacts(this.#documentOf(info), relationship, [shown]).properties;
  }

  /** Under which key the answer to this field stands in its parent's row. */
  key(info: GraphQLResolveInfo): string {
    return getOrAdd(this.#keys, info.fieldNodes, () => keyOf(info.fieldNodes));
  }

  #documentOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Document {
    return { schema, fragments, variableValues, pageSizes: this.#pageSizes };
  }

  #remember(info: GraphQLResolveInfo, kind: NodeKind, plan: () => NodePlan): NodePlan {
    const plans = getOrAdd(this.#plans, info.fieldNodes, () => new Map<NodeKind, NodePlan>());
    return getOrAdd(plans, kind, plan);
  }
}

/**
 * Fields are told apart by where they stand in the document: the same connection under two aliases, or in `nodes`
 * and in `edges.node` with other arguments, is read twice.
 */
const keyOf = (nodes: readonly FieldNode[]): string => nodes.map(({ loc }) => loc?.start).join();

const namedType = (info: GraphQLResolveInfo): GraphQLObjectType =>
  getNamedType(info.returnType) as GraphQLObjectType;

/** The places that show the same node, each with its own selections: `nodes` and `edges { node }`. */
type Sites = readonly (readonly FieldNode[])[];

/**
 * Plans of what is selected at one place without a variable: the same for each request, so they are made once, and kept
 * as long as the parsed document is.
 */
const constantPlans = new WeakMap<SelectionSetNode, Map<string, NodePlan>>();

function planNode(document: Document, kind: NodeKind, sites: Sites): NodePlan {
  const [selectionSet, ...others] = sites.flat().map((node) => node.selectionSet);
  if (!selectionSet || others.length > 0 || usesVariables(document, selectionSet)) {
    return planSites(document, kind, sites);
  }
  const { max, default: usual } = document.pageSizes;
  const plans = getOrAdd(constantPlans, selectionSet, () => new Map<string, NodePlan>());
  return getOrAdd(plans, `${kind} ${max} ${usual}`, () => planSites(document, kind, sites));
}

function planSites(document: Document, kind: NodeKind, sites: Sites): NodePlan {
  const type = document.schema.getType(kind) as GraphQLObjectType;
  const properties = new Set<string>();
  const follow = new Map<string, Follow>();
  let described = false;
  for (const selected of sites.flatMap((nodes) => selectedFields(document, type, nodes))) {
    const mapping = mappingOf(selected.field);
    if (!mapping) continue;
    if ('node' in mapping) for (const name of mapping.node) properties.add(name);
    if ('described' in mapping) described = true;
    if ('follow' in mapping) {
      const key = keyOf(selected.nodes);
      const planned = follow.get(key) ?? planFollow(document, mapping.follow, selected);
      if (planned) follow.set(key, planned);
    }
  }
  return { kind, properties: [...properties].sort(), described, follow: [...follow.values()] };
}

/** @returns null when its arguments are refused: its resolver says so (see `followedPage`), and what is around it answers */
function planFollow(
  document: Document,
  mapping: FollowMapping,
  { field, nodes }: SelectedField,
): Follow | null {
  const { relationship, direction, kind, choose } = mapping;
  const args = getArgumentValues(field, nodes[0] as FieldNode, document.variableValues);
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const shown = selectedFields(document, connection, nodes);
  const edges = shown.filter(({ field }) => field.name === 'edges').map(edgesOf);
  try {
    const { whole, ...choice } = choose(args);
    return {
      key: keyOf(nodes),
      relationship,
      direction,
      ...selectedFacts(document, relationship, edges),
      ...choice,
      ...(whole
        ? wholeList
        : planPage(document, connection, nodes, args, followedList(field.name, mapping, args))),
      node: planNode(document, kind, connectionNodes(document, connection, nodes)),
    };
  } catch (error) {
    if (error instanceof CareerGraphError) return null;
    throw error;
  }
}

const edgesOf = ({ field, nodes }: SelectedField) => ({
  type: getNamedType(field.type) as GraphQLObjectType,
  nodes,
});

/** Most edges that a resolver may order by itself. */
const maxWhole = 1_000;
const wholeList: Pick<Follow, 'page' | 'count'> = {
  page: { size: maxWhole, from: 'start', after: null, before: null },
  count: true,
};

/** The list that a field mapped with `follows` pages through. */
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

/** Which part of a list a connection shows: no page when nothing but `totalCount` is asked for. */
function planPage(
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
function connectionNodes(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Sites {
  return selectedFields(document, connection, nodes).flatMap((selected) => {
    if (selected.field.name === 'nodes') return [selected.nodes];
    if (selected.field.name !== 'edges') return [];
    return selectedFields(document, edgesOf(selected).type, selected.nodes)
      .filter(({ field }) => field.name === 'node')
      .map((inner) => inner.nodes);
  });
}
