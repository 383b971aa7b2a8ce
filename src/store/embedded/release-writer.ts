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

/** See CareerStore.appendBatch. */
export function appendBatch(
  writer: TableWriter,
  id: string,
  batching: string,
  index: number,
  batch: readonly WriteRow[],
): void {
  writer.transaction(() => {
    const release = openRelease(writer, id);
    const { batches = 0 } = release;
    if (release.source.state === 'ACTIVE') return;
    if (release.batching !== batching || batches < index) throw new ReleaseGoneError(id);
    if (batches > index) return;
    // rows that an earlier load left are the same: the id of a release is a digest of them
    for (const row of batch) writer.put(release.number, row);
    writer.putSource({ ...release, batches: index + 1 });
  });
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
