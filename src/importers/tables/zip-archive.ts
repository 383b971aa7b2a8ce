import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportRefused } from '../import-refused.ts';
import type { SourceFile } from './source-file.ts';

/** Maximum size of a file in an archive when unpacked, in bytes. The largest that publishers give has 50 MB. */
const maxUnpacked = 500_000_000;

/** Whether a file begins as a zip archive does. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.equals(Buffer.from('PK\x03\x04'));
  } finally {
    await file.close();
  }
}

/**
 * The files of a zip archive, whatever folder of it they are in. Nothing is unpacked to disk.
 *
 * @throws ImportRefused when the archive cannot be read, is encrypted, holds a file twice or one above 500 MB
 */
export async function filesInZip(path: string): Promise<SourceFile[]> {
  const entries = await readZip(path, async (zip) => {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (isContent(entry.fileName)) entries.push(entry);
    return entries;
  });
  const names = new Set<string>();
  return entries.map((entry) => {
    const name = basename(entry.fileName);
    const problem = entry.isEncrypted()
      ? 'it is encrypted'
      : entry.uncompressedSize > maxUnpacked
        ? `${entry.fileName} has ${Math.round(entry.uncompressedSize / 1e6)} MB when unpacked, more than ${maxUnpacked / 1e6}`
        : names.has(name)
          ? `it holds ${name} twice`
          : null;
    if (problem) throw new ImportRefused([`${basename(path)}: ${problem}`]);
    names.add(name);
    return { name, bytes: () => bytesOf(path, entry) };
  });
}

/** Folders, hidden files and those that macOS adds are left out. */
const isContent = (name: string): boolean => !/(^|\/)(\.|__MACOSX\/)|\/$/.test(name);

/** yauzl checks that a file unpacks to the size that the archive declares. */
async function* bytesOf(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const zip = await openZip(path);
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    zip.close();
  }
}

async function readZip<T>(path: string, read: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await openZip(path);
  try {
    return await read(zip);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (error) {
    throw unreadable(path, error);
  }
}

const unreadable = (path: string, error: unknown): ImportRefused =>
  error instanceof ImportRefused
    ? error
    : new ImportRefused([`${basename(path)}: the archive cannot be read: ${(error as Error).message}`]);
