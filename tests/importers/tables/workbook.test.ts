import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../src/importers/tables/source-file.ts';
import { workbookRows } from '../../../src/importers/tables/workbook.ts';
import { workbookOf, zipOf } from '../written-archives.ts';

const file = (bytes: Buffer | string): SourceFile => ({
  name: 'f.xlsx',
  async *bytes() {
    yield Buffer.from(bytes);
  },
});

async function rowsOf(bytes: Buffer | string) {
  const rows: unknown[] = [];
  for await (const part of workbookRows(file(bytes))) {
    rows.push(...part.map(({ line, cells }) => [line, ...cells]));
  }
  return rows;
}

describe('workbookRows', () => {
  test('texts, numbers and flags are read with the number of their row, without empty rows', async () => {
    const rows = [
      ['OCC_CODE', 'A_MEAN', 'HOURLY'],
      ['', '', ''],
      ['15-1252', 262930.5, true],
      ['a <&> "b"', '', ''],
    ];
    expect(await rowsOf(workbookOf(rows))).toEqual([
      [1, 'OCC_CODE', 'A_MEAN', 'HOURLY'],
      [3, '15-1252', 262930.5, 'TRUE'],
      [4, 'a <&> "b"'],
    ]);
  });

  test.each([
    ['text', 'a,b\n', 'this is text; an Excel workbook (.xlsx) is needed'],
    [
      'another archive',
      zipOf({ 'a.csv': 'a' }),
      'this is a zip archive; an Excel workbook (.xlsx) is needed',
    ],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'this is an old Excel workbook (.xls); an Excel workbook (.xlsx) is needed',
    ],
    [
      'a gigabyte when unpacked',
      workbookOf([['a']], { declaredSize: 1_000_000_000 }),
      'the workbook has more than 500 MB when unpacked; save the sheet as CSV',
    ],
    [
      'larger than it declares',
      workbookOf([['a'.repeat(99_999)]], { declaredSize: 100 }),
      'the workbook cannot be read: ',
    ],
    ['cut off', workbookOf([['a']]).subarray(0, 900), 'the workbook cannot be read: '],
  ])('a file that is %s is refused', async (_, bytes, problem) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({
      problems: [expect.stringContaining(`f.xlsx: ${problem}`)],
    });
  });
});
