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
import { CareerGraphError } from '../domain/errors.ts';
import { type FollowedType, type NodeKind, relationshipShape } from '../domain/graph-model.ts';
import { obtain } from '../domain/grouping.ts';
import type { EdgeRead, Follow, NodeList, NodePlan, Order } from '../store/read-plan.ts';
import { type Arguments, type FollowMapping, mappingOf } from './field-mapping.ts';
import { digestOf, type PagedList, type PageSizes, pageOf, positionShape } from './page.ts';

interface Document extends Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'> {
  readonly pageSizes: PageSizes;
  /** By key, why a field cannot be read: its resolver says so, and the fields around it are answered. */
  readonly refusals: Map<string, CareerGraphError>;
}

interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** Turns what a query selects into read plans, by the mapping that each field carries. One per request. */
export class SelectionReader {
  readonly #keys = new WeakMap<readonly FieldNode[], string>();
  readonly #plans = new WeakMap<readonly FieldNode[], Map<NodeKind, NodePlan>>();
  readonly #pageSizes: PageSizes;
  readonly #refusals = new Map<string, CareerGraphError>();

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
    const facts = new SelectedFacts('LEADS_TO');
    const move = info.schema.getType('Move') as GraphQLObjectType;
    facts.add(this.#documentOf(info), move, info.fieldNodes);
    return facts.sorted();
  }

  /** What to read of the facts of a relationship for a field that shows them one by one. */
  factProperties(info: GraphQLResolveInfo, relationship: FollowedType): EdgeRead['properties'] {
    const facts = new SelectedFacts(relationship);
    facts.add(this.#documentOf(info), namedType(info), info.fieldNodes);
    return facts.sorted();
  }

  /**
   * Under which key the answer to this field stands in its parent's row.
   *
   * @throws CareerGraphError BAD_USER_INPUT when the field's arguments could not be planned
   */
  key(info: GraphQLResolveInfo): string {
    const key = obtain(this.#keys, info.fieldNodes, () => keyOf(info.fieldNodes));
    const refusal = this.#refusals.get(key);
    if (refusal) throw refusal;
    return key;
  }

  #documentOf(info: GraphQLResolveInfo): Document {
    const { schema, fragments, variableValues } = info;
    return { schema, fragments, variableValues, pageSizes: this.#pageSizes, refusals: this.#refusals };
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
      const key = keyOf(selected.nodes);
      try {
        obtain(follow, key, () => planFollow(document, mapping.follow, selected));
      } catch (error) {
        if (!(error instanceof CareerGraphError)) throw error;
        document.refusals.set(key, error);
      }
    }
  }
  return { kind, properties: [...properties].sort(), described, follow: [...follow.values()] };
}

function planFollow(document: Document, mapping: FollowMapping, { field, nodes }: SelectedField): Follow {
  const { relationship, direction, kind, choose } = mapping;
  const args = getArgumentValues(field, nodes[0] as FieldNode, document.variableValues);
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const { whole, ...choice } = choose(args);
  const facts = new SelectedFacts(relationship);
  for (const selected of selectedFields(document, connection, nodes)) {
    if (selected.field.name !== 'edges') continue;
    const edge = getNamedType(selected.field.type) as GraphQLObjectType;
    facts.add(document, edge, selected.nodes);
  }
  return {
    key: keyOf(nodes),
    relationship,
    direction,
    properties: facts.sorted(),
    each: facts.each,
    ...choice,
    ...(whole
      ? wholeList
      : planPage(document, connection, nodes, args, followedList(field.name, mapping, args))),
    node: planNode(document, kind, connectionNodes(document, connection, nodes)),
  };
}

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

/** What the fields of an edge read of its facts. */
class SelectedFacts {
  /** Whether some field shows each fact by itself. */
  each = false;
  readonly #relationship: FollowedType;
  readonly #properties = new Set<string>();

  constructor(relationship: FollowedType) {
    this.#relationship = relationship;
  }

  add(document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): void {
    const known = relationshipShape(this.#relationship).properties;
    for (const selected of selectedFields(document, type, nodes)) {
      const mapping = mappingOf(selected.field);
      if (!mapping) continue;
      if ('fact' in mapping) {
        const names = mapping.fact === 'all' ? Object.keys(known) : mapping.fact;
        for (const name of names) if (Object.hasOwn(known, name)) this.#properties.add(name);
        if (mapping.each) this.each = true;
      }
      const inner = getNamedType(selected.field.type);
      if (('fact' in mapping || 'sameEdge' in mapping) && isObjectType(inner)) {
        this.add(document, inner, selected.nodes);
      }
    }
  }

  sorted(): string[] {
    return [...this.#properties].sort();
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
