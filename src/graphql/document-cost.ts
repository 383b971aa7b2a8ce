import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getOrAdd } from '../domain/collections/grouping.ts';
import { computingCost, dependsOnArguments } from './computing.ts';
import type { PageSizes } from './reading/cursor-page.ts';
import { tooLongList } from './reading/list-limits.ts';

const constantCosts = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/**
 * What a document costs to compute and to carry: each field of an object counts 1 and what computing it costs (see
 * computing.ts), times the sizes of the pages around it. Computed once for a document in which no variable decides.
 *
 * @returns null when the variables are wrong; execution reports that
 */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  pageSizes: PageSizes,
): number | null {
  const costs = getOrAdd(constantCosts, operation, () => new Map<string, number>());
  const key = `${pageSizes.max} ${pageSizes.default}`;
  const cachedCost = costs.get(key);
  if (cachedCost !== undefined) return cachedCost;
  const definitions = operation.variableDefinitions ?? [];
  // without the limit, each of a hundred thousand wrong values would get an error of its own
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (!coerced) return null;
  const { cost, constant } = costWith(coerced, schema, document, operation, pageSizes);
  if (constant) costs.set(key, cost);
  return cost;
}

/** Fragments count wherever they are used; the cost of each is computed once. */
function costWith(
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  pageSizes: PageSizes,
): { readonly cost: number; readonly constant: boolean } {
  let constant = true;
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const memo = new Map<SelectionSetNode, Map<number, number>>();

  const costOf = (type: GraphQLCompositeType, selectionSet: SelectionSetNode, pageSize: number): number => {
    let cost = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += fieldCost(type, selection, pageSize);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (!fragment) continue;
      const on = isCompositeType(condition) ? condition : type;
      const costs = getOrAdd(memo, fragment.selectionSet, () => new Map<number, number>());
      cost += getOrAdd(costs, pageSize, () => costOf(on, fragment.selectionSet, pageSize));
    }
    return cost;
  };

  const fieldCost = (
    type: GraphQLCompositeType,
    node: Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>,
    pageSize: number,
  ): number => {
    if (!node.selectionSet) return node.name.value === 'totalCount' ? countCost : 0;
    if (node.name.value.startsWith('__')) return node.name.value === '__schema' ? schemaCost : 0;
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const inner = field && getNamedType(field.type);
    if (!field || !isCompositeType(inner)) return 0;
    const isVariable = dependsOnArguments(field) && operation.variableDefinitions?.length;
    if (isVariable || node.arguments?.some(isVariableSize)) constant = false;
    const args = getArgumentValues(field, node, variables);
    const names = args.ids ?? args.keys ?? args.representations;
    const listSize = Array.isArray(names) ? names.length : listSizeOf(field.type, args, pageSizes);
    const repeated = node.name.value === 'edges' || node.name.value === 'nodes' ? pageSize : 1;
    const objects = 1 + costOf(inner, node.selectionSet, pageSizeOf(inner, args, pageSizes));
    const isRefused = tooLongList(field, args) !== undefined; // that is told instead
    return repeated * ((isRefused ? 0 : computingCost(field, args)) + listSize * objects);
  };

  const root = schema.getRootType(operation.operation);
  return { cost: root ? costOf(root, operation.selectionSet, 1) : 0, constant };
}

/** What counting a list costs, measured as computing.ts has it. */
const countCost = 12;

/** What describing the schema costs, measured as computing.ts has it; its objects are not counted. */
const schemaCost = 2_300;

const isVariableSize = ({ name, value }: ArgumentNode): boolean =>
  ['first', 'last', 'ids', 'keys', 'representations'].includes(name.value) && value.kind === Kind.VARIABLE;

/** Maximum number of items of a list with a `first` argument; 1 for a field that is no list. */
function listSizeOf(
  type: GraphQLOutputType,
  { first }: Readonly<Record<string, unknown>>,
  { max }: PageSizes,
): number {
  return isListType(getNullableType(type)) && typeof first === 'number'
    ? Math.min(Math.max(first, 0), max)
    : 1;
}

/** Maximum number of edges of a connection; 1 for a type that is no connection. */
function pageSizeOf(
  type: GraphQLCompositeType,
  args: Readonly<Record<string, unknown>>,
  sizes: PageSizes,
): number {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return 1;
  const size = Number(args.first ?? args.last ?? sizes.default);
  return Math.min(Math.max(size, 0), sizes.max); // the field itself refuses what is out of range
}
