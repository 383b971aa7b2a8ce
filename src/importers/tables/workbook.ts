import { buffer } from 'node:stream/consumers';
import { streamXlsxRows } from 'hucre/xlsx';
import { fromBufferPromise } from 'yauzl';
import { ImportRefused } from '../import-refused.ts';
import { binaryKind } from './file-kind.ts';
import type { Cell } from './row.ts';
import type { SourceFile } from './source-file.ts';
import type { Cells } from './splitter.ts';

/** Maximum size of all parts of a workbook together when unpacked, in bytes. */
const maxUnpacked = 500_000_000;
/** Maximum number of rows in a part. */
const partSize = 1_000;

/**
 * Rows of a sheet, by default the first, of an Excel workbook (.xlsx), a part at a time: values only, without formulas, macros or
 * external links. Lines are numbers of rows. The packed workbook and its shared texts are in memory, its rows are not.
 *
 * @throws ImportRefused when the file is no workbook, or is larger than 500 MB when unpacked
 */
export async function* workbookRows(file: SourceFile, sheet?: string): AsyncGenerator<Cells[]> {
  const bytes = await buffer(file.bytes());
  const kind = binaryKind(bytes.subarray(0, 4_096));
  if (kind !== 'an Excel workbook (.xlsx)') {
    throw new ImportRefused([`${file.name}: this is ${kind ?? 'text'}; an Excel workbook (.xlsx) is needed`]);
  }
  await refuseLarge(file, bytes);
  let part: Cells[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, sheet === undefined ? {} : { sheet })) {
      const cells = values.map(cellOf);
      if (cells.every((cell) => cell === '')) continue;
      part.push({ line: index + 1, cells });
      if (part.length < partSize) continue;
      yield part;
      part = [];
    }
  } catch (error) {
    throw new ImportRefused([`${file.name}: the workbook cannot be read: ${(error as Error).message}`]);
  }
  if (part.length > 0) yield part;
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? value.toISOString().slice(0, 10) : '';
}

/** By the sizes that the archive declares; for the shared texts, which are held in memory, also by unpacking them. */
async function refuseLarge(file: SourceFile, bytes: Buffer): Promise<void> {
  let size = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize;
      if (size > maxUnpacked) break;
      if (entry.fileName !== 'xl/sharedStrings.xml') continue;
      for await (const _ of await zip.openReadStreamPromise(entry)); // fails where the declared size is wrong
    }
  } catch (error) {
    throw new ImportRefused([`${file.name}: the workbook cannot be read: ${(error as Error).message}`]);
  }
  if (size > maxUnpacked) {
    throw new ImportRefused([
      `${file.name}: the workbook has more than ${maxUnpacked / 1e6} MB when unpacked; save the sheet as CSV`,
    ]);
  }
}
