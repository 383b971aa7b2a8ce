import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import {
  type DescribedKind,
  displayProperty,
  type NodeKind,
  propertiesOf,
  type RelationshipType,
  relationshipShape,
  relationshipTypes,
} from '../../domain/graph/model.ts';
import { precedence } from '../../domain/graph/precedence.ts';
import type { Properties, PropertyType, Value } from '../../domain/graph/property.ts';
import type { SourceContent, WriteBatch, WriteReport } from '../career-store.ts';
import { addReports, difference, type Statement, statementsOf } from '../write-plan.ts';
import { type Run, toInteger } from './connection.ts';
import { graphFormat } from './upgrade.ts';

const batchSize = 2_000;

/** Writes a batch inside one transaction; see CareerStore.write. */
export async function writeBatch(run: Run, batch: WriteBatch): Promise<WriteReport> {
  // the lock on this node lets one writer in at a time
  await run(
    `MERGE (g:CareerGraph {id: 'career-graph'})
     SET g.format = $format, g.seedsDigest = coalesce($digest, g.seedsDigest)`,
    { format: toInteger(graphFormat), digest: batch.seedsDigest ?? null },
  );
  let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
  for (const content of batch.contents) report = addReports(report, await writeSource(run, content));
  return report;
}

async function writeSource(run: Run, content: SourceContent): Promise<WriteReport> {
  const { source } = content;
  const stateChanged = await putSource(run, content);
  const before = await heldStatements(run, source.id);
  const { put, remove, report } = difference(before, statementsOf(content));
  await removeStatements(run, source.id, remove);
  await putStatements(run, source.id, put);
  const all = stateChanged ? [...before, ...put] : [...put, ...remove];
  await mergeDescriptions(run, new Set(all.filter(isDescription).map(({ to }) => to as NodeRef)));
  await dropBareNodes(run, new Set(remove.flatMap(({ from, to }) => [from as NodeRef, to as NodeRef])));
  return report;
}

const isDescription = ({ type }: Statement): boolean => type === 'DESCRIBES';

/** @returns whether readers may see other facts now than before */
async function putSource(run: Run, { source: { id, ...properties } }: SourceContent): Promise<boolean> {
  const [row] = await run('OPTIONAL MATCH (s:Source {id: $id}) RETURN s.state', { id });
  await run('MERGE (s:Source {id: $id}) SET s += $properties, s.visible = $visible', {
    id,
    properties,
    visible: properties.state === 'ACTIVE',
  });
  return row?.[0] !== properties.state;
}

/** The key of a relationship: source, from, to and context, joined by a character that no id holds. */
const keyOf = (source: string, { from, to, context }: Statement): string =>
  [source, from, to, context].join('\n');

async function heldStatements(run: Run, source: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const type of ['DESCRIBES', ...relationshipTypes]) {
    const rows = await run(
      `MATCH ()-[r:${type}]->() WHERE r.factKey STARTS WITH $prefix RETURN properties(r)`,
      {
        prefix: `${source}\n`,
      },
    );
    for (const [held] of rows) {
      const {
        factKey,
        source: _,
        precedence: __,
        context: ___,
        ...properties
      } = held as Record<string, Value>;
      const [, from = '', to = '', context = ''] = String(factKey).split('\n');
      statements.push({ type, from, to, context, properties });
    }
  }
  return statements;
}

async function removeStatements(run: Run, source: string, statements: readonly Statement[]): Promise<void> {
  for (const [type, group] of groupBy(statements, ({ type }) => type)) {
    await inBatches(group, (rows) =>
      run(`UNWIND $keys AS key MATCH ()-[r:${type} {factKey: key}]->() DELETE r`, {
        keys: rows.map((statement) => keyOf(source, statement)),
      }),
    );
  }
}

async function putStatements(run: Run, source: string, statements: readonly Statement[]): Promise<void> {
  const shape = ({ type, from, to }: Statement) =>
    [type, refKind(from as NodeRef), refKind(to as NodeRef)].join(' ');
  for (const [group, members] of groupBy(statements, shape)) {
    const [type, from, to] = group.split(' ') as [RelationshipType | 'DESCRIBES', NodeKind, NodeKind];
    const types = type === 'DESCRIBES' ? propertiesOf(to) : relationshipShape(type).properties;
    await inBatches(members, (rows) =>
      run(
        `UNWIND $rows AS row
         MERGE (a:${from} {id: row.from}) MERGE (b:${to} {id: row.to})
         MERGE (a)-[r:${type} {factKey: row.properties.factKey}]->(b) SET r = row.properties`,
        { rows: rows.map((statement) => toRow(source, statement, types)) },
      ),
    );
  }
}

function toRow(source: string, statement: Statement, types: Readonly<Record<string, PropertyType>>) {
  return {
    from: refId(statement.from as NodeRef),
    to: refId(statement.to as NodeRef),
    properties: {
      ...withIntegers(statement.properties, types),
      factKey: keyOf(source, statement),
      source,
      precedence: toInteger(precedence(source)),
      context: statement.context,
    },
  };
}

function withIntegers(properties: Properties, types: Readonly<Record<string, PropertyType>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      types[name]?.type === 'integer' && typeof value === 'number' ? toInteger(value) : value,
    ]),
  );
}

/** Gives nodes the merge of what their ACTIVE sources say (see mergedNode in fact.ts). */
export async function mergeDescriptions(run: Run, refs: ReadonlySet<NodeRef>): Promise<void> {
  for (const [kind, group] of groupBy([...refs], refKind)) {
    const names = Object.keys(propertiesOf(kind as DescribedKind));
    const columns = names.map((name, i) => `head(collect(d.${name})) AS v${i}`).join(', ');
    const shown = displayProperty(kind);
    const values = names.map(
      (name, i) => `n.${name} = ${name === shown ? `coalesce(v${i}, n.id)` : `v${i}`}`,
    );
    await inBatches(group, (rows) =>
      run(
        `UNWIND $ids AS id
         MATCH (n:${kind} {id: id})
         OPTIONAL MATCH (n)<-[d:DESCRIBES]-(:Source {state: 'ACTIVE'})
         WITH n, d ORDER BY d.precedence, d.source
         WITH n, count(d) > 0 AS visible, ${columns}
         SET n.visible = visible, ${values.join(', ')}`,
        { ids: rows.map(refId) },
      ),
    );
  }
}

/** Removes nodes of which nobody says anything any more. */
async function dropBareNodes(run: Run, refs: ReadonlySet<NodeRef>): Promise<void> {
  for (const [kind, group] of groupBy([...refs], refKind)) {
    if (kind === 'Source') continue;
    await inBatches(group, (rows) =>
      run(`UNWIND $ids AS id MATCH (n:${kind} {id: id}) WHERE NOT (n)--() DELETE n`, {
        ids: rows.map(refId),
      }),
    );
  }
}

async function inBatches<T>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < items.length; i += batchSize) await work(items.slice(i, i + batchSize));
}
