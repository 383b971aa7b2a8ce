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

/** A file of the file system. @throws ImportRefused when there is none */
export function fileAt(path: string): SourceFile {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ImportRefused([`${path}: there is no such file`]);
  return { name: basename(path), bytes: () => createReadStream(path, { highWaterMark: 1 << 16 }) };
}
