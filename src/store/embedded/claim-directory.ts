import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { checkDataFile, lockName } from './data-file.ts';

/** The format of the tables on disk; raised when it changes. */
export const dataFormat = 3;
const markerName = 'career-graph.json';

/**
 * Checks that a directory is ours, and that LMDB can use it. An absent or empty one becomes ours: it gets our marker,
 * which says that it is new until `writeMarker` says otherwise. One that is not new must hold its data: what was lost is
 * not made anew in silence.
 *
 * @returns the format found; null in a new directory
 * @throws StoreUnusableError when it holds something else, is of a newer release, has lost its data, or cannot be used
 */
export function claimDirectory(directory: string): number | null {
  const { format, isNew } = claimFolder(directory);
  if (isNew) return null;
  checkDataFile(directory);
  return format;
}

/**
 * Claims a directory as `claimDirectory`, but leaves its data unread: it may be lost or damaged.
 *
 * @throws StoreUnusableError when it holds something else, is of a newer release, or cannot be used
 */
export function claimFolder(directory: string): Marker {
  try {
    makeDirectory(resolve(directory));
    checkFileSystem(directory);
    const marker = join(directory, markerName);
    if (existsSync(marker)) return checkMarker(directory, readFileSync(marker, 'utf8'));
    const files = readdirSync(directory).filter((name) => !name.startsWith(markerName)); // another process may be writing it
    if (files.length > 0) {
      throw new StoreUnusableError(
        `DATA_DIR ${directory} holds something else (${files.slice(0, 3).join(', ')}); nothing was written. Name an empty directory.`,
      );
    }
    writeMarker(directory, { isNew: true });
    return { format: dataFormat, isNew: true };
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new StoreUnusableError(`DATA_DIR ${directory} cannot be used: ${reasons[code] ?? message}`);
  }
}

/** Why a directory cannot be used, by the code of the system's error. */
const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file.',
  ENOTDIR: 'a folder in its path is a file.',
  ENOENT: 'it does not exist and cannot be created.', // also what Node reports on a read-only file system
  EROFS: 'its file system is read-only.',
  EACCES: 'this user may not write there.',
  EPERM: 'this user may not write there.',
  ENOSPC: 'its disk is full.',
};

/** As `mkdir -p`. Node's own would try for ever where the system makes no directories, as in /proc. */
function makeDirectory(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    return;
  }
  if (existsSync(dirname(path)) && !statSync(dirname(path)).isDirectory()) {
    throw Object.assign(new Error(), { code: 'ENOTDIR' });
  }
  makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error; // another process has made it
  }
}

/** Network file systems by the number that Linux gives them. LMDB's locks and its map do not hold across machines. */
const networkFileSystems: Readonly<Record<number, string>> = {
  26985: 'NFS',
  4283649346: 'CIFS',
  4266872130: 'SMB',
  20859: 'SMB',
};
/** The name of a network file system; null for any other. @param type as `statfs` gives it */
export const networkFileSystem = (type: number): string | null => networkFileSystems[type >>> 0] ?? null;

/** Bytes that LMDB needs for its locks. It writes them through memory: on a full disk a signal would end the process. */
export const lockSpace = 64 * 1024;

/** @throws StoreUnusableError on a network; an error ENOSPC on a full disk, unless the locks have their place already */
function checkFileSystem(directory: string): void {
  const { type, bavail, bsize } = statfsSync(directory);
  const network = networkFileSystem(type);
  if (network !== null) {
    throw new StoreUnusableError(
      `DATA_DIR ${directory} is on a network file system (${network}), where LMDB cannot keep data safe. Name a directory of a local disk, or use a Neo4j (NEO4J_URI).`,
    );
  }
  if (bavail * bsize >= lockSpace) return;
  const lock = statSync(join(directory, lockName), { throwIfNoEntry: false });
  if (!lock || lock.blocks * 512 < lock.size) throw Object.assign(new Error(), { code: 'ENOSPC' });
}

/** What a marker says. */
export interface Marker {
  readonly format: number;
  /** Whether the directory may still be without data. */
  readonly isNew: boolean;
}

/** Writes the marker that says that the directory is ours, by default that its data has the current format. */
export function writeMarker(
  directory: string,
  { isNew = false, format = dataFormat }: Partial<Marker> = {},
): void {
  const marker = join(directory, markerName);
  const temporary = `${marker}.${process.pid}`;
  const content = { 'career-graph': { format, ...(isNew && { new: true }) } };
  writeFileSync(temporary, `${JSON.stringify(content)}\n`);
  renameSync(temporary, marker);
}

function checkMarker(directory: string, content: string): Marker {
  const marker = parseMarker(content);
  if (marker === undefined) {
    throw new StoreUnusableError(
      `DATA_DIR ${directory} has a ${markerName} that is not ours; nothing was written.`,
    );
  }
  if (marker.format > dataFormat) {
    throw new StoreUnusableError(
      `DATA_DIR ${directory} was written by a newer release (data format ${marker.format}, this one knows ${dataFormat}).`,
    );
  }
  return marker;
}

function parseMarker(content: string): Marker | undefined {
  try {
    const { format, new: isNew }: { format?: unknown; new?: unknown } =
      JSON.parse(content)?.['career-graph'] ?? {};
    return typeof format === 'number' ? { format, isNew: isNew === true } : undefined;
  } catch {
    return undefined;
  }
}
