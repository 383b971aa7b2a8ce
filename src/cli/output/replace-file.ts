import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { FileNotWrittenError } from './file-not-written-error.ts';

/**
 * Puts a text into a file that is there as a whole or not at all; a device or a pipe takes it as it comes.
 *
 * @throws FileNotWrittenError when the system refuses
 */
export async function replaceFile(file: string, text: AsyncIterable<string> | string): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const found = await stat(place).catch(() => null);
  const partial = `${place}.partial-${process.pid}`;
  try {
    if (found && !found.isFile()) return await writeFile(place, text);
    await writeFile(partial, text, { mode: found?.mode });
    await rename(partial, place);
  } catch (error) {
    await rm(partial, { force: true });
    if (!isOfSystem(error)) throw error;
    const [reason] = error.message.split(','); // the rest names the partial file
    throw new FileNotWrittenError(`${file} cannot be written: ${reason}`);
  }
}

const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
