import type { Description, Fact } from '../../domain/graph/fact.ts';
import { calculateSources } from '../../importers/calculated-sources.ts';
import type { ExportedSource } from '../../importers/export/read-export.ts';
import { ImportNotes } from '../../importers/import-notes.ts';
import { ImportRefused } from '../../importers/import-refused.ts';
import type { Importer } from '../../importers/importer.ts';
import { previewRelease } from '../../importers/release-preview.ts';
import { refusedUnseen, unseenMentions, unseenNodes } from '../../importers/unseen-nodes.ts';
import type { CareerReader, CareerStore, WriteReport } from '../../store/career-store.ts';
import { describeRelease, loadRelease, type Release, type SourceDescription } from '../../store/release.ts';
import { type StoreOptions, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';
import { startProgress, tellCalculation } from '../output/progress.ts';
import { type ImportReport, renderReport } from './import-report.ts';

/** The values of the options of every import. */
export interface ImportOptions extends StoreOptions {
  readonly dryRun?: true;
  readonly replace?: true;
  readonly json?: true;
}

/**
 * Imports sources one after the other and prints a report. Each is imported as a whole or not at all.
 *
 * @param importers or what opens them, where files name things as the store does
 * @throws ImportRefused when an input cannot be used, or another release is there and may not be replaced
 */
export async function importAll(
  importers: readonly (Importer | ExportedSource)[] | ((store: CareerReader) => readonly Importer[]),
  options: ImportOptions,
): Promise<void> {
  const reports = await withSeededStore(options, async (store) => {
    const finished: ImportReport[] = [];
    const opened = typeof importers === 'function' ? importers(store) : importers;
    for (const importer of opened) finished.push(await importOne(store, importer, options));
    if (!options.dryRun) await calculateSources(store, tellCalculation);
    return finished;
  });
  if (options.json) printJson(reports);
  else print(reports.map(renderReport).join('\n'));
}

async function importOne(
  store: CareerStore,
  importer: Importer | ExportedSource,
  { dryRun, replace }: ImportOptions,
): Promise<ImportReport> {
  const start = performance.now();
  const notes = new ImportNotes();
  process.stderr.write(`Checking ${importer.about.title} …\n`);
  // the whole input is read before anything is written: a bad line at its end changes nothing
  const release = await describeRelease(datedSource(importer), () => importer.assertions(notes));
  notes.throwIfRefused();
  const unseen = await unseenMentions(store, notes);
  if (importer.refusesUnseen && unseen.length > 0) throw refusedUnseen(unseen);
  const reread: Release = { ...release, readAssertions: () => importer.assertions(new ImportNotes()) };
  const outcome = dryRun
    ? { preview: await previewRelease(store, reread) }
    : await write(store, importer, reread, replace === true);
  return {
    source: isWrittenWhole(importer) ? importer.id : release.source.id,
    rows: notes.rows,
    statements: release.size,
    ...outcome,
    remarks: notes.remarks,
    skipped: notes.skipped,
    absentFiles: notes.absentFiles,
    unseen: unseenNodes(unseen),
    attribution: release.source.attribution,
    seconds: (performance.now() - start) / 1_000,
  };
}

/** What is imported from a publisher's files is obtained today. An exported source keeps its day, or none. */
function datedSource(importer: Importer | ExportedSource): SourceDescription {
  const { about } = importer;
  return 'id' in importer ? about : { ...about, retrieved: new Date().toISOString().slice(0, 10) };
}

/** Whether the source has no digest in its id: seeds and edits are written in one transaction. */
const isWrittenWhole = (importer: Importer | ExportedSource): importer is ExportedSource =>
  'id' in importer && !importer.id.includes('+');

async function write(
  store: CareerStore,
  importer: Importer | ExportedSource,
  release: Release,
  replace: boolean,
): Promise<WriteReport> {
  const { name } = release.source;
  const id = isWrittenWhole(importer) ? importer.id : release.source.id;
  const other = (await store.sources()).find(
    (source) => source.name === name && source.state === 'ACTIVE' && source.id !== id,
  );
  if (other && !replace) {
    throw new ImportRefused([`${other.id} is there already; --replace puts ${id} in its place.`]);
  }
  if (isWrittenWhole(importer)) return writeWhole(store, id, release);
  const progress = startProgress(`Writing ${name}`, release.size);
  try {
    return await loadRelease(store, release, (written) => progress.update(written));
  } finally {
    progress.stop();
  }
}

async function writeWhole(
  store: CareerStore,
  id: string,
  { source, readAssertions }: Release,
): Promise<WriteReport> {
  const descriptions: Description[] = [];
  const facts: Fact[] = [];
  for await (const part of readAssertions()) {
    for (const assertion of part) {
      if ('node' in assertion) descriptions.push(assertion);
      else facts.push(assertion);
    }
  }
  return store.write({ contents: [{ source: { ...source, id, state: 'ACTIVE' }, descriptions, facts }] });
}
