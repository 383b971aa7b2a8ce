import { type NodeRef, refKind } from '../../domain/graph/fact.ts';
import { type DescribedKind, endKind, type RelationshipType } from '../../domain/graph/model.ts';
import type { GraphChange } from './change-log.ts';
import type { FactTable } from './fact-table.ts';
import { activeSources } from './graph-scan.ts';

/**
 * How what a projection is built from follows some commits: it is the same as before, it is made of what it was before,
 * or it must be read anew.
 */
export type Follow<Columns> = 'same' | 'anew' | ((earlier: Columns) => Columns);

/** What a projection reads of each node that it lists. */
export interface Reads {
  /** Per kind of node the relationships that are read from there. */
  readonly facts: Partial<Record<DescribedKind, readonly RelationshipType[]>>;
  /** Kinds of ends whose properties are read; of other ends only whether readers see them. */
  readonly endProperties?: readonly DescribedKind[];
  /** Kinds of starts whose properties are not read. */
  readonly bare?: readonly DescribedKind[];
}

/**
 * The refs of the nodes whose part of a projection some commits may have changed: where they changed the node, a fact
 * from there, or the end of such a fact. O(changes + facts that lead to changed ends)
 */
export function touchedStarts(table: FactTable, change: GraphChange, reads: Reads): Set<string> {
  const touched = new Set<string>();
  const kindsOfStarts = Object.keys(reads.facts) as DescribedKind[];
  const isRead = (start: DescribedKind, type: string) =>
    reads.facts[start]?.includes(type as RelationshipType) ?? false;
  for (const ref of change.nodes) {
    const kind = refKind(ref as NodeRef) as DescribedKind;
    const isBare = reads.bare?.includes(kind) ?? false;
    if (reads.facts[kind] && (!isBare || change.described.has(ref))) touched.add(ref);
  }
  for (const { from, type } of change.facts) {
    if (isRead(refKind(from as NodeRef) as DescribedKind, type)) touched.add(from);
  }
  const sources = activeSources(table);
  for (const end of change.nodes) {
    const kind = refKind(end as NodeRef);
    if (!change.described.has(end) && !reads.endProperties?.includes(kind as DescribedKind)) continue;
    for (const start of kindsOfStarts) {
      for (const type of reads.facts[start] ?? []) {
        if (endKind(type, start) !== kind) continue;
        for (const { number } of sources) {
          for (const from of table.startsOf(number, end, type, start)) touched.add(from);
        }
      }
    }
  }
  return touched;
}

/** Whether some commits changed a node of a kind. */
export const touchesKind = ({ nodes }: GraphChange, kind: DescribedKind): boolean =>
  [...nodes].some((ref) => refKind(ref as NodeRef) === kind);

/** The entries of a list, those of touched nodes replaced. @param kind of the nodes that the list is of */
export function replaced<T extends { readonly id: string }>(
  entries: readonly T[],
  kind: DescribedKind,
  touched: ReadonlySet<string>,
  renewed: readonly T[],
): readonly T[] {
  const isTouched = [...touched].some((ref) => refKind(ref as NodeRef) === kind);
  return isTouched ? [...entries.filter(({ id }) => !touched.has(`${kind}:${id}`)), ...renewed] : entries;
}

/** Whether some commits may have changed which things of a kind are equal, near, or the same by code. */
export const touchesMatches = (
  { facts, described }: GraphChange,
  kind: DescribedKind,
  relationship: RelationshipType,
): boolean => {
  const ends = [kind, endKind(relationship, kind)];
  return (
    facts.some(({ from, type }) => type === relationship && refKind(from as NodeRef) === kind) ||
    [...described].some((ref) => ends.includes(refKind(ref as NodeRef) as DescribedKind))
  );
};
