import { createReadStream, statSync } from 'node:fs';
import { ImportRefused } from '../import-refused.ts';

/** The bytes of a file, a part at a time. @throws ImportRefused when the file is missing */
export function fileBytes(path: string): AsyncIterable<Buffer> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ImportRefused([`${path}: there is no such file`]);
  return createReadStream(path, { highWaterMark: 1 << 16 });
}
