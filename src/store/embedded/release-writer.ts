import type { Source } from '../../domain/graph/source.ts';
import type { ReleaseProgress } from '../career-store.ts';
import { ReleaseGoneError } from '../store-errors.ts';
import type { WriteRow } from '../write-plan.ts';
import type { FactTable } from './fact-table.ts';
import type { TableWriter } from './table-writer.ts';
import type { NumberedSource } from './tables.ts';

/** How many rows one transaction of a sweep removes. */
const sweepSize = 20_000;

/** See CareerStore.beginRelease. */
export function beginRelease(writer: TableWriter, source: Source, batching: string): ReleaseProgress {
  return writer.transaction(() => {
    const release = writer.source(source.id);
    if (release?.source.state === 'ACTIVE') return { state: 'ACTIVE', batches: 0 };
    if (release?.source.state === 'LOADING' && release.batching === batching) {
      return { state: 'LOADING', batches: release.batches ?? 0 };
    }
    const { number } = writer.numbered(source);
    writer.putSource({ number, source: { ...source, state: 'LOADING' }, batches: 0, batching });
    return { state: 'LOADING', batches: 0 };
  });
}

/** See CareerStore.appendBatch. Nobody sees the rows, so they may be there before the batch counts. */
export async function appendBatch(
  writer: TableWriter,
  id: string,
  batching: string,
  index: number,
  batch: readonly WriteRow[],
): Promise<void> {
  const release = writer.transaction(() => openRelease(writer, id));
  if (!awaits(release, batching, index)) return;
  // rows that an earlier load left are the same: the id of a release is a digest of them
  await writer.inBackground(() => {
    for (const row of batch) writer.put(release.number, row);
  });
  const isThere = writer.transaction(() => {
    const present = writer.source(id);
    if (present?.number === release.number) {
      if (awaits(present, batching, index)) writer.putSource({ ...present, batches: index + 1 });
      return true;
    }
    // it was swept meanwhile, without the rows that came after
    for (const row of batch) writer.remove(release.number, row);
    return false;
  });
  if (!isThere) throw new ReleaseGoneError(id);
}

/**
 * Whether the batch is the next one of the release, not there already.
 *
 * @throws ReleaseGoneError when the release is RETIRED, was begun with another batching, or has not the batch before
 */
function awaits(release: NumberedSource, batching: string, index: number): boolean {
  const { source, batches = 0 } = release;
  if (source.state === 'ACTIVE') return false;
  if (source.state === 'RETIRED' || release.batching !== batching || batches < index) {
    throw new ReleaseGoneError(source.id);
  }
  return batches === index;
}

/** See CareerStore.activateRelease. */
export function activateRelease(writer: TableWriter, table: FactTable, id: string, batches: number): void {
  writer.transaction(() => {
    const release = openRelease(writer, id);
    if (release.source.state === 'ACTIVE') return;
    if (release.batches !== batches) throw new ReleaseGoneError(id);
    for (const other of table.sources()) {
      if (other.source.name === release.source.name && other.source.id !== id) {
        setState(writer, other, 'RETIRED');
      }
    }
    setState(writer, release, 'ACTIVE');
    writer.raiseRevision(null);
  });
}

/** See CareerStore.retireReleases. */
export function retireReleases(writer: TableWriter, table: FactTable, name: string): string[] {
  return writer.transaction(() => {
    const releases = table.sources().filter(({ source }) => source.name === name);
    for (const release of releases) setState(writer, release, 'RETIRED');
    if (releases.some(({ source }) => source.state === 'ACTIVE')) writer.raiseRevision(null);
    return releases.map(({ source }) => source.id);
  });
}

/** See CareerStore.sweep. */
export function sweep(writer: TableWriter, table: FactTable): number | null {
  return writer.transaction(() => {
    const retired = table.sources().find(({ source }) => source.state === 'RETIRED');
    if (!retired) return null;
    const rows = firstRows(table, retired, sweepSize);
    for (const row of rows) writer.remove(retired.number, row);
    if (rows.length < sweepSize) writer.removeSource(retired.source.id);
    return rows.length;
  });
}

/** Copied before any is removed, as the table is read while it is iterated. */
function firstRows(table: FactTable, entry: NumberedSource, limit: number): WriteRow[] {
  const rows: WriteRow[] = [];
  for (const row of table.rows(entry)) {
    if (rows.push(row) === limit) break;
  }
  return rows;
}

function setState(writer: TableWriter, { number, source }: NumberedSource, state: Source['state']): void {
  writer.putSource({ number, source: { ...source, state } });
}

/** @throws ReleaseGoneError when there is no such release, or it is RETIRED */
function openRelease(writer: TableWriter, id: string): NumberedSource {
  const release = writer.source(id);
  if (!release || release.source.state === 'RETIRED') throw new ReleaseGoneError(id);
  return release;
}
