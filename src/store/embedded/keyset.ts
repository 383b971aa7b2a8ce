import { firstIndexWhere } from '../../domain/collections/binary-search.ts';
import { compareText } from '../../domain/collections/text.ts';
import type { SourcedFact } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { type FollowedType, propertiesOf, relationshipShape } from '../../domain/graph/model.ts';
import { type PropertyType, sortValue, standInSortValue } from '../../domain/graph/property.ts';
import type { NodeOrder, Order, Page, Position } from '../read-plan.ts';
import type { IndexedNode } from './indexed-node.ts';
import { type PayIndex, rolePay } from './role-pay.ts';

/*
 * Keyset paging: a page begins at the position of a row, not at an offset. Unknown values are last in both directions.
 */

/** The position of a node in a list of nodes. */
export function positionInList(node: IndexedNode, order: NodeOrder | null, index: PayIndex): Position {
  const tie = [node.id];
  if (order && 'payIn' in order) return { value: rolePay(node, order.payIn, index), tie };
  if (order && 'values' in order) return { value: order.values[node.id] ?? null, tie };
  return nodePosition(node, order);
}

function nodePosition(node: IndexedNode, order: Order | null): Position {
  if (order === null) return { value: null, tie: [node.id] };
  const value = node.properties[order.property] ?? null;
  return { value: sortValue(propertiesOf(node.kind)[order.property], value), tie: [node.id] };
}

/** The position of an edge among the edges of a follow. @param facts of the edge, in order of precedence */
export function edgePosition(
  relationship: FollowedType,
  facts: readonly SourcedFact[],
  end: IndexedNode,
  order: Order | null,
): Position {
  const { separate, properties } = relationshipShape(relationship);
  const position =
    order?.of === 'fact'
      ? { value: factSortValue(properties, facts, order), tie: [end.id] }
      : nodePosition(end, order);
  const [fact] = facts;
  return separate && fact ? { ...position, tie: [end.id, fact.source, fact.context] } : position;
}

function factSortValue(
  types: Readonly<Record<string, PropertyType>>,
  facts: readonly SourcedFact[],
  { property, otherwise }: Order,
): Position['value'] {
  const value = sortValue(types[property], mergedValue(facts, property));
  if (value !== null || otherwise === undefined) return value;
  return standInSortValue(types[property], mergedValue(facts, otherwise));
}

/** Compares two positions, as `Array.sort` wants it. */
export type ComparePositions = (a: Position, b: Position) => number;

/** The comparison of positions in an order: by value, then by tie breakers. */
export const positionComparison =
  (order: Pick<NodeOrder, 'descending'> | null): ComparePositions =>
  (a, b) => {
    const byValue = compareValues(a.value, b.value, order?.descending ?? false);
    if (byValue !== 0) return byValue;
    for (const [i, text] of a.tie.entries()) {
      const byTie = compareText(text, b.tie[i] ?? '');
      if (byTie !== 0) return byTie;
    }
    return 0;
  };

/**
 * A page of a sorted list. Finds its start by binary search and reads as far as the page goes.
 *
 * @param keeps whether an entry is in the list; the others are passed over
 */
export function pageOfEntries<Entry extends { readonly position: Position }>(
  sorted: readonly Entry[],
  { after, before, size, from }: Page,
  compare: ComparePositions,
  keeps: (entry: Entry) => boolean,
): { readonly entries: readonly Entry[]; readonly hasMore: boolean } {
  const compareAt = (i: number, bound: Position) => compare((sorted[i] as Entry).position, bound);
  const start = after ? firstIndexWhere(sorted.length, (i) => compareAt(i, after) > 0) : 0;
  const end = before ? firstIndexWhere(sorted.length, (i) => compareAt(i, before) >= 0) : sorted.length;
  const backward = from === 'end';
  const entries: Entry[] = [];
  for (let i = backward ? end - 1 : start; i >= start && i < end; i += backward ? -1 : 1) {
    const entry = sorted[i] as Entry;
    if (!keeps(entry)) continue;
    if (entries.length === size) return { entries: backward ? entries.reverse() : entries, hasMore: true };
    entries.push(entry);
  }
  return { entries: backward ? entries.reverse() : entries, hasMore: false };
}

function compareValues(a: Position['value'], b: Position['value'], descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const ascending =
    typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
  return descending ? -ascending : ascending;
}
