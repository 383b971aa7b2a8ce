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

  test('an occupation becomes a role with job zone, names, description and codes', async () => {
    const all = await assertionsOf();
    expect(all.get('Role:onet-10-1000.00')).toEqual({ title: 'Lamp Makers', jobZone: 3 });
    expect(all.get('Role:onet-10-2000.00')).toEqual({ title: 'Lamp Sellers' });
    expect([...all.keys()].filter((key) => key.startsWith('CALLED onet-10-1000.00'))).toEqual([
      'CALLED onet-10-1000.00 en:lamp makers',
      'CALLED onet-10-1000.00 en:lampwright',
      'CALLED onet-10-1000.00 en:chief executive lamplighter',
      'CALLED onet-10-1000.00 en:cel',
    ]);
    expect(all.get('CALLED onet-10-1000.00 en:lamp makers')).toEqual({ preferred: true });
    expect(all.get('CALLED onet-10-2000.00 en:lampwright')).toEqual({ preferred: false });
    expect(all.get('Name:en:lampwright')).toEqual({ text: 'Lampwright', language: 'en', key: 'lampwright' });
    expect(all.get('Statement:onet-10-1000.00.description')).toMatchObject({ text: 'Make lamps.' });
    expect(all.has('Statement:onet-10-2000.00.description')).toBe(false);
    expect(all.get('CODED onet-10-1000.01 onet-soc-10-1000.01')).toEqual({ match: 'EXACT' });
    expect(all.get('CODED onet-10-1000.00 soc-10-1000')).toEqual({ match: 'EXACT' });
    expect(all.get('CODED onet-10-1000.01 soc-10-1000')).toEqual({ match: 'BROAD' });
    expect(all.get('OccupationCode:soc-10-1000')).toEqual({
      scheme: 'SOC',
      code: '10-1000',
      title: 'Lamp Makers',
    });
  });

  test('importance and level become 0 to 1, and n/a becomes unknown', async () => {
    const all = await assertionsOf();
    expect(all.get('REQUIRES onet-10-1000.00 onet-2.A.1.a')).toEqual({
      importance: 0.5,
      level: 0.5,
      n: 8,
      standardError: 0.05,
      observedAt: '2023-08',
    });
    expect(all.get('REQUIRES onet-10-2000.00 onet-2.C.1.a')).toEqual({ level: 1, observedAt: '2023-08' });
    expect(all.get('Skill:onet-2.A.1.a')).toEqual({ name: 'Reading Comprehension', kind: 'TRANSVERSAL' });
    expect(all.get('Skill:onet-2.B.3.a')).toEqual({ name: 'Operations Analysis', kind: 'TECHNICAL' });
    expect(all.get('Skill:onet-2.C.1.a')).toEqual({ name: 'Sales', kind: 'KNOWLEDGE' });
  });

  test('rows that are not relevant or recommended for suppression are skipped and counted', async () => {
    const { assertions: all, notes } = await outputOf(openOnet(fixture('onet')));
    expect(all.has('REQUIRES onet-10-1000.00 onet-2.B.3.a')).toBe(false);
    expect(all.get('REQUIRES onet-10-1000.01 onet-2.B.3.a')).toEqual({
      importance: 1,
      n: 8,
      standardError: 0,
    });
    expect(notes.skipped.map(({ reason, rows, examples }) => [reason, rows, examples[0]])).toEqual([
      ['not relevant to the occupation', 1, expect.objectContaining({ file: 'Skills.txt', line: 4 })],
      [
        'its publisher recommends suppressing it as imprecise',
        2,
        expect.objectContaining({ file: 'Work Styles.txt', line: 2 }),
      ],
      [
        'a trait that is rated at or below the middle of its scale',
        1,
        expect.objectContaining({ file: 'Interests.txt', line: 3 }),
      ],
      ['repeats a fact on the occupation', 2, expect.objectContaining({ file: 'Tools Used.txt', line: 3 })],
    ]);
  });

  test('a tool is named by its normalised name; C and C++ are two tools, and a bare quote mark is kept', async () => {
    const all = await assertionsOf();
    expect(all.get('USES onet-10-1000.00 onet-microsoft excel')).toEqual({ hot: true, inDemand: false });
    expect(all.get('USES onet-10-2000.00 onet-microsoft excel')).toEqual({ hot: true, inDemand: true });
    expect(all.get('Tool:onet-microsoft excel')).toEqual({
      name: 'Microsoft Excel',
      category: 'Spreadsheet software',
    });
    expect(all.get('Tool:onet-12" rulers')).toEqual({ name: '12" rulers', category: 'Rulers' });
    expect([all.has('Tool:onet-c'), all.has('Tool:onet-c++')]).toEqual([true, true]);
  });

  test('education, tasks, activities, industries and related occupations become facts in their direction', async () => {
    const all = await assertionsOf();
    expect(all.get('ASKS_FOR onet-10-1000.00 onet-education-6')).toEqual({
      share: 0.4,
      observedAt: '2023-08',
    });
    expect(all.has('ASKS_FOR onet-10-1000.00 onet-education-12')).toBe(false);
    expect(all.get('Credential:onet-education-2')).toMatchObject({ level: 'SECONDARY' });
    expect(all.get('Statement:onet-10-1000.00.task-7')).toEqual({
      text: 'Bend glass.',
      kind: 'RESPONSIBILITY',
      order: 0,
    });
    expect(all.get('Statement:onet-10-1000.00.task-8')).toMatchObject({ order: 1001 });
    expect(all.get('Activity:onet-4.A.1.I01.D01')).toEqual({ name: 'Shape glass' });
    expect(all.has('PERFORMS onet-10-1000.00 onet-4.A.1.I01.D01')).toBe(true);
    expect([...all.keys()].filter((key) => key.startsWith('WORKS_IN'))).toEqual([
      'WORKS_IN onet-10-1000.00 manufacturing',
    ]);
    expect(all.get('RELATED_TO onet-10-1000.00 onet-10-2000.00')).toEqual({
      tier: 'Primary-Short',
      index: 1,
    });
    expect(all.has('RELATED_TO onet-10-2000.00 onet-10-1000.00')).toBe(false);
  });

  test('education is unknown when its suppressed part could be the largest', async () => {
    const suppressing = async (change: (text: string) => string) => {
      const directory = copyOf('onet');
      edit(directory, 'Education, Training, and Experience.txt', change);
      const { assertions, notes } = await outputOf(openOnet(directory));
      const rest = notes.skipped.find(({ reason }) => reason.startsWith('the unpublished rest'));
      return [[...assertions.keys()].filter((key) => key.startsWith('ASKS_FOR')), rest?.rows];
    };
    // as for Registered Nurses in 29.3: Bachelor's degree, 55.92 %, is suppressed
    expect(await suppressing((text) => text.replace(/(2\t60\t.*)\tN\t/, '$1\tY\t'))).toEqual([[], 1]);
    expect(await suppressing((text) => text.replace(/(6\t40\t.*)\tN\t/, '$1\tY\t'))).toEqual([
      ['ASKS_FOR onet-10-1000.00 onet-education-2'],
      undefined,
    ]);
  });

  test('an industry is that of its NAICS sector, which curated industries share', async () => {
    const directory = copyOf('onet');
    edit(directory, 'Occupation Level Metadata.txt', (text) =>
      text
        .replace('Manufacturing\t95\t80.5', 'Health care and social assistance\t95\t60')
        .replace('Mining\t95\t0', 'Mining\t95\t20.5'),
    );
    const all = await assertionsOf(directory);
    expect(all.get('WORKS_IN onet-10-1000.00 healthcare')).toMatchObject({ share: 0.6 });
    expect(all.get('Industry:healthcare')).toEqual({ name: 'Health care and social assistance', code: '62' });
    expect(all.get('Industry:naics-21')).toEqual({ name: 'Mining', code: '21' });
  });

  test('interests and work styles above the middle of their scale become traits with their figures', async () => {
    const { assertions: all, notes } = await outputOf(openOnet(fixture('onet')));
    expect([...all].filter(([key]) => key.startsWith('SUITS'))).toEqual([
      ['SUITS onet-10-1000.00 onet-1.C.5.b', { importance: 0.75, observedAt: '2023-08' }],
      ['SUITS onet-10-1000.00 onet-1.B.1.a', { importance: 0.75, observedAt: '2023-11' }],
    ]);
    expect(all.get('Trait:onet-1.B.1.a')).toEqual({ name: 'Realistic', kind: 'INTERESTED_IN' });
    expect(all.get('Trait:onet-1.C.5.b')).toEqual({ name: 'Attention to Detail' });
    expect(notes.skipped.find(({ reason }) => reason.startsWith('a trait'))?.rows).toBe(1);
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
