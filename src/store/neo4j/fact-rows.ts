import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import {
  displayProperty,
  type FollowedType,
  type NodeKind,
  propertiesOf,
  type RelationshipType,
  relationshipShape,
  relationshipTypes,
} from '../../domain/graph/model.ts';
import { precedence } from '../../domain/graph/precedence.ts';
import type { PropertyType, Value } from '../../domain/graph/property.ts';
import type { AssertionFilter } from '../career-store.ts';
import type { WriteRow } from '../write-plan.ts';
import { type RunStatement, toInteger } from './connection.ts';
import { inRowBatches, rowsPerStatement } from './row-batches.ts';

/**
 * The key of a relationship: source, from, to and context, joined by a line break, which no id holds. So all rows of a
 * source share a prefix.
 */
const factKey = (source: string, { from, to, context }: WriteRow): string =>
  [source, from, to, context].join('\n');

/**
 * The first text after all that begin with this one. Pages of keys are read between two bounds: with STARTS WITH the database
 * walks, at each page, all that precedes it.
 *
 * @param prefix ends with an ASCII character
 */
export const endOfKeys = (prefix: string): string =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

/** The properties of a relationship that say which fact it is, not what the fact says. */
type KeyProperties = Record<'factKey' | 'source' | 'precedence' | 'context', unknown>;

/**
 * Reads the rows of a source, or those of some kinds and types: descriptions, then facts by type in the order of the
 * model; of one type by key.
 */
export async function* readRows(
  run: RunStatement,
  source: string,
  only?: AssertionFilter,
): AsyncGenerator<WriteRow> {
  const described = only ? only.kinds.map((kind) => `Source:${source}\n${kind}:`) : [''];
  for (const prefix of described) yield* readRowsOf(run, 'DESCRIBES', source, prefix);
  for (const type of relationshipTypes) {
    if (!only || only.types.includes(type)) yield* readRowsOf(run, type, source, '');
  }
}

/** @param prefix of the part of a fact's key that follows the source */
async function* readRowsOf(
  run: RunStatement,
  type: RelationshipType | 'DESCRIBES',
  source: string,
  prefix: string,
): AsyncGenerator<WriteRow> {
  const start = `${source}\n${prefix}`;
  const end = endOfKeys(start);
  for (let after = start; ; ) {
    const page = await run(
      `MATCH ()-[r:${type}]->() WHERE $after < r.factKey < $end
       RETURN properties(r) ORDER BY r.factKey LIMIT $limit`,
      { after, end, limit: toInteger(rowsPerStatement) },
    );
    for (const [relationship] of page) {
      const row = toWriteRow(type, relationship as KeyProperties & Record<string, Value>);
      yield row;
      after = factKey(source, row);
    }
    if (page.length < rowsPerStatement) return;
  }
}

function toWriteRow(
  type: RelationshipType | 'DESCRIBES',
  {
    factKey: key,
    source: _,
    precedence: __,
    context: ___,
    ...properties
  }: KeyProperties & Record<string, Value>,
): WriteRow {
  const [, from = '', to = '', context = ''] = String(key).split('\n');
  return { type, from, to, context, properties };
}

/** Removes rows of a source; their ends stay. */
export async function removeRows(
  run: RunStatement,
  source: string,
  rows: readonly WriteRow[],
): Promise<void> {
  for (const [type, members] of groupBy(rows, (row) => row.type)) {
    await inRowBatches(members, (batch) =>
      run(`UNWIND $keys AS key MATCH ()-[r:${type} {factKey: key}]->() DELETE r`, {
        keys: batch.map((row) => factKey(source, row)),
      }),
    );
  }
}

/**
 * Puts rows of a source and the nodes at their ends; of rows with one key the last one counts, and it replaces the one
 * that is there. Nodes come first, as each is an end of many rows; those that are described come with their description.
 * Whether readers see a node is left to merged-nodes.ts; one that they do not see yet gets the values that this source
 * gives it.
 *
 * Relationships are deleted and created: a MERGE between two nodes costs twice as much, and on a database whose
 * statistics are old it may be planned as a walk through all relationships of the source.
 *
 * @param isFirst whether none of the rows is there, so that none is looked for; when one is, the database refuses them
 */
