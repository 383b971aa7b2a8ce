import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { BackupRefused, type BackupSummary, sealBackup } from './backup-file.ts';
import { claimDirectory, dataFormat, lockSpace } from './claim-directory.ts';
import { countGraph } from './counts.ts';
import { dataName } from './data-file.ts';
import { FactTable } from './fact-table.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { copyTables, readTables, type TablesState } from './table-process.ts';
import { openTables } from './tables.ts';

/**
 * Backs up the tables of a directory to a new file, as they are at one commit; others may read and write meanwhile. The
 * file appears when it is whole and was read back. O(tables).
 *
 * @param onStep called with a sentence before each step that may take long
 * @throws StoreUnusableError when the directory has no data, or data that cannot be used
 * @throws BackupRefused when the file exists, or the system refuses; nothing is left then
 */
export async function writeBackup(
  directory: string,
  file: string,
  onStep: (step: string) => void,
): Promise<BackupSummary> {
  const format = existsSync(directory) ? claimDirectory(directory) : null;
  if (format === null) throw new StoreUnusableError(`DATA_DIR ${directory} has no data yet to back up.`);
  const partial = `${file}.partial-${process.pid}`;
  const copy = join(partial, dataName);
  try {
    checkAbsent(file);
    mkdirSync(partial);
    onStep('Copying the store.');
    copyAtOneCommit(directory, partial, file, onStep);
    const state = format === dataFormat ? await stateOf(partial) : { revision: null, facts: null };
    const summary = sealBackup(copy, { format, ...state });
    syncToDisk(copy);
    checkAbsent(file);
    renameSync(copy, file);
    syncToDisk(dirname(file));
    return summary;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const [reason] = error.message.split(','); // what follows names the partial file
    throw notWritten(file, String(reason));
  } finally {
    if (existsSync(partial)) rmSync(partial, { recursive: true });
  }
}

function checkAbsent(file: string): void {
  const old = lstatSync(file, { throwIfNoEntry: false });
  if (old)
    throw new BackupRefused(
      `${file} ${old.isDirectory() ? 'is a folder' : 'exists already'}; name a new file.`,
    );
}

/** Copies the tables, reads every page of the copy, and compares it with the tables before and after. */
function copyAtOneCommit(
  directory: string,
  partial: string,
  file: string,
  onStep: (step: string) => void,
): void {
  const damage = new StoreUnusableError(
    `The data in DATA_DIR ${directory} cannot be backed up: ${dataName} is damaged; nothing was written.`,
  );
  const states = copyTables(directory, partial);
  if ('problem' in states) throw states.problem === '' ? damage : notWritten(file, states.problem);
  // LMDB writes locks through memory: on a full disk a signal would end the process that reads
  const { bavail, bsize } = statfsSync(partial);
  if (bavail * bsize < lockSpace) throw notWritten(file, 'its disk is full');
  onStep('Reading every page of the copy.');
  const copy = readTables(partial);
  if ('problem' in copy) throw damage;
  if (!isBetween(copy, ...states)) throw damage;
}

/** Whether a copy can be of the time between two states of its tables: it is alike where nothing was written. */
function isBetween(copy: TablesState, before: TablesState, after: TablesState): boolean {
  const contents = ({ revision, entries }: TablesState) => JSON.stringify({ revision, entries });
  if (contents(before) === contents(after)) return contents(copy) === contents(before);
  const revision = copy.revision ?? 0;
  return revision >= (before.revision ?? 0) && revision <= (after.revision ?? 0);
}

/** What is in a copy that was read already. */
async function stateOf(partial: string): Promise<Pick<BackupSummary, 'revision' | 'facts'>> {
  const tables = openTables(partial, true);
  try {
    const table = new FactTable(tables);
    return { revision: table.revision(), facts: (await countGraph(table)).facts };
  } finally {
    await tables.root.close();
  }
}

const notWritten = (file: string, reason: string): BackupRefused =>
  new BackupRefused(`${file} cannot be written: ${reason}.`);
