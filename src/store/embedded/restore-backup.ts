import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { BackupRefused, type BackupSummary, isIntact, readSeal } from './backup-file.ts';
import { claimFolder, writeMarker } from './claim-directory.ts';
import { claimRestoring } from './claim-serving.ts';
import { dataFileProblem, dataName, readProblem } from './data-file.ts';
import { columnsFolder } from './kept-columns.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { lookAtTables } from './table-process.ts';

interface RestoreOptions {
  /** Whether facts that are there may be replaced. */
  readonly replace: boolean;
  /** Called with a sentence before each step that may take long. */
  readonly onStep: (step: string) => void;
}

/** What a restore did. */
export interface Restored extends BackupSummary {
  /** Whether there was data before. */
  readonly replaced: boolean;
}

/** The folder in which the tables wait until they are checked. One that a killed restore left is removed by the next. */
const waitingFolder = 'restoring';

/**
 * Puts the tables of a backup into a directory. Whenever the process ends, the directory has the earlier tables or the
 * restored ones, whole. Tables of an earlier format are upgraded when they are next opened. O(tables).
 *
 * @throws BackupRefused when the file is no backup, is damaged or of a newer release, or the system refuses
 * @throws StoreUnusableError when the directory is in use, holds facts that may not be replaced, or cannot be used
 */
export async function restoreBackup(
  directory: string,
  file: string,
  { replace, onStep }: RestoreOptions,
): Promise<Restored> {
  const { sha256, ...summary } = readSeal(file);
  const { format, isNew } = claimFolder(directory);
  const release = await claimRestoring(directory);
  const waiting = join(directory, waitingFolder);
  const tables = join(waiting, dataName);
  try {
    const replaced = !isNew && checkReplaceable(directory, replace);
    rmSync(waiting, { recursive: true, force: true });
    mkdirSync(waiting);
    onStep('Copying the backup.');
    copyFileSync(file, tables);
    truncateSync(tables, summary.bytes);
    onStep('Reading every page of the copy.');
    if (!isIntact(tables, { ...summary, sha256 }) || readProblem(waiting) !== null) {
      throw new BackupRefused(`${file} is damaged; nothing was changed.`);
    }
    syncToDisk(tables);
    // again, as copying took a while: a command may have been let in, and may have written
    if (!isNew || existsSync(join(directory, dataName))) checkReplaceable(directory, replace);
    rmSync(join(directory, columnsFolder), { recursive: true, force: true });
    // between two renames the marker names the earlier format: upgrading tables that need it not changes nothing
    if (!isNew) writeMarker(directory, { format: Math.min(format, summary.format) });
    renameSync(tables, join(directory, dataName));
    writeMarker(directory, { format: summary.format });
    syncToDisk(directory);
    return { ...summary, replaced };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const [reason] = error.message.split(',');
    throw new BackupRefused(`${file} cannot be restored to DATA_DIR ${directory}: ${reason}.`);
  } finally {
    rmSync(waiting, { recursive: true, force: true });
    await release();
  }
}

/** @returns whether the tables hold anything; damaged ones may */
function checkReplaceable(directory: string, replace: boolean): boolean {
  const state = checkUnused(directory);
  const holdsData = state === null || Object.values(state.entries).some((count) => count > 0);
  if (!holdsData || replace) return holdsData;
  throw new StoreUnusableError(
    `DATA_DIR ${directory} holds facts; nothing was changed. Add --replace to put the backup in their place, or name an empty directory.`,
  );
}

/** @returns the state of the tables; null when they are damaged, and then nobody can use them */
function checkUnused(directory: string) {
  const state = dataFileProblem(directory) === null ? lookAtTables(directory) : null;
  if (state === null || 'problem' in state) return null;
  if (state.processes.length === 0) return state;
  throw new StoreUnusableError(
    `DATA_DIR ${directory} is in use (process ${state.processes.join(', ')}); nothing was changed. Restore when that has ended.`,
  );
}