export async function putRows(
  run: RunStatement,
  source: string,
  rows: readonly WriteRow[],
  isFirst = false,
): Promise<void> {
  const lastRows = [...new Map(rows.map((row) => [`${row.type}\n${factKey(source, row)}`, row])).values()];
  if (!isFirst) await removeRows(run, source, lastRows);
  const [descriptions, facts] = [true, false].map((isOne) =>
    lastRows.filter(({ type }) => (type === 'DESCRIBES') === isOne),
  ) as [WriteRow[], WriteRow[]];
  for (const [kind, members] of groupBy(descriptions, ({ to }) => refKind(to as NodeRef))) {
    await inRowBatches(members, (batch) => createDescriptions(run, source, kind, batch));
  }
  const ends = new Set(facts.flatMap(({ from, to }) => [from, to]));
  for (const { to } of descriptions) ends.delete(to);
  for (const [kind, refs] of groupBy(ends, (ref) => refKind(ref as NodeRef))) {
    await inRowBatches(refs, (batch) =>
      run(`UNWIND $ids AS id MERGE (:${kind} {id: id})`, { ids: batch.map((ref) => refId(ref as NodeRef)) }),
    );
  }
  const shapeOf = ({ type, from, to }: WriteRow) =>
    [type, refKind(from as NodeRef), refKind(to as NodeRef)].join(' ');
  for (const [shape, members] of groupBy(facts, shapeOf)) {
    const [type, from, to] = shape.split(' ') as [FollowedType, NodeKind, NodeKind];
    await inRowBatches(members, (batch) => createFacts(run, source, { type, from, to }, batch));
  }
}

/** Property values by position, as lists decode in half the time of maps. */
const valuesOf = ({ properties }: WriteRow, types: readonly (readonly [string, PropertyType])[]) =>
  types.map(([name, { type }]) => {
    const value = properties[name] ?? null;
    return type === 'integer' && typeof value === 'number' ? toInteger(value) : value;
  });

async function createFacts(
  run: RunStatement,
  source: string,
  { type, from, to }: { readonly type: FollowedType; readonly from: NodeKind; readonly to: NodeKind },
  facts: readonly WriteRow[],
): Promise<void> {
  const types = Object.entries(relationshipShape(type).properties);
  const set = types.map(([name], i) => `${name}: row[${i + 2}]`);
  const starts = [...groupBy(facts, (fact) => fact.from)].map(([start, members]) => [
    refId(start as NodeRef),
    members.map((fact) => [refId(fact.to as NodeRef), fact.context, ...valuesOf(fact, types)]),
  ]);
  await run(
    `UNWIND $starts AS start MATCH (a:${from} {id: start[0]})
     UNWIND start[1] AS row MATCH (b:${to} {id: row[0]})
     CREATE (a)-[:${type} {
       factKey: $source + '\\n${from}:' + a.id + '\\n${to}:' + b.id + '\\n' + row[1],
       ${['source: $source, precedence: $precedence, context: row[1]', ...set].join(', ')}
     }]->(b)`,
    { starts, source, precedence: toInteger(precedence(source)) },
  );
}

async function createDescriptions(
  run: RunStatement,
  source: string,
  kind: NodeKind,
  descriptions: readonly WriteRow[],
): Promise<void> {
  const types = Object.entries(propertiesOf(kind));
  const display = displayProperty(kind);
  const set = types.map(([name], i) => `${name}: row[${i + 1}]`);
  const merged = types.map(
    ([name], i) => `n.${name} = ${name === display ? `coalesce(row[${i + 1}], n.id)` : `row[${i + 1}]`}`,
  );
  await run(
    `MATCH (s:Source {id: $source})
     UNWIND $rows AS row MERGE (n:${kind} {id: row[0]})
     CREATE (s)-[:DESCRIBES {
       factKey: $source + '\\nSource:' + $source + '\\n${kind}:' + n.id + '\\n',
       ${['source: $source, precedence: $precedence, context: ""', ...set].join(', ')}
     }]->(n)
     WITH n, row WHERE NOT coalesce(n.visible, false) SET ${merged.join(', ')}`,
    {
      rows: descriptions.map((row) => [refId(row.to as NodeRef), ...valuesOf(row, types)]),
      source,
      precedence: toInteger(precedence(source)),
    },
  );
}
