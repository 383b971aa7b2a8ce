import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';

/** Raised when the way facts are kept on disk changes. */
export const dataFormat = 2;
const markerName = 'career-graph.json';

/**
 * Makes the directory ours, or sees that it is: an absent or empty one gets our marker.
 *
 * @returns the format that was found; null when there was none yet
 * @throws StoreUnusableError when it holds something else, was written by a newer release, or cannot be used
 */
export function claimDataDirectory(directory: string): number | null {
  try {
    mkdirSync(directory, { recursive: true });
    const marker = join(directory, markerName);
    if (existsSync(marker)) {
      return checkMarker(directory, readFileSync(marker, 'utf8'));
    }
    const found = readdirSync(directory).filter((name) => !name.startsWith(markerName)); // another start may be at it
    if (found.length > 0) {
      throw new StoreUnusableError(
        `DATA_DIR ${directory} holds something else (${found.slice(0, 3).join(', ')}); nothing was written. Name an empty directory.`,
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
  ENOTDIR: 'what it is to be in is a file.',
  ENOENT: 'it is not there, and cannot be made.', // what Node says of a read-only file system, too
  EROFS: 'its file system is read-only.',
  EACCES: 'this user may not write there.',
  EPERM: 'this user may not write there.',
  ENOSPC: 'its disk is full.',
};

/** Says that the directory is ours and has this release's format. */
export function writeMarker(directory: string): void {
  const marker = join(directory, markerName);
  const whole = `${marker}.${process.pid}`;
  writeFileSync(whole, `${JSON.stringify({ 'career-graph': { format: dataFormat } })}\n`);
  renameSync(whole, marker);
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
