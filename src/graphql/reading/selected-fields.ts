import {
  BREAK,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { PageSizes } from './cursor-page.ts';

/** The document of a request, with what decides its selections: schema, fragments, variables, page sizes. */
export interface Document extends Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'> {
  readonly pageSizes: PageSizes;
}

/** A field that is selected, at one or several places, under one response key. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The fields that some field nodes select on an object, grouped by response key (CollectFields of the specification). */
export function selectedFields(
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
      getOrAdd(byKey, key, () => []).push(selection);
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
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

const variableUses = new WeakMap<SelectionSetNode, boolean>();

/** Whether what is selected depends on a variable, at any depth, in fragments too. */
export const usesVariables = (
  { fragments }: Pick<Document, 'fragments'>,
  selectionSet: SelectionSetNode,
): boolean =>
  getOrAdd(variableUses, selectionSet, () => {
    let isUsed = false;
    visit(selectionSet, {
      Variable: () => {
        isUsed = true;
        return BREAK;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (fragment && usesVariables({ fragments }, fragment.selectionSet)) isUsed = true;
        return isUsed ? BREAK : undefined;
      },
    });
    return isUsed;
  });
