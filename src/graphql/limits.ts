import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLCompositeType,
  GraphQLError,
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
  type ValidationContext,
} from 'graphql';
import { obtain } from '../domain/grouping.ts';
import type { PageSizes } from './page.ts';

/** What one request may ask for; see config.ts for the defaults. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer could hold, by the sizes of its pages. */
  readonly cost: number;
}

/** What one argument may ask for. */
export interface ArgumentLimits {
  /** The most that a page may hold. */
  readonly page: number;
  /** The most ids of `nodes`. */
  readonly ids: number;
  /** Characters of a text to search, or that names something. */
  readonly search: number;
}

export const defaultArgumentLimits: ArgumentLimits = { page: 100, ids: 100, search: 200 };

const defaultPageSize = 20;

export const pageSizesOf = ({ page }: ArgumentLimits): PageSizes => ({
  max: page,
  default: Math.min(defaultPageSize, page),
});

export const limitExceeded = (what: string, found: number | string, limit: number): GraphQLError =>
  new GraphQLError(`The document has ${what}: ${found}; the limit is ${limit}.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit },
  });

/** A validation rule: depth through fragments (introspection aside), aliases and directives. */
export const documentLimitsRule =
  (limits: DocumentLimits) =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    let directives = 0;
    const depths = new Map<string, number>();
    const depthOf = (selectionSet: SelectionSetNode | undefined): number =>
      Math.max(
        0,
        ...(selectionSet?.selections ?? []).map((selection) => {
          if (selection.kind === Kind.FIELD) {
            return selection.name.value.startsWith('__') ? 1 : 1 + depthOf(selection.selectionSet);
          }
          if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
          return fragmentDepth(selection.name.value);
        }),
      );
    const fragmentDepth = (name: string): number => {
      const held = depths.get(name);
      if (held !== undefined) return held;
      depths.set(name, 0); // a fragment inside itself is another rule's error
      const depth = depthOf(context.getFragment(name)?.selectionSet);
      depths.set(name, depth);
      return depth;
    };
    const check = (what: string, found: number, limit: number) => {
      if (found > limit) context.reportError(limitExceeded(what, found, limit));
    };
    return {
      Field: ({ alias }) => {
        if (alias) aliases++;
      },
      Directive: () => {
        directives++;
      },
      OperationDefinition: ({ selectionSet }) =>
        check('levels of fields', depthOf(selectionSet), limits.depth),
      Document: {
        leave: () => {
          check('aliases', aliases, limits.aliases);
          check('directives', directives, limits.directives);
        },
      },
    };
  };

/**
 * How many objects the answer could hold: each field of an object counts 1, times the sizes of the pages around it.
 * Fragments are counted where they are used, each worked out once.
 */
export function documentCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  pageSizes: PageSizes,
): number {
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
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
      const costs = obtain(memo, fragment.selectionSet, () => new Map<number, number>());
      cost += obtain(costs, pageSize, () => costOf(on, fragment.selectionSet, pageSize));
    }
    return cost;
  };

  const fieldCost = (
    type: GraphQLCompositeType,
    node: Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>,
    pageSize: number,
  ): number => {
    if (!node.selectionSet || node.name.value.startsWith('__')) return 0;
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const inner = field && getNamedType(field.type);
    if (!field || !isCompositeType(inner)) return 0;
    const args = getArgumentValues(field, node, coerced);
    const listed = Array.isArray(args.ids) ? args.ids.length : listSizeOf(field.type, args, pageSizes);
    const repeated = node.name.value === 'edges' || node.name.value === 'nodes' ? pageSize : 1;
    return repeated * listed * (1 + costOf(inner, node.selectionSet, pageSizeOf(inner, args, pageSizes)));
  };

  const root = schema.getRootType(operation.operation);
  return root ? costOf(root, operation.selectionSet, 1) : 0;
}

/** How many items a list of a `first` argument may give; 1 for what is none. */
function listSizeOf(
  type: GraphQLOutputType,
  { first }: Readonly<Record<string, unknown>>,
  { max }: PageSizes,
): number {
  return isListType(getNullableType(type)) && typeof first === 'number'
    ? Math.min(Math.max(first, 0), max)
    : 1;
}

/** How many edges a connection field may give; 1 for what is no connection. */
function pageSizeOf(
  type: GraphQLCompositeType,
  args: Readonly<Record<string, unknown>>,
  sizes: PageSizes,
): number {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return 1;
  const size = Number(args.first ?? args.last ?? sizes.default);
  return Math.min(Math.max(size, 0), sizes.max); // what is out of range is refused by the field itself
}
