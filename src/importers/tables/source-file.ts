import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportRefused } from '../import-refused.ts';

/** A file of a release: in a folder, or in a zip archive. */
export interface SourceFile {
  /** Without folders; named in problems. */
  readonly name: string;
  /** The content from the beginning, a part at a time. */
  bytes(): AsyncIterable<Buffer>;
}

/** A file of the file system. @throws ImportRefused when there is none, or it is none that can be read twice, such as a pipe */
export function fileAt(path: string): SourceFile {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ImportRefused([`${path}: there is no such file`]);
  if (stat.isDirectory()) throw new ImportRefused([`${path}: this is a folder; a file is needed`]);
  if (!stat.isFile())
    throw new ImportRefused([`${path}: this is no regular file; save its content as one first`]);
  return { name: basename(path), bytes: () => createReadStream(path, { highWaterMark: 1 << 16 }) };
}
