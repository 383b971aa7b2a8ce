import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRefused } from '../import-refused.ts';
import { fileAt, type SourceFile } from './source-file.ts';
import { filesInZip, isZip } from './zip-archive.ts';

/**
 * The files of a folder, of a zip archive, or of the zip archives in a folder, by name.
 *
 * @throws ImportRefused when there is no such folder or archive, or an archive cannot be read
 */
export async function filesIn(path: string): Promise<SourceFile[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ImportRefused([`${path}: there is no such folder or archive`]);
  if (!stat.isDirectory()) {
    fileAt(path); // isZip would wait for a pipe
    if (await isZip(path)) return filesInZip(path);
    throw new ImportRefused([`${path}: this is neither a folder nor a zip archive`]);
  }
  const files: SourceFile[] = [];
  for (const entry of (await readdir(path, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = join(path, entry.name);
    if (entry.name.toLowerCase().endsWith('.zip')) files.push(...(await filesInZip(file)));
    else if (statSync(file, { throwIfNoEntry: false })?.isFile()) files.push(fileAt(file));
  }
  return files;
}

/**
 * A file, or the only one of a zip archive that is wanted.
 *
 * @param isWanted tells it by its name
 * @throws ImportRefused when there is no such file, or an archive has none or several
 */
export async function fileOrOnlyOneOf(
  path: string,
  isWanted: (name: string) => boolean,
): Promise<SourceFile> {
  const file = fileAt(path);
  if (!path.toLowerCase().endsWith('.zip')) return file;
  const names = await filesInZip(path);
  const [first, second] = names.filter(({ name }) => isWanted(name));
  if (first && !second) return first;
  throw new ImportRefused([
    `${file.name}: the archive has ${first ? 'several tables' : 'no such table'}; it holds ${names.map(({ name }) => name).join(', ')}`,
  ]);
}
