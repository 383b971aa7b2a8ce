import { isDeepStrictEqual } from 'node:util';
import type { Source } from '../../domain/graph/source.ts';
import type { SourceContent, WriteBatch, WriteReport } from '../career-store.ts';
import { addReports, planWrite, toRows } from '../write-plan.ts';
import type { FactTable } from './fact-table.ts';
import type { TableWriter } from './table-writer.ts';

/** See CareerStore.write. */
export function writeBatch(
  writer: TableWriter,
  table: FactTable,
  { contents, seedsDigest }: WriteBatch,
): WriteReport {
  return writer.transaction(() => {
    let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
    let changed = seedsDigest !== undefined && writer.setSeedsDigest(seedsDigest);
    for (const content of contents) {
      changed = putSource(writer, content.source) || changed;
      report = addReports(report, writeSource(writer, table, content));
    }
    if (changed || report.written + report.removed > 0) writer.raiseRevision();
    return report;
  });
}

function writeSource(writer: TableWriter, table: FactTable, content: SourceContent): WriteReport {
  const entry = writer.numbered(content.source);
  const { put, remove, report } = planWrite(table.rows(entry), toRows(content));
  for (const row of remove) writer.remove(entry.number, row);
  for (const row of put) writer.put(entry.number, row);
  return report;
}

/** @returns whether something about the source changed */
function putSource(writer: TableWriter, source: Source): boolean {
  if (isDeepStrictEqual(writer.source(source.id)?.source, source)) return false;
  writer.putSource({ number: writer.numbered(source).number, source });
  return true;
}
