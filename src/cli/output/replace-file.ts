import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { FileNotWrittenError } from './file-not-written-error.ts';

/**
 * Replaces a file by a text: a reader sees the old file or the whole new one. A device or a pipe is written to directly.
 *
 * @throws FileNotWrittenError when the system refuses; the old file is unchanged then
 */
export async function replaceFile(file: string, text: AsyncIterable<string> | string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const old = await stat(target).catch(() => null);
  const partial = `${target}.partial-${process.pid}`;
  try {
    if (old && !old.isFile()) return await writeFile(target, text);
    await writeFile(partial, text, { mode: old?.mode });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    if (!isSystemError(error)) throw error;
    const [reason] = error.message.split(','); // what follows names the partial file
    throw new FileNotWrittenError(`${file} cannot be written: ${reason}`);
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
