import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { readTables } from './table-process.ts';

/*
 * LMDB maps its file into memory and believes what is in it: of a file that is cut or is no database it reads where there
 * is nothing, which ends the process by a signal. So the file is checked before LMDB sees it.
 */

/** The file of the tables, and the one of the locks on it. */
export const [dataName, lockName] = ['data.mdb', 'lock.mdb'];

/** Where a page and a meta page (LMDB's `MDB_meta`, data version 2, 64 bits, little-endian) have what is checked. */
const [flagsAt, magicAt, versionAt, pageSizeAt, freeRootAt, mainRootAt, lastPageAt, commitAt] = [
  18, 24, 28, 48, 88, 136, 144, 152,
];
const metaSize = 160;
const magic = 0xbeefc0de;
const dataVersion = 2;
/** Flags of pages: part of a tree, and with what LMDB begins. */
const [treeFlags, metaFlag] = [0x03, 0x08];
/** The root of an empty tree. */
const noPage = 2n ** 64n - 1n;

/**
 * Checks that the tables of a directory can be opened: that they are a database of LMDB, and whole. O(1), unless the file
 * is shorter than its last page tells: LMDB never writes last pages that were freed at once, so then all of it is read.
 *
 * @throws StoreUnusableError when the file is missing, empty, cut, damaged where it begins, or no database
 */
export function checkDataFile(directory: string): void {
  const problem = dataFileProblem(directory);
  if (problem === null) return;
  throw new StoreUnusableError(
    `The data in DATA_DIR ${directory} cannot be used: ${problem}; nothing was written. Put a backup of the directory in its place, or name an empty one.`,
  );
}

/** What is wrong with the file of a directory, in words; null when it can be opened. O(1), as `checkDataFile`. */
export function dataFileProblem(directory: string): string | null {
  let file: number;
  try {
    file = openSync(join(directory, dataName), 'r');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `${dataName} is missing` : `${dataName} cannot be read (${code ?? message})`;
  }
  try {
    return shapeProblem(file) ?? (isShort(file) ? readProblem(directory) : null);
  } finally {
    closeSync(file);
  }
}

function shapeProblem(file: number): string | null {
  const stat = fstatSync(file);
  if (!stat.isFile()) return `${dataName} is no file`;
  if (stat.size === 0) return `${dataName} is empty`;
  const first = readAt(file, 0, metaSize);
  if (!isMeta(first)) return `${dataName} is no database of career-graph`;
  const pageSize = first.readUInt32LE(pageSizeAt);
  const second = readAt(file, pageSize, metaSize);
  if (second.length < metaSize) return `${dataName} was cut off`;
  if (!isMeta(second)) return `${dataName} is damaged`;
  const { lastPage, roots } = latest(first, second);
  for (const root of roots) {
    if (root === noPage) continue;
    const page = root <= lastPage ? readAt(file, Number(root) * pageSize, magicAt) : Buffer.alloc(0);
    if (page.length === 0) return `${dataName} was cut off`;
    if (page.readBigUInt64LE() !== root || (page.readUInt16LE(flagsAt) & treeFlags) === 0) {
      return `${dataName} is damaged`;
    }
  }
  return null;
}

function isMeta(page: Buffer): boolean {
  if (page.length < metaSize) return false;
  const pageSize = page.readUInt32LE(pageSizeAt);
  return (
    (page.readUInt16LE(flagsAt) & metaFlag) !== 0 &&
    page.readUInt32LE(magicAt) === magic &&
    (page.readUInt32LE(versionAt) & 0xffff) === dataVersion &&
    pageSize >= 256 &&
    pageSize <= 65_536 &&
    (pageSize & (pageSize - 1)) === 0
  );
}

/** The last page and the roots of the newer of two meta pages. */
function latest(first: Buffer, second: Buffer): { readonly lastPage: bigint; readonly roots: bigint[] } {
  const meta = second.readBigUInt64LE(commitAt) > first.readBigUInt64LE(commitAt) ? second : first;
  return {
    lastPage: meta.readBigUInt64LE(lastPageAt),
    roots: [freeRootAt, mainRootAt].map((place) => meta.readBigUInt64LE(place)),
  };
}

function isShort(file: number): boolean {
  const first = readAt(file, 0, metaSize);
  const pageSize = first.readUInt32LE(pageSizeAt);
  const { lastPage } = latest(first, readAt(file, pageSize, metaSize));
  return BigInt(fstatSync(file).size) < (lastPage + 1n) * BigInt(pageSize);
}

/** Bytes of the file from a place; fewer, or none, at its end. */
function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

/**
 * Reads all of the tables. O(file).
 *
 * @returns what is wrong with the file, in words; null when it could be read
 */
export const readProblem = (directory: string): string | null =>
  'problem' in readTables(directory) ? `${dataName} is damaged or was cut off` : null;
