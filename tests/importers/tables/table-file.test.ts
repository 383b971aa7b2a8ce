import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportNotes } from '../../../src/importers/import-notes.ts';
import { fileAt } from '../../../src/importers/tables/source-file.ts';
import { readTable } from '../../../src/importers/tables/table-file.ts';
import { workbookOf } from '../written-archives.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-tables-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

type Ending = 'csv' | 'txt' | 'xlsx';

/** The lines of the rows and their first two cells. */
async function rowsOf(ending: Ending, text: string | Buffer): Promise<[number, string, string][]> {
  const path = join(directory, `table.${ending}`);
  writeFileSync(path, text);
  const notes = new ImportNotes();
  const rows: [number, string, string][] = [];
  for await (const part of readTable(fileAt(path), { columns: ['a', 'b'], ended: false }, notes)) {
    rows.push(...part.map((row): [number, string, string] => [row.line, row.cell('a'), row.cell('b')]));
  }
  notes.throwIfRefused();
  return rows;
}

const filler = (lines: number) => Array.from({ length: lines }, (_, i) => `plain ${i},${'x'.repeat(40)}\n`);
/** More than one part of a file. */
const long = filler(3_000).join('');

describe('readTable on comma-separated files', () => {
  test('rows before and after the first quote mark are read alike', async () => {
    const rows = await rowsOf('csv', `a,b\n${long}"one, two","three\nlines\nlong"\nlast,"a ""mark"""\n`);
    expect(rows).toHaveLength(3_002);
    expect(rows[0]).toEqual([2, 'plain 0', 'x'.repeat(40)]);
    expect(rows[2_999]).toEqual([3_001, 'plain 2999', 'x'.repeat(40)]);
    expect(rows.slice(-2)).toEqual([
      [3_002, 'one, two', 'three\nlines\nlong'],
      [3_005, 'last', 'a "mark"'],
    ]);
  });

  test.each([
    [
      'a mark within a cell',
      'plain,it"s\n',
      /^table\.csv:3002: a quote mark stands within a cell that is not quoted$/,
    ],
    [
      'letters behind a closing mark',
      '"cell"s,1\n',
      /^table\.csv:3002: text stands behind the closing quote mark of a cell$/,
    ],
    [
      'a mark that is never closed',
      'plain,"open\nto the end\n',
      /^table\.csv:\d+: a quote mark is never closed: is the file cut off\?$/,
    ],
  ])('%s is refused with its line', async (_, bad, problem) => {
    await expect(rowsOf('csv', `a,b\n${long}${bad}`)).rejects.toMatchObject({
      problems: [expect.stringMatching(problem)],
    });
  });

  test.each([['\n'], ['\r\n'], ['\r']])('lines that end with %j are rows', async (end) => {
    const rows = await rowsOf('csv', ['a,b', '1,2', '', '3,4', ''].join(end));
    expect(rows.map(([, a, b]) => [a, b])).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a carriage return within a cell is kept when lines end with LF', async () => {
    const part = `a,b\n${'plain,row\n'.repeat(6_552)}pad,1234567\n`;
    expect(part).toHaveLength(2 ** 16); // so that what is quoted begins with the next one
    const rows = await rowsOf('csv', `${part}one\rmore,v\n"q",1\n2,3\n`);
    expect(rows.slice(-3)).toEqual([
      [6_555, 'one\rmore', 'v'],
      [6_556, 'q', '1'],
      [6_557, '2', '3'],
    ]);
  });

  test('readTable agrees with csv-parse on any comma-separated file', async () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z 0-9é\t]{0,6}$/),
      fc.stringMatching(/^[a-z,"\n]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (cells, end, ended) => {
          const lines = [['a', 'b'], ...cells].map((row) => row.join(','));
          const text = lines.join(end) + (ended ? end : '');
          const expected = (parse(text, { fromLine: 2 }) as string[][]).filter((row) => row.join('') !== '');
          fc.pre(expected.length > 0);
          const rows = await rowsOf('csv', text);
          expect(rows.map(([, ...row]) => row)).toEqual(
            expected.map((row) => row.map((text) => text.trim())),
          );
        },
      ),
    );
  });
});

