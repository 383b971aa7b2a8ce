import { relationshipTypes } from '../../domain/graph/model.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { ReleaseProgress } from '../career-store.ts';
import { ReleaseGoneError } from '../store-errors.ts';
import type { WriteRow } from '../write-plan.ts';
import { type RunStatement, toInteger } from './connection.ts';
import { putRows } from './fact-rows.ts';
import { mergeNodesOf } from './merged-nodes.ts';

/** How many facts one transaction of a sweep removes: some 60 MB of the 256 that a transaction may take. */
const sweepSize = 20_000;

/** See CareerStore.beginRelease. The lock on the source lets one caller look at a time. */
export async function beginRelease(
  run: RunStatement,
  source: Source,
  batching: string,
): Promise<ReleaseProgress> {
  const { id, ...properties } = source;
  const release = await lockSource(run, 'MERGE', id);
  if (release?.state === 'ACTIVE') return { state: 'ACTIVE', batches: 0 };
  if (release?.state === 'LOADING' && release.batching === batching) {
    return { state: 'LOADING', batches: release.batches };
  }
  await run(
    `MATCH (s:Source {id: $id})
     SET s += $properties, s.state = 'LOADING', s.batches = $none, s.batching = $batching, s.rewritten = $rewritten`,
    {
      id,
      properties: { ...properties, visible: false },
      none: toInteger(0),
      batching,
      rewritten: release?.state != null,
    },
  );
  return { state: 'LOADING', batches: 0 };
}

/**
 * See CareerStore.appendBatch.
 *
 * @param mayRepeat whether rows of the batch may be there; else the database refuses the batch where one is
 */
export async function appendBatch(
  run: RunStatement,
  id: string,
  batching: string,
  index: number,
  batch: readonly WriteRow[],
  mayRepeat: boolean,
): Promise<void> {
  const release = await lockRelease(run, id);
  if (release.state === 'ACTIVE') return;
  if (release.batching !== batching || release.batches < index) throw new ReleaseGoneError(id);
  if (release.batches > index) return;
  await putRows(run, id, batch, !release.rewritten && !mayRepeat);
  await run('MATCH (s:Source {id: $id}) SET s.batches = $batches', { id, batches: toInteger(index + 1) });
}

/**
 * See CareerStore.activateRelease. Nodes carry the merge of ACTIVE sources, so they change with the states. Statements
 * are bounded (row-batches.ts); the transaction grows with the nodes that change, not with the facts.
 */
export async function activateRelease(run: RunStatement, id: string, batches: number): Promise<void> {
  const release = await lockRelease(run, id);
  if (release.state === 'ACTIVE') return;
  if (release.batches !== batches) throw new ReleaseGoneError(id);
  const others = await run(
    `MATCH (s:Source {id: $id}) MATCH (o:Source {name: s.name}) WHERE o <> s AND o.state <> 'RETIRED'
     WITH o, o.state = 'ACTIVE' AS seen SET o.state = 'RETIRED', o.visible = false RETURN o.id, seen`,
    { id },
  );
  await run(
    "MATCH (s:Source {id: $id}) SET s.state = 'ACTIVE', s.visible = true REMOVE s.batches, s.batching, s.rewritten",
    {
      id,
    },
  );
  await mergeNodesOf(run, [id, ...seenIds(others)]);
}

/** See CareerStore.retireReleases. */
export async function retireReleases(run: RunStatement, name: string): Promise<string[]> {
  const releases = await run(
    `MATCH (s:Source {name: $name}) WITH s, s.state = 'ACTIVE' AS seen
     SET s.state = 'RETIRED', s.visible = false REMOVE s.batches, s.batching, s.rewritten RETURN s.id, seen ORDER BY s.id`,
    { name },
  );
  await mergeNodesOf(run, seenIds(releases));
  return releases.map(([id]) => String(id));
}

/** The ids of those releases that readers saw before; rows are `[id, seen]`. */
const seenIds = (releases: readonly (readonly unknown[])[]): string[] =>
  releases.filter(([, seen]) => seen).map(([id]) => String(id));

/** See CareerStore.sweep. */
export async function sweep(run: RunStatement): Promise<number | null> {
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

/** What a source node says of the release that it stands for. */
interface StoredRelease {
  readonly state: unknown;
  readonly batches: number;
  readonly batching: unknown;
  /** Whether rows of an earlier time that it was begun may be there. */
  readonly rewritten: boolean;
}

/** Takes the write lock of a source. @param clause MERGE makes the source when there is none */
async function lockSource(
  run: RunStatement,
  clause: 'MATCH' | 'MERGE',
  id: string,
): Promise<StoredRelease | undefined> {
  const [row] = await run(
    `${clause} (s:Source {id: $id}) SET s.lock = true REMOVE s.lock
     RETURN s.state, s.batches, s.batching, s.rewritten`,
    { id },
  );
  return (
    row && { state: row[0], batches: Number(row[1] ?? 0), batching: row[2], rewritten: row[3] !== false }
  );
}

/** @throws ReleaseGoneError when there is no such release, or it is RETIRED */
async function lockRelease(run: RunStatement, id: string): Promise<StoredRelease> {
  const release = await lockSource(run, 'MATCH', id);
  if (!release || release.state === 'RETIRED') throw new ReleaseGoneError(id);
  return release;
}
