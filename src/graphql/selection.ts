import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  type NodeKind,
  propertiesOf,
  type RelationshipType,
  relationshipShape,
} from '../domain/graph-model.ts';
import { obtain } from '../domain/grouping.ts';
import type { EdgeRead, Follow, NodePlan } from '../store/read-plan.ts';
import { type FollowMapping, mappingOf } from './field-mapping.ts';
import { type PositionShape, pageOf } from './page.ts';

type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** Turns what a query selects into read plans, by the mapping that each field carries. One per request. */
export class SelectionReader {
  readonly #keys = new WeakMap<readonly FieldNode[], string>();
  readonly #plans = new WeakMap<readonly FieldNode[], Map<NodeKind, NodePlan>>();

  /** The plan for a field that returns a node, or a list of nodes, of this kind. */
  nodePlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, () => planNode(info, kind, [info.fieldNodes]));
  }

  /** The plan for the nodes of a connection that a resolver fills itself, from ids. */
  connectionPlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, () =>
      planNode(info, kind, connectionNodes(info, namedType(info), info.fieldNodes)),
    );
  }

  /** What to read of the facts for a field that returns moves, or nodes among which there are moves. */
  moveProperties(info: GraphQLResolveInfo): EdgeRead['properties'] {
    const properties = new Set<string>();
    const move = info.schema.getType('Move') as GraphQLObjectType;
    addFactProperties(info, move, info.fieldNodes, 'LEADS_TO', properties);
    return [...properties].sort();
  }

  /** Under which key the answer to this field stands in its parent's row. */
  key(info: GraphQLResolveInfo): string {
    return obtain(this.#keys, info.fieldNodes, () => keyOf(info.fieldNodes));
  }

  #remember(info: GraphQLResolveInfo, kind: NodeKind, plan: () => NodePlan): NodePlan {
    const plans = obtain(this.#plans, info.fieldNodes, () => new Map<NodeKind, NodePlan>());
    return obtain(plans, kind, plan);
  }
}

/**
 * Fields are told apart by where they stand in the document: the same connection under two aliases, or in `nodes`
 * and in `edges.node` with other arguments, is read twice.
 */
const keyOf = (nodes: readonly FieldNode[]): string => nodes.map(({ loc }) => loc?.start).join();

const namedType = (info: GraphQLResolveInfo): GraphQLObjectType =>
  getNamedType(info.returnType) as GraphQLObjectType;

/** @param sites the places that show the same node, each with its own selections: `nodes` and `edges { node }` */
function planNode(document: Document, kind: NodeKind, sites: readonly (readonly FieldNode[])[]): NodePlan {
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
      obtain(follow, keyOf(selected.nodes), () => planFollow(document, mapping.follow, selected));
    }
  }
  return { kind, properties: [...properties].sort(), described, follow: [...follow.values()] };
}

function planFollow(document: Document, mapping: FollowMapping, { field, nodes }: SelectedField): Follow {
  const { relationship, direction, kind } = mapping;
  const args = getArgumentValues(field, nodes[0] as FieldNode, document.variableValues);
  const where = mapping.where?.(args) ?? [];
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const properties = new Set<string>();
  let count = false;
  for (const selected of selectedFields(document, connection, nodes)) {
    if (selected.field.name === 'totalCount') count = true;
    if (selected.field.name !== 'edges') continue;
    const edge = getNamedType(selected.field.type) as GraphQLObjectType;
    addFactProperties(document, edge, selected.nodes, relationship, properties);
  }
  return {
    key: keyOf(nodes),
    relationship,
    direction,
    properties: [...properties].sort(),
    where,
    order: mapping.order ?? null,
    page: pageOf(args, field.name, listOf(mapping, args), positionShape(mapping)),
    count,
    node: planNode(document, kind, connectionNodes(document, connection, nodes)),
  };
}

/** Names what a connection field pages through, for its cursors. */
export function listOf(mapping: FollowMapping, args: Readonly<Record<string, unknown>>): string {
  const { relationship, direction, order, where } = mapping;
  const filters = where?.(args) ?? [];
  return JSON.stringify([relationship, direction, order?.property ?? '', ...filters]);
}

/** What a position in the list of a connection field looks like. */
function positionShape({ relationship, kind, order }: FollowMapping): PositionShape {
  const ties = relationshipShape(relationship).separate ? 3 : 1;
  if (!order) return { ties, value: null };
  const types = order.of === 'node' ? propertiesOf(kind) : relationshipShape(relationship).properties;
  const type = types[order.property]?.type;
  if (type === 'boolean') return { ties, value: 'boolean' };
  return { ties, value: type === 'integer' || type === 'number' ? 'number' : 'string' };
}

/** Adds the fact properties that an edge's fields read. */
function addFactProperties(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  relationship: RelationshipType,
  properties: Set<string>,
): void {
  const known = relationshipShape(relationship).properties;
  for (const selected of selectedFields(document, type, nodes)) {
    const mapping = mappingOf(selected.field);
    if (!mapping) continue;
    if ('fact' in mapping) {
      const names = mapping.fact === 'all' ? Object.keys(known) : mapping.fact;
      for (const name of names) if (Object.hasOwn(known, name)) properties.add(name);
    }
    const inner = getNamedType(selected.field.type);
    if (('fact' in mapping || 'sameEdge' in mapping) && isObjectType(inner)) {
      addFactProperties(document, inner, selected.nodes, relationship, properties);
    }
  }
}

/** The places of a connection that show its nodes: each `nodes`, and the `node` of each `edges`. */
function connectionNodes(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): (readonly FieldNode[])[] {
  return selectedFields(document, connection, nodes).flatMap(({ field, nodes: inner }) => {
    if (field.name === 'nodes') return [inner];
    if (field.name !== 'edges') return [];
    const edge = getNamedType(field.type) as GraphQLObjectType;
    return selectedFields(document, edge, inner)
      .filter((selected) => selected.field.name === 'node')
      .map((selected) => selected.nodes);
  });
}

/** The fields selected on an object by some field nodes, those of one response key together (CollectFields). */
function selectedFields(
  document: Document,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const { selectionSet } of nodes) {
    if (selectionSet) collect(document, type, selectionSet, byKey, visited);
  }
  return [...byKey.values()].flatMap((group) => {
    const field = type.getFields()[group[0]?.name.value ?? ''];
    return field ? [{ field, nodes: group }] : [];
  });
}

function collect(
  document: Document,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(document, selection)) continue;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      obtain(byKey, key, () => []).push(selection);
      continue;
    }
    if (selection.kind === 'FragmentSpread') {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment =
      selection.kind === 'InlineFragment' ? selection : document.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && appliesTo(document, type, condition)) {
      collect(document, type, fragment.selectionSet, byKey, visited);
    }
  }
}

function isIncluded({ variableValues }: Document, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function appliesTo({ schema }: Document, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
