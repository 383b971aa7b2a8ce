import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';

/** The format of the tables on disk; raised when it changes. */
export const dataFormat = 3;
const markerName = 'career-graph.json';

/**
 * Checks that a directory is ours. An absent or empty one becomes ours: it gets our marker.
 *
 * @returns the format found; null in a new directory
 * @throws StoreUnusableError when it holds something else, is of a newer release, or cannot be used
 */
export function claimDirectory(directory: string): number | null {
  try {
    mkdirSync(directory, { recursive: true });
    const marker = join(directory, markerName);
    if (existsSync(marker)) {
      return checkMarker(directory, readFileSync(marker, 'utf8'));
    }
    const files = readdirSync(directory).filter((name) => !name.startsWith(markerName)); // another process may be writing it
    if (files.length > 0) {
      throw new StoreUnusableError(
        `DATA_DIR ${directory} holds something else (${files.slice(0, 3).join(', ')}); nothing was written. Name an empty directory.`,
      );
    }
    writeMarker(directory);
    return null;
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${reasons[code] ?? message}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file.',
  ENOTDIR: 'a folder in its path is a file.',
  ENOENT: 'it does not exist and cannot be created.', // also what Node reports on a read-only file system
  EROFS: 'its file system is read-only.',
  EACCES: 'this user may not write there.',
  EPERM: 'this user may not write there.',
  ENOSPC: 'its disk is full.',
};

/** Writes the marker that says that the directory is ours and has the current format. */
export function writeMarker(directory: string): void {
  const marker = join(directory, markerName);
  const temporary = `${marker}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ 'career-graph': { format: dataFormat } })}\n`);
  renameSync(temporary, marker);
}

function checkMarker(directory: string, content: string): number {
  const format = parseFormat(content);
  if (format === undefined) {
    throw new StoreUnusableError(
      `DATA_DIR ${directory} has a ${markerName} that is not ours; nothing was written.`,
    );
  }
  if (format > dataFormat) {
    throw new StoreUnusableError(
      `DATA_DIR ${directory} was written by a newer release (data format ${format}, this one knows ${dataFormat}).`,
    );
  }
  return format;
}

function parseFormat(content: string): number | undefined {
  try {
    const format: unknown = JSON.parse(content)?.['career-graph']?.format;
    return typeof format === 'number' ? format : undefined;
  } catch {
    return undefined;
  }
}
