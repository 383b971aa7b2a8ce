import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileNotWrittenError } from './file-not-written-error.ts';

/** Characters of a file that are written at a time. */
const chunkLength = 65_536;

/**
 * Writes files into a folder that is new or empty: a reader sees no folder, or the whole one. Files grow as their lines
 * come.
 *
 * @throws FileNotWrittenError when the folder holds something, or the system refuses; nothing is left then
 */
export async function writeNewFolder(
  folder: string,
  lines: AsyncIterable<{ readonly file: string; readonly line: string }>,
): Promise<void> {
  const partial = `${folder.replace(/[/\\]+$/, '')}.partial-${process.pid}`;
  const chunks = new Map<string, string>();
  const write = (file: string) => appendFile(join(partial, file), chunks.get(file) as string);
  try {
    if ((await readdir(folder).catch(ifAbsent)).length > 0)
      throw new FileNotWrittenError(`${folder} is not empty; name a new folder.`);
    await mkdir(partial);
    for await (const { file, line } of lines) {
      chunks.set(file, (chunks.get(file) ?? '') + line);
      if ((chunks.get(file) as string).length < chunkLength) continue;
      await write(file);
      chunks.set(file, '');
    }
    for (const file of chunks.keys()) await write(file);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const [reason] = error.message.split(','); // what follows names the partial folder
    throw new FileNotWrittenError(`${folder} cannot be written: ${reason}`);
  }
}

function ifAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
