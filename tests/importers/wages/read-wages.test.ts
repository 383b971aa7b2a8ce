import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWages } from '../../../src/importers/wages/read-wages.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';
import { writeWorkbook, zipOf } from '../written-archives.ts';

describe('openWages', () => {
  const open = () => openWages(fixture('wages/national_M2031.csv'));

  test('a row becomes pay with percentiles, employment and year, and # becomes topCoded', async () => {
    expect(open().about).toMatchObject({ name: 'oews', version: '2031' });
    const { assertions } = await outputOf(open());
    expect(assertions.get('PAYS onet-10-1000.00 us 2031||')).toEqual({
      mean: 60000,
      p10: 20000,
      p25: 40000,
      median: 56000,
      topCoded: true,
      currency: 'USD',
      year: 2031,
      measure: 'wage per year, before tax, without overtime',
      employment: 1200,
      code: 'soc-10-1000',
    });
  });

  test('pay is per hour where HOURLY is TRUE, and * becomes unknown', async () => {
    const { assertions } = await outputOf(open());
    expect(assertions.get('PAYS onet-27-2011.00 us 2031||')).toMatchObject({
      mean: 34,
      p25: 20,
      topCoded: false,
      measure: 'wage per hour, before tax, without overtime',
    });
    expect(assertions.get('PAYS onet-27-2011.00 us 2031||')).not.toHaveProperty('p10');
    expect(assertions.get('PAYS onet-27-2011.00 us 2031||')).not.toHaveProperty('employment');
  });

  test('a code of several occupations pays each of them, from its detailed row only', async () => {
    const { assertions, notes } = await outputOf(open());
    for (const member of ['13-1021', '13-1022', '13-1023']) {
      expect(assertions.get(`PAYS onet-${member}.00 us 2031||`)).toMatchObject({
        median: 40000,
        code: 'soc-13-1020',
      });
      expect(assertions.get(`CODED onet-${member}.00 soc-13-1020`)).toEqual({ match: 'BROAD' });
    }
    expect(assertions.has('PAYS onet-13-1020.00 us 2031||')).toBe(false);
    expect(notes.skipped.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['not a detailed occupation', 2],
    ]);
  });

  test('a file that a spreadsheet saved, with lower-case headers, is read alike', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => {
      const [header = '', ...rows] = text.split('\n');
      return [header.toLowerCase(), ...rows].join('\n').replace('56000', '"56,000"').replace('TRUE', 'True');
    });
    const original = await outputOf(open());
    const saved = await outputOf(openWages(`${directory}/national_M2031.csv`));
    expect(saved.assertions).toEqual(original.assertions);
  });

  test('BLS’s workbook, and its zip archive, are read alike', async () => {
    const directory = copyOf('wages');
    const text = readFileSync(fixture('wages/national_M2031.csv'), 'utf8');
    const path = join(directory, 'national_M2031_dl.xlsx');
    writeWorkbook(path, text, ',');
    const original = (await outputOf(open())).assertions;
    expect((await outputOf(openWages(path))).assertions).toEqual(original);
    const archive = join(directory, 'oesm31nat.zip');
    const workbook = readFileSync(path);
    writeFileSync(
      archive,
      zipOf({ 'oesm31nat/national_M2031_dl.xlsx': workbook, 'oesm31nat/notes.txt': 'x' }),
    );
    const zipped = await outputOf(openWages(archive));
    expect(zipped.assertions).toEqual(original);
    expect(zipped.notes.remarks).toEqual([
      'taken for the national table of OEWS, May 2031: national_M2031_dl.xlsx',
    ]);
  });

  test.each([
    ['both HOURLY and ANNUAL are TRUE', (text: string) => text.replace(',,TRUE', ',True,TRUE')],
    ['A_MEDIAN: "1.200" is ambiguous', (text: string) => text.replace('56000', '1.200')],
    ['A_MEDIAN: "56k" is not a number of 0 or more', (text: string) => text.replace('56000', '56k')],
    [
      'not a national figure over all industries',
      (text: string) => text.replace('cross-industry,10-1000', '3-digit,10-1000'),
    ],
    ['OCC_CODE: "10 1000" is not a SOC code', (text: string) => text.replace('10-1000', '10 1000')],
    [
      'contradicts line 3: OCC_TITLE is "Actors" here and "Lamp Makers" there',
      (text: string) => text.replace('27-2011', '10-1000').replace('27-2011', ''),
    ],
  ])('a wrong row is refused with its line: %s', async (problem, change) => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', change);
    const [first] = await refusals(() => openWages(`${directory}/national_M2031.csv`));
    expect(first).toMatch(/^national_M2031\.csv:[36]: /);
    expect(first).toContain(problem);
  });

  test('a row that is there twice is taken once and counted', async () => {
    const directory = copyOf('wages');
    edit(directory, 'national_M2031.csv', (text) => `${text}${text.split('\n')[2]}\n`);
    const { assertions, notes } = await outputOf(openWages(`${directory}/national_M2031.csv`));
    expect(assertions).toEqual((await outputOf(open())).assertions);
    expect(notes.skipped.find(({ reason }) => reason === 'repeats a row')).toMatchObject({
      rows: 1,
      examples: [{ line: 7 }],
    });
  });

  test('openWages takes its year from the argument or the file’s name, else throws', () => {
    expect(() => openWages('wages.csv')).toThrow(/say --release/);
    expect(openWages('wages.csv', '2030').about.version).toBe('2030');
  });
});
