import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOnet } from '../../../src/importers/onet/read-onet.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';
import { writeWorkbook, zipOf } from '../written-archives.ts';

const assertionsOf = async (directory = fixture('onet')) => (await outputOf(openOnet(directory))).assertions;

describe('openOnet', () => {
  test('openOnet takes its release from the argument, the Read Me or the folder’s name, else throws', () => {
    expect(openOnet(fixture('onet')).about).toMatchObject({
      name: 'onet',
      version: '9.9',
      licence: 'CC BY 4.0',
    });
    expect(openOnet('db_30_1_text').about.version).toBe('30.1');
    expect(openOnet('onet', '31.0').about.version).toBe('31.0');
    expect(() => openOnet('somewhere')).toThrow(/say --release/);
  });

  test('a byte order mark, CRLF line breaks and title columns change nothing', async () => {
    const directory = copyOf('onet');
    for (const name of ['Occupation Data', 'Skills', 'Alternate Titles']) {
      edit(directory, `${name}.txt`, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    edit(directory, 'Job Zones.txt', (text) =>
      text
        .split('\n')
        .map((line) => line.replace('\t', line.startsWith('O') ? '\tTitle\t' : '\tLamp Makers\t'))
        .join('\n'),
    );
    expect(await assertionsOf(directory)).toEqual(await assertionsOf());
  });

  test('the layout from 30.3 on gives the same facts as the layout before', async () => {
    const earlier = await outputOf(openOnet(fixture('onet')));
    const later = await outputOf(openOnet(fixture('onet-31')));
    expect(openOnet(fixture('onet-31')).about.version).toBe('31.0');
    expect([earlier.notes.remarks, later.notes.remarks]).toEqual([
      ['taken for O*NET in the layout up to 30.2, .txt files'],
      ['taken for O*NET in the layout from 30.3 on, .txt files'],
    ]);
    const keys = (assertions: ReadonlyMap<string, unknown>) =>
      [...assertions.keys()].filter((key) => !/Activity|PERFORMS|rulers|glass$/.test(key)).sort();
    expect(keys(later.assertions)).toEqual(keys(earlier.assertions));
    for (const key of keys(earlier.assertions)) {
      expect(later.assertions.get(key)).toEqual(earlier.assertions.get(key));
    }
    expect(later.assertions.get('Activity:onet-4.A.1.a.1.I1.D1')).toEqual({ name: 'Shape glass' });
    expect(later.assertions.has('PERFORMS onet-10-1000.00 onet-4.A.1.a.1.I1.D1')).toBe(true);
  });

  test('tables of both layouts in one folder are refused', async () => {
    const directory = copyOf('onet-31');
    cpSync(join(fixture('onet'), 'Skills.txt'), join(directory, 'Skills.txt'));
    expect(await refusals(() => openOnet(directory))).toEqual([
      expect.stringMatching(
        /tables of two releases are mixed: Skills \(the layout up to 30\.2\) and \S.* \(the layout from 30\.3 on\)$/,
      ),
    ]);
  });

  test('CSV files with names in snake case are read', async () => {
    const directory = copyOf('onet-31');
    for (const name of readdirSync(directory).filter((file) => file !== 'Read Me.txt')) {
      const rows = readFileSync(join(directory, name), 'utf8').replace(/\n$/, '').split('\n');
      const csv = rows.map((row) =>
        row
          .split('\t')
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(','),
      );
      const snake = name.toLowerCase().replace('.txt', '.csv').replaceAll(' ', '_');
      writeFileSync(join(directory, snake), `${csv.join('\n')}\n`);
      rmSync(join(directory, name));
    }
    const { assertions, notes } = await outputOf(openOnet(directory));
    expect(assertions).toEqual(await assertionsOf(fixture('onet-31')));
    expect(notes.remarks).toEqual(['taken for O*NET in the layout from 30.3 on, .csv files']);
  });

  test('the Excel edition, and a zip archive of the text edition, give the same facts', async () => {
    const directory = copyOf('onet');
    const texts: Record<string, string> = {};
    for (const name of readdirSync(directory).filter((file) => file !== 'Read Me.txt')) {
      const text = readFileSync(join(directory, name), 'utf8');
      texts[`db_9_9_text/${name}`] = text;
      writeWorkbook(join(directory, name.replace('.txt', '.xlsx')), text, '\t');
      rmSync(join(directory, name));
    }
    const excel = await outputOf(openOnet(directory));
    expect(excel.assertions).toEqual(await assertionsOf());
    expect(excel.notes.remarks).toEqual(['taken for O*NET in the layout up to 30.2, .xlsx files']);
    const path = join(directory, 'db_9_9_text.zip');
    writeFileSync(path, zipOf(texts));
    expect((await outputOf(openOnet(path))).assertions).toEqual(await assertionsOf());
    expect(openOnet(path).about.version).toBe('9.9');
  });

  test('missing tables are refused by name, or named in the notes of a partial import', async () => {
    const directory = copyOf('onet');
    rmSync(join(directory, 'Skills.txt'));
    rmSync(join(directory, 'Job Zones.txt'));
    expect(await refusals(() => openOnet(directory))).toEqual([
      expect.stringMatching(
        /not all of O\*NET is here \(the layout up to 30\.2\); missing: Job Zones; Skills\. --partial imports the rest$/,
      ),
    ]);
    const { assertions: all, notes } = await outputOf(openOnet(directory, undefined, true));
    expect(notes.absentFiles).toEqual(['Job Zones', 'Skills']);
    expect(all.has('REQUIRES onet-10-1000.00 onet-2.A.1.a')).toBe(false);
    rmSync(join(directory, 'Occupation Data.txt'));
    expect(await refusals(() => openOnet(directory, undefined, true))).toEqual([
      expect.stringMatching(/this is no O\*NET: there is no Occupation Data$/),
    ]);
  });

  test('rows on occupations that are not in Occupation Data are skipped with their line', async () => {
    const directory = copyOf('onet');
    edit(directory, 'Job Zones.txt', (text) => `${text}10-3000.00\t2\t08/2023\tAnalyst\n`);
    const { notes } = await outputOf(openOnet(directory));
    expect(notes.skipped.find(({ reason }) => reason.includes('no occupation'))?.examples).toEqual([
      expect.objectContaining({ file: 'Job Zones.txt', line: 3 }),
    ]);
  });

  test.each([
    [
      'Skills.txt',
      (text: string) => text.replace('3.00', 'three'),
      'Skills.txt:2: Data Value: "three" is not a number of 1 to 5',
    ],
    [
      'Skills.txt',
      (text: string) => text.replace('3.50', '8'),
      'Skills.txt:3: Data Value: "8" is not a number of 0 to 7',
    ],
    [
      'Skills.txt',
      (text: string) => text.replace('08/2023', '2023'),
      'Skills.txt:2: Date: "2023" is not a month such as 08/2023',
    ],
    [
      'Skills.txt',
      (text: string) => text.replace('Scale ID', 'Scale'),
      /^Skills\.txt:1: no column "Scale ID"; it has O\*NET-SOC Code, Element ID, Scale, /,
    ],
    [
      'Skills.txt',
      (text: string) => text.slice(0, -30),
      'Skills.txt:7: 4 columns, not 12: is the file cut off?',
    ],
    [
      'Skills.txt',
      (text: string) => text.slice(0, -4),
      'Skills.txt:7: the last line does not end: is the file cut off?',
    ],
    ['Skills.txt', () => '', 'Skills.txt:1: the file is empty'],
    [
      'Skills.txt',
      (text: string) => text.replace(/(10-1000\.00\t2\.A\.1\.a\tIM\t)3\.00(.*\n)/, '$13.00$2$12.50$2'),
      'Skills.txt:3: contradicts line 2: Data Value is "2.50" here and "3.00" there',
    ],
    [
      'Education, Training, and Experience.txt',
      (text: string) => text.replace('RL\t12\t0', 'RL\t6\t0'),
      'Education, Training, and Experience.txt:4: contradicts line 3: Data Value is "0" here and "40" there',
    ],
    [
      'Job Zones.txt',
      (text: string) => `${text}09-1000.00\t2\t08/2023\tAnalyst\n`,
      'Job Zones.txt:3: 09-1000.00 comes after 10-1000.00: not in order',
    ],
    [
      'Skills.txt',
      (text: string) => text.replace('10-1000.00\t2.A.1.a', '2.A.1.a\t10-1000.00'),
      'Skills.txt:2: O*NET-SOC Code: "2.A.1.a" is no such code',
    ],
    [
      'Content Model Reference.txt',
      (text: string) => `${text}2.A.1.a\tWriting\tWrites.\n`,
      /^Content Model Reference\.txt:\d+: contradicts line 2: Element Name is "Writing" here and "Reading Comprehension" there$/,
    ],
    [
      'Job Zones.txt',
      (text: string) => `${text}10-1000.00\t5\t08/2023\tAnalyst\n`,
      /^Job Zones\.txt:3: contradicts line 2: Job Zone is "5" here and "\d" there$/,
    ],
    [
      'Related Occupations.txt',
      (text: string) =>
        text.replace(/(\n.*)Primary-Short(.*\n)/, '$1Primary-Short$2$1Supplemental$2').replace('\n\n', '\n'),
      'Related Occupations.txt:3: contradicts Related Occupations.txt:2: tier is "Supplemental" here and "Primary-Short" there',
    ],
    [
      'Task Statements.txt',
      (text: string) => text.replace(/\n(.*)Bend glass\.(.*\n)/, '\n$1Bend glass.$2$1Blow glass.$2'),
      'Task Statements.txt:3: contradicts Task Statements.txt:2: text is "Blow glass." here and "Bend glass." there',
    ],
    [
      'Occupation Data.txt',
      (text: string) => text.slice(0, text.indexOf('\n') + 1),
      'Occupation Data.txt:1: there is no row below the header: is the file cut off?',
    ],
    [
      'Occupation Data.txt',
      (text: string) => text.replace('10-1000.01', '10-1000.00'),
      'Occupation Data.txt:3: 10-1000.00 comes after 10-1000.00: twice, or not in order',
    ],
    [
      'Occupation Data.txt',
      (text: string) => text.replace('10-2000.00', '10-2000'),
      'Occupation Data.txt:4: "10-2000" is not an O*NET-SOC code',
    ],
  ])('a damaged %s is refused with its line', async (name, change, problem) => {
    const directory = copyOf('onet');
    edit(directory, name, change);
    const [first] = await refusals(() => openOnet(directory));
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });
});