describe('readTable on tab-separated files', () => {
  test('quote marks are part of a cell', async () => {
    expect(await rowsOf('txt', 'a\tb\r\n"1\t2""\r\n')).toEqual([[2, '"1', '2""']]);
    expect(await rowsOf('txt', 'a\tb\n12" rulers\t"x, y"\n')).toEqual([[2, '12" rulers', '"x, y"']]);
    expect(await rowsOf('txt', 'a\tb\nx\t"shop"\n')).toEqual([[2, 'x', '"shop"']]);
  });

  test('a file that a spreadsheet saved again is read without its quotes', async () => {
    const text = 'a\tb\n1\t"Clerks, Bank"\n2\tplain\n3\t"12"" rulers"\n';
    expect(await rowsOf('txt', text)).toEqual([
      [2, '1', 'Clerks, Bank'],
      [3, '2', 'plain'],
      [4, '3', '12" rulers'],
    ]);
    expect(await rowsOf('txt', '"a"\t"b"\n"x"\t1.5\n')).toEqual([[2, 'x', '1.5']]);
  });

  test('quoting that begins in a later part of the file is found', async () => {
    const plain = 'x\ty\n'.repeat(30_000);
    const rows = await rowsOf('txt', `a\tb\n${plain}2\t"Clerks, Bank"\n3\t"say ""no"", please"\n`);
    expect(rows.slice(-3)).toEqual([
      [30_001, 'x', 'y'],
      [30_002, '2', 'Clerks, Bank'],
      [30_003, '3', 'say "no", please'],
    ]);
  });

  test('a quote mark anywhere that is no quoting keeps all quote marks', async () => {
    const rows = await rowsOf('txt', `a\tb\n1\t"Clerks, Bank"\n${'x\ty\n'.repeat(30_000)}2\t12" rulers\n`);
    expect([rows[0], rows.at(-1)]).toEqual([
      [2, '1', '"Clerks, Bank"'],
      [30_003, '2', '12" rulers'],
    ]);
  });
});

describe('rows of any table', () => {
  test.each([
    ['csv', ['a,b', '', '1,2', ',', '3,4', '', '']],
    ['txt', ['', 'a\tb', '', '1\t2', '\t', '3\t4', '']],
    ['txt', ['a\tb', '1\t2', '3\t4']],
  ] as const)(
    'a .%s file is read alike with any line breaks, and rows without text are left out',
    async (ending, lines) => {
      for (const end of ['\n', '\r\n', '\r']) {
        const rows = await rowsOf(ending, `\uFEFF${lines.join(end)}`);
        expect(rows.map(([, a, b]) => [a, b])).toEqual([
          ['1', '2'],
          ['3', '4'],
        ]);
      }
    },
  );
});

describe('the header of a table', () => {
  test.each([
    ['csv', 'a,b,a\n1,2,3\n', 'table.csv:1: there are several columns "a"'],
    ['txt', 'x\tB\tb \ta\n1\t2\t3\t4\n', null],
    ['csv', 'A,b, a\n1,2,3\n', null],
    ['csv', 'B,a,B\n1,2,3\n', 'table.csv:1: there are several columns "b"'],
  ] as const)('of a column that is there twice none is taken', async (ending, text, problem) => {
    const reading = rowsOf(ending, text);
    if (problem) await expect(reading).rejects.toMatchObject({ problems: [problem] });
    else expect(await reading).toHaveLength(1);
  });

  test('letter case does not matter', async () => {
    expect(await rowsOf('csv', ' A,B \n1,2\n')).toEqual([[2, '1', '2']]);
    expect(await rowsOf('csv', 'A,b,a\n1,2,3\n')).toEqual([[2, '3', '2']]);
  });

  test.each([
    ['csv', 'a;b\n1;2\n', 'table.csv:1: the cells are separated by semicolons; save the file with commas'],
    ['csv', '"a"\t"b"\n1\t2\n', 'table.csv:1: the cells are separated by tabs; save the file with commas'],
    ['txt', 'a,b\n1,2\n', 'table.txt:1: the cells are separated by commas; save the file with tabs'],
    ['csv', 'x;y\n', 'table.csv:1: no column "a", no column "b"; it has x;y'],
  ] as const)('a wrongly separated .%s file is refused by its separator', async (ending, text, problem) => {
    await expect(rowsOf(ending, text)).rejects.toMatchObject({ problems: [problem] });
  });
});

describe('readTable on workbooks', () => {
  test('short rows are filled, and cells beyond the columns must be empty', async () => {
    expect(await rowsOf('xlsx', workbookOf([['a', 'b'], ['1'], [2, 3, '']]))).toEqual([
      [2, '1', ''],
      [3, '2', '3'],
    ]);
    await expect(
      rowsOf(
        'xlsx',
        workbookOf([
          ['a', 'b'],
          [1, 2, 3],
        ]),
      ),
    ).rejects.toMatchObject({
      problems: ['table.xlsx:2: 3 columns, not 2: is the file cut off?'],
    });
  });
});
