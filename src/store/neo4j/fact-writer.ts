import type { NodeRef } from '../../domain/graph/fact.ts';
import type { SourceContent, WriteBatch, WriteReport } from '../career-store.ts';
import { addReports, planWrite, toRows, type WriteRow } from '../write-plan.ts';
import { type RunStatement, toInteger } from './connection.ts';
import { putRows, readRows, removeRows } from './fact-rows.ts';
import { dropBareNodes, mergeDescriptions } from './merged-nodes.ts';
import { graphFormat } from './upgrade.ts';

/** See CareerStore.write. Runs in one transaction. */
export async function writeBatch(run: RunStatement, batch: WriteBatch): Promise<WriteReport> {
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

async function writeSource(run: RunStatement, content: SourceContent): Promise<WriteReport> {
  const { source } = content;
  const stateBefore = await putSource(run, content);
  const before: WriteRow[] = [];
  if (stateBefore !== undefined) for await (const row of readRows(run, source.id)) before.push(row);
  const { put, remove, report } = planWrite(before, toRows(content));
  await removeRows(run, source.id, remove);
  await putRows(run, source.id, put, stateBefore === undefined);
  const changed = stateBefore === source.state ? [...put, ...remove] : [...before, ...put];
  await mergeDescriptions(run, new Set(changed.filter(isDescription).map(({ to }) => to as NodeRef)));
  await dropBareNodes(run, new Set(remove.flatMap(({ from, to }) => [from as NodeRef, to as NodeRef])));
  return report;
}

const isDescription = ({ type }: WriteRow): boolean => type === 'DESCRIBES';

/** @returns the state before; undefined for a source that was not there */
async function putSource(
  run: RunStatement,
  { source: { id, ...properties } }: SourceContent,
): Promise<unknown> {
  const [row] = await run('OPTIONAL MATCH (s:Source {id: $id}) RETURN s IS NOT NULL, s.state', { id });
  await run('MERGE (s:Source {id: $id}) SET s += $properties, s.visible = $visible', {
    id,
    properties,
    visible: properties.state === 'ACTIVE',
  });
  return row?.[0] ? row[1] : undefined;
}
