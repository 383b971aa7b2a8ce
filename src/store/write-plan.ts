import { isDeepStrictEqual } from 'node:util';
import type { NodeRef } from '../domain/graph/fact.ts';
import type { DescribedKind, RelationshipType } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import type { Assertion, SourceContent, WriteReport } from './career-store.ts';

/**
 * An assertion as engines keep it: one relationship. A description is a DESCRIBES from the source to the node, without
 * a context. Type, ends and context identify a row among those of its source.
 */
export interface WriteRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly context: string;
  /** Known properties only. */
  readonly properties: Properties;
}

/** The rows to write and delete to bring a source to its new content. A put row replaces the one with its key. */
export interface WritePlan {
  readonly put: readonly WriteRow[];
  readonly remove: readonly WriteRow[];
  readonly report: WriteReport;
}

/** No id holds a line break. */
const rowKey = ({ type, from, to, context }: WriteRow): string => [type, from, to, context].join('\n');

/** The rows of a source: descriptions, then facts, as they come. */
export const toRows = ({ source, descriptions, facts }: SourceContent): WriteRow[] => [
  ...descriptions.map((description) => toRow(source.id, description)),
  ...facts.map((fact) => toRow(source.id, fact)),
];

/** @param source the id of the source that asserts it */
export function toRow(source: string, assertion: Assertion): WriteRow {
  const properties = knownProperties(assertion.properties);
  if (!('node' in assertion))
    return properties === assertion.properties ? assertion : { ...assertion, properties };
  return { type: 'DESCRIBES', from: `Source:${source}`, to: assertion.node, context: '', properties };
}

/** The inverse of `toRow`. */
export function toAssertion({ type, from, to, context, properties }: WriteRow): Assertion {
  type Ref = NodeRef<DescribedKind>;
  if (type === 'DESCRIBES') return { node: to as Ref, properties };
  return { type: type as RelationshipType, from: from as Ref, to: to as Ref, context, properties };
}

/** Compares the rows of one source before and after a write. Of rows with one key the last one counts. */
export function planWrite(before: Iterable<WriteRow>, after: readonly WriteRow[]): WritePlan {
  const oldRows = new Map([...before].map((row) => [rowKey(row), row]));
  const newRows = new Map(after.map((row) => [rowKey(row), row]));
  const put = [...newRows].filter(([key, { properties }]) => {
    const oldRow = oldRows.get(key);
    return oldRow === undefined || !isDeepStrictEqual(oldRow.properties, properties);
  });
  const remove = [...oldRows].filter(([key]) => !newRows.has(key));
  return {
    put: put.map(([, row]) => row),
    remove: remove.map(([, row]) => row),
    report: { written: put.length, unchanged: newRows.size - put.length, removed: remove.length },
  };
}

/** The report of two writes as one. */
export const addReports = (a: WriteReport, b: WriteReport): WriteReport => ({
  written: a.written + b.written,
  unchanged: a.unchanged + b.unchanged,
  removed: a.removed + b.removed,
});

function knownProperties(properties: Properties): Properties {
  for (const name in properties) {
    if (properties[name] == null) {
      return Object.fromEntries(Object.entries(properties).filter(([, value]) => value != null));
    }
  }
  return properties; // most hold nothing unknown: no copy
}
