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
