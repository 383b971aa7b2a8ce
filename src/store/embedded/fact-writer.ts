import { isDeepStrictEqual } from 'node:util';
import { nodeRef } from '../../domain/graph/fact.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { SourceContent, WriteBatch, WriteReport } from '../career-store.ts';
import { addReports, planWrite, toRows, type WriteRow } from '../write-plan.ts';
import type { ChangedFact } from './change-log.ts';
import type { FactTable } from './fact-table.ts';
import type { TableWriter } from './table-writer.ts';

/** See CareerStore.write. */
export function writeBatch(
  writer: TableWriter,
  table: FactTable,
  { contents, seedsDigest }: WriteBatch,
): WriteReport {
  return writer.transaction(() => {
    const changes = new Changes();
    let report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
    let changed = seedsDigest !== undefined && writer.setSeedsDigest(seedsDigest);
    for (const content of contents) {
      changed = putSource(writer, content.source, changes) || changed;
      report = addReports(report, writeSource(writer, table, content, changes));
    }
    if (changed || report.written + report.removed > 0)
      writer.raiseRevision(changes.areKnown ? changes : null);
    return report;
  });
}

/** Gathers what a write changes; see GraphChange. */
class Changes {
  /** Whether they are all that readers can tell. */
  areKnown = true;
  readonly nodes = new Set<string>();
  readonly described = new Set<string>();
  readonly facts: ChangedFact[] = [];

  add({ type, from, to }: WriteRow, changesPresence: boolean): void {
    if (type !== 'DESCRIBES') {
      this.facts.push({ from, type, to });
      return;
    }
    this.nodes.add(to);
    if (changesPresence) this.described.add(to);
  }
}

function writeSource(
  writer: TableWriter,
  table: FactTable,
  content: SourceContent,
  changes: Changes,
): WriteReport {
  const entry = writer.numbered(content.source);
  const { put, remove, report } = planWrite(table.rows(entry), toRows(content));
  for (const row of remove) {
    changes.add(row, true);
    writer.remove(entry.number, row);
  }
  for (const row of put) {
    changes.add(row, row.type === 'DESCRIBES' && table.description(entry.number, row.to) === undefined);
    writer.replace(entry.number, row);
  }
  return report;
}

/** @returns whether something about the source changed */
function putSource(writer: TableWriter, source: Source, changes: Changes): boolean {
  const earlier = writer.source(source.id)?.source;
  if (isDeepStrictEqual(earlier, source)) return false;
  if (earlier?.state !== source.state) changes.areKnown = false;
  changes.nodes.add(nodeRef('Source', source.id));
  writer.putSource({ number: writer.numbered(source).number, source });
  return true;
}
