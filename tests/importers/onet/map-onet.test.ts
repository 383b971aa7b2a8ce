import { describe, expect, test } from 'vitest';
import { openOnet } from '../../../src/importers/onet/read-onet.ts';
import { copyOf, edit, fixture, outputOf } from '../importer-output.ts';

const assertionsOf = async (directory = fixture('onet')) => (await outputOf(openOnet(directory))).assertions;

describe('the facts of O*NET', () => {
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
      ['repeats a fact on the occupation', 2, expect.objectContaining({ file: 'Tools Used.txt', line: 3 })],
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
    // when the rest is known to be smaller, the share that is not published stands beside the parts
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
    expect(all.get('Industry:healthcare')).toEqual({ name: 'Health Care and Social Assistance', code: '62' });
    expect(all.get('Industry:naics-21')).toEqual({
      name: 'Mining, Quarrying, and Oil and Gas Extraction',
      code: '21',
    });
    expect(all.has('CALLED naics-21 en:mining')).toBe(true);
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
});
