import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { collected, copyOf, edit, files, refusals } from './collected.ts';

const said = async (directory = files('onet')) => (await collected(openOnet(directory))).said;

describe('The O*NET importer', () => {
  test('knows its release by the Read Me, the folder or what it is told', () => {
    expect(openOnet(files('onet')).about).toMatchObject({
      name: 'onet',
      version: '9.9',
      licence: 'CC BY 4.0',
    });
    expect(openOnet('db_30_1_text').about.version).toBe('30.1');
    expect(openOnet('onet', '31.0').about.version).toBe('31.0');
    expect(() => openOnet('somewhere')).toThrow(/say --release/);
  });

  test('makes roles of their own, with zone, names, description and codes', async () => {
    const all = await said();
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

  test('puts importance and level on scales of 0 to 1, and leaves unknown what is', async () => {
    const all = await said();
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

  test('leaves out what is not relevant, and values that its publisher would suppress', async () => {
    const { said: all, notes } = await collected(openOnet(files('onet')));
    expect(all.has('REQUIRES onet-10-1000.00 onet-2.B.3.a')).toBe(false);
    expect(all.get('REQUIRES onet-10-1000.01 onet-2.B.3.a')).toEqual({
      importance: 1,
      n: 8,
      standardError: 0,
    });
    expect(notes.skipped.map(({ reason, rows, examples }) => [reason, rows, examples[0]])).toEqual([
      ['not relevant to the occupation', 1, expect.objectContaining({ file: 'Skills.txt', line: 4 })],
      ['said twice of one occupation', 2, expect.objectContaining({ file: 'Tools Used.txt', line: 3 })],
      [
        'its publisher recommends to suppress it, as imprecise',
        1,
        expect.objectContaining({ file: 'Skills.txt', line: 7 }),
      ],
    ]);
  });

  test('knows tools by their normalised name; C and C++ stay two, and a bare quote is a quote', async () => {
    const all = await said();
    expect(all.get('USES onet-10-1000.00 onet-microsoft excel')).toEqual({ hot: true, inDemand: false });
    expect(all.get('USES onet-10-2000.00 onet-microsoft excel')).toEqual({ hot: true, inDemand: true });
    expect(all.get('Tool:onet-microsoft excel')).toEqual({
      name: 'Microsoft Excel',
      category: 'Spreadsheet software',
    });
    expect(all.get('Tool:onet-12" rulers')).toEqual({ name: '12" rulers', category: 'Rulers' });
    expect([all.has('Tool:onet-c'), all.has('Tool:onet-c++')]).toEqual([true, true]);
  });

  test('takes education, tasks, activities, industries and related occupations, in their direction', async () => {
    const all = await said();
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
      'WORKS_IN onet-10-1000.00 onet-manufacturing',
    ]);
    expect(all.get('RELATED_TO onet-10-1000.00 onet-10-2000.00')).toEqual({
      tier: 'Primary-Short',
      index: 1,
    });
    expect(all.has('RELATED_TO onet-10-2000.00 onet-10-1000.00')).toBe(false);
  });

  test('reads CRLF, a byte order mark and the title columns of the Excel edition alike', async () => {
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
    expect(await said(directory)).toEqual(await said());
  });

  test('goes without tables that are missing, and says which', async () => {
    const directory = copyOf('onet');
    rmSync(join(directory, 'Skills.txt'));
    const { said: all, notes } = await collected(openOnet(directory));
    expect(notes.absentFiles).toEqual(['Skills.txt']);
    expect(all.has('REQUIRES onet-10-1000.00 onet-2.A.1.a')).toBe(false);
    rmSync(join(directory, 'Occupation Data.txt'));
    expect(await refusals(() => openOnet(directory))).toEqual([
      expect.stringMatching(/Occupation Data\.txt: there is no such file$/),
    ]);
  });

  test('skips rows about occupations that are not there, naming them', async () => {
    const directory = copyOf('onet');
    edit(directory, 'Job Zones.txt', (text) => `${text}10-3000.00\t2\t08/2023\tAnalyst\n`);
    const { notes } = await collected(openOnet(directory));
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
  ])('refuses a %s that is wrong, with its line', async (name, change, problem) => {
    const directory = copyOf('onet');
    edit(directory, name, change);
    const [first] = await refusals(() => openOnet(directory));
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });
});
