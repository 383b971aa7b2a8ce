import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import {
  displayProperty,
  type FollowedType,
  type NodeKind,
  propertiesOf,
  relationshipShape,
  relationshipTypes,
} from '../../domain/graph/model.ts';
import { precedence } from '../../domain/graph/precedence.ts';
import type { PropertyType, Value } from '../../domain/graph/property.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { ReleaseProgress } from '../career-store.ts';
import { ReleaseGoneError } from '../store-errors.ts';
import type { Statement } from '../write-plan.ts';
import { type Run, toInteger } from './connection.ts';
import { mergeDescriptions } from './fact-writer.ts';

/** How many facts one transaction of a sweep removes: some 60 MB of the 256 that a transaction may take. */
const sweepSize = 20_000;
/** How many nodes one statement of a flip merges anew. */
const mergeSize = 5_000;

/** See CareerStore.beginRelease. The lock on the source lets one at a time look. */
export async function beginRelease(run: Run, source: Source, cut: string): Promise<ReleaseProgress> {
  const { id, ...properties } = source;
  const [row] = await run(
    `MERGE (s:Source {id: $id}) SET s.lock = true REMOVE s.lock
     RETURN s.state, s.batches, s.cut`,
    { id },
  );
  const [state, batches, held] = row ?? [];
  if (state === 'ACTIVE') return { state, batches: 0 };
  if (state === 'LOADING' && held === cut) return { state, batches: Number(batches) };
  await run(
    "MATCH (s:Source {id: $id}) SET s += $properties, s.state = 'LOADING', s.batches = $none, s.cut = $cut",
    {
      id,
      properties: { ...properties, visible: false },
      none: toInteger(0),
      cut,
    },
  );
  return { state: 'LOADING', batches: 0 };
}

/** See CareerStore.appendBatch. */
export async function appendBatch(
  run: Run,
  id: string,
  cut: string,
  index: number,
  batch: readonly Statement[],
): Promise<void> {
  const { state, batches, cut: held } = await lockRelease(run, id);
  if (state === 'ACTIVE') return;
  if (held !== cut || batches < index) throw new ReleaseGoneError(id);
  if (batches > index) return;
  await putStatements(run, id, batch);
  await run('MATCH (s:Source {id: $id}) SET s.batches = $batches', { id, batches: toInteger(index + 1) });
}

/** See CareerStore.activateRelease. Nodes carry what their ACTIVE sources say, so these change with the states. */
export async function activateRelease(run: Run, id: string, batches: number): Promise<void> {
  const { state, batches: held } = await lockRelease(run, id);
  if (state === 'ACTIVE') return;
  if (held !== batches) throw new ReleaseGoneError(id);
  const rows = await run(
    `MATCH (s:Source {id: $id}) MATCH (o:Source {name: s.name}) WHERE o <> s AND o.state <> 'RETIRED'
     WITH o, o.state = 'ACTIVE' AS seen SET o.state = 'RETIRED', o.visible = false RETURN o.id, seen`,
    { id },
  );
  await run("MATCH (s:Source {id: $id}) SET s.state = 'ACTIVE', s.visible = true REMOVE s.batches, s.cut", {
    id,
  });
  const seen = rows.filter(([, wasSeen]) => wasSeen).map(([other]) => String(other));
  await showNodes(run, [id, ...seen]);
}

/** See CareerStore.retireReleases. */
export async function retireReleases(run: Run, name: string): Promise<string[]> {
  const rows = await run(
    `MATCH (s:Source {name: $name}) WITH s, s.state = 'ACTIVE' AS seen
     SET s.state = 'RETIRED', s.visible = false REMOVE s.batches, s.cut RETURN s.id, seen ORDER BY s.id`,
    { name },
  );
  const seen = rows.filter(([, wasSeen]) => wasSeen).map(([id]) => String(id));
  await showNodes(run, seen);
  return rows.map(([id]) => String(id));
}

/** See CareerStore.sweep. */
export async function sweep(run: Run): Promise<number | null> {
  const [retired] = await run(
    `MATCH (s:Source {state: 'RETIRED'}) WITH s ORDER BY s.id LIMIT 1
     SET s.lock = true REMOVE s.lock WITH s WHERE s.state = 'RETIRED' RETURN s.id`,
  );
  if (!retired) return null;
  const id = String(retired[0]);
  for (const type of [...relationshipTypes, 'DESCRIBES'] as const) {
    const [row] = await run(
      `MATCH (a)-[r:${type}]->(b) WHERE r.factKey STARTS WITH $prefix WITH a, b, r LIMIT $limit
       DELETE r WITH collect(DISTINCT a) + collect(DISTINCT b) AS ends, count(r) AS removed
       CALL (ends) {
         UNWIND ends AS n WITH DISTINCT n WHERE NOT n:Source AND NOT (n)--() DELETE n
       }
       RETURN removed`,
      { prefix: `${id}\n`, limit: toInteger(sweepSize) },
    );
    const removed = Number(row?.[0] ?? 0);
    if (removed > 0) return removed;
  }
  await run('MATCH (s:Source {id: $id}) DELETE s', { id });
  return 0;
}

async function lockRelease(run: Run, id: string): Promise<{ state: string; batches: number; cut: unknown }> {
  const [row] = await run(
    `MATCH (s:Source {id: $id}) SET s.lock = true REMOVE s.lock
     RETURN s.state, s.batches, s.cut`,
    { id },
  );
  if (!row || row[0] === 'RETIRED') throw new ReleaseGoneError(id);
  return { state: String(row[0]), batches: Number(row[1] ?? 0), cut: row[2] };
}

/** Puts statements of a source that readers do not see. Their nodes come first, as each is an end of many facts. */
async function putStatements(run: Run, source: string, statements: readonly Statement[]): Promise<void> {
  const ends = new Set(
    statements.flatMap(({ type, from, to }) => (type === 'DESCRIBES' ? [to] : [from, to])),
  );
  for (const [kind, refs] of groupBy(ends, (ref) => refKind(ref as NodeRef))) {
    await run(`UNWIND $ids AS id MERGE (:${kind} {id: id})`, {
      ids: refs.map((ref) => refId(ref as NodeRef)),
    });
  }
  const shape = ({ type, from, to }: Statement) =>
    type === 'DESCRIBES'
      ? `DESCRIBES Source ${refKind(to as NodeRef)}`
      : [type, refKind(from as NodeRef), refKind(to as NodeRef)].join(' ');
  for (const [group, members] of groupBy(statements, shape)) {
    const [type, from, to] = group.split(' ') as [FollowedType, NodeKind, NodeKind];
    if (type === 'DESCRIBES') await putDescriptions(run, source, to, members);
    else await putFacts(run, source, { type, from, to }, members);
  }
}

/** What a row is made of, by position: lists take half the time of maps. */
const valuesOf = ({ properties }: Statement, types: readonly (readonly [string, PropertyType])[]) =>
  types.map(([name, { type }]) => {
    const value = properties[name] ?? null;
    return type === 'integer' && typeof value === 'number' ? toInteger(value) : value;
  });

async function putFacts(
  run: Run,
  source: string,
  { type, from, to }: { readonly type: FollowedType; readonly from: NodeKind; readonly to: NodeKind },
  facts: readonly Statement[],
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
     MERGE (a)-[r:${type} {factKey: $source + '\\n${from}:' + a.id + '\\n${to}:' + b.id + '\\n' + row[1]}]->(b)
     SET r = {${['factKey: r.factKey, source: $source, precedence: $precedence, context: row[1]', ...set].join(', ')}}`,
    { starts, source, precedence: toInteger(precedence(source)) },
  );
}

/** A node that no source describes to readers yet shows, once they see it, what this one says of it. */
async function putDescriptions(
  run: Run,
  source: string,
  kind: NodeKind,
  descriptions: readonly Statement[],
): Promise<void> {
  const types = Object.entries(propertiesOf(kind));
  const shown = displayProperty(kind);
  const said = types.map(([name], i) => `${name}: row[${i + 1}]`);
  const merged = types.map(
    ([name], i) => `n.${name} = ${name === shown ? `coalesce(row[${i + 1}], n.id)` : `row[${i + 1}]`}`,
  );
  await run(
    `MATCH (s:Source {id: $source})
     UNWIND $rows AS row MATCH (n:${kind} {id: row[0]})
     MERGE (s)-[r:DESCRIBES {factKey: $source + '\\nSource:' + $source + '\\n${kind}:' + n.id + '\\n'}]->(n)
     SET r = {${['factKey: r.factKey, source: $source, precedence: $precedence, context: ""', ...said].join(', ')}}
     WITH n, row WHERE NOT coalesce(n.visible, false) SET ${merged.join(', ')}`,
    {
      rows: descriptions.map((statement) => [refId(statement.to as NodeRef), ...valuesOf(statement, types)]),
      source,
      precedence: toInteger(precedence(source)),
    },
  );
}

/**
 * Makes the nodes that some sources describe show what their ACTIVE sources say now. Most are described by one alone:
 * these carry what it says already.
 */
async function showNodes(run: Run, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  await run(
    `MATCH (s:Source)-[:DESCRIBES]->(n) WHERE s.id IN $sources AND COUNT { (n)<-[:DESCRIBES]-() } = 1
     SET n.visible = s.state = 'ACTIVE'`,
    { sources },
  );
  const shared = await run(
    `MATCH (s:Source)-[:DESCRIBES]->(n) WHERE s.id IN $sources AND COUNT { (n)<-[:DESCRIBES]-() } > 1
     RETURN DISTINCT labels(n)[0], n.id`,
    { sources },
  );
  await mergeDescriptions(run, new Set(shared.map(([kind, id]) => `${kind}:${id}` as NodeRef)));
}

/** Reads what a source says, in the order of its keys. */
export async function* heldStatements(read: Run, source: string): AsyncGenerator<Statement> {
  for (const type of ['DESCRIBES', ...relationshipTypes] as const) {
    for (let after = `${source}\n`; ; ) {
      const rows = await read(
        `MATCH ()-[r:${type}]->() WHERE r.factKey STARTS WITH $prefix AND r.factKey > $after
         RETURN properties(r) ORDER BY r.factKey LIMIT $limit`,
        { prefix: `${source}\n`, after, limit: toInteger(mergeSize) },
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
        yield { type, from, to, context, properties };
        after = String(factKey);
      }
      if (rows.length < mergeSize) break;
    }
  }
}
