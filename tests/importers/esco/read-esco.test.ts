import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEsco, openEscoLanguages } from '../../../src/importers/esco/read-esco.ts';
import type { Importer } from '../../../src/importers/importer.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';
import { zipOf } from '../written-archives.ts';

const open = (directory = fixture('esco')) => openEsco(directory, '9.1');

describe('openEsco', () => {
  test('openEsco takes its release from the argument or the folder’s name, else throws', () => {
    expect(openEsco('ESCO dataset - v1.2.0 - en').about).toMatchObject({ name: 'esco', version: '1.2.0' });
    expect(open().about.attribution).toBe(
      'This service uses the ESCO classification of the European Commission.',
    );
    expect(() => openEsco('somewhere')).toThrow(/say --release/);
  });

  test('an occupation becomes a role named by its URI, with its labels, its code and its ISCO groups', async () => {
    const { assertions } = await outputOf(open());
    expect(assertions.get('Role:o1')).toEqual({ title: 'lamp maker' });
    expect([...assertions.keys()].filter((key) => key.startsWith('CALLED o1'))).toEqual([
      'CALLED o1 en:lamp maker',
      'CALLED o1 en:lamp smith',
      'CALLED o1 en:lampwright',
      'CALLED o1 en:lampist',
    ]);
    expect(assertions.get('OccupationCode:esco-o1')).toEqual({
      scheme: 'ESCO',
      code: '0110.1',
      title: 'lamp maker',
      uri: 'http://data.europa.eu/esco/occupation/o1',
    });
    expect(assertions.get('OccupationCode:isco-0110')).toMatchObject({ scheme: 'ISCO', code: '0110' });
    expect(assertions.get('CODED o1 esco-o1')).toEqual({ match: 'EXACT' });
    expect(assertions.get('CODED o1 isco-0110')).toEqual({ match: 'BROAD' });
    expect(assertions.get('CODED o1 isco-01')).toEqual({ match: 'BROAD' });
    expect(assertions.has('CODED o1 isco-011')).toBe(false);
    expect(assertions.get('CODED o2 esco-o1')).toEqual({ match: 'BROAD' });
    expect(assertions.get('Statement:o1.description')).toMatchObject({
      text: 'Makes lamps.',
      kind: 'DESCRIPTION',
    });
  });

  test('labels are read one per line, each once, with the quotes that belong to them', async () => {
    const { assertions } = await outputOf(open());
    expect([...assertions.keys()].filter((key) => key.startsWith('CALLED s1'))).toEqual([
      'CALLED s1 en:bend glass',
      'CALLED s1 en:curve "hot" glass',
    ]);
    expect(assertions.get('Statement:s1.description')).toMatchObject({ text: 'Bends, gently.' });
  });

  test('a skill is KNOWLEDGE, TRANSVERSAL, TECHNICAL or of unknown kind', async () => {
    const { assertions } = await outputOf(open());
    const kinds = ['s1', 's2', 's3', 's4', 'g1', 'isced-f-0722'].map(
      (id) => assertions.get(`Skill:${id}`)?.kind,
    );
    expect(kinds).toEqual(['TECHNICAL', 'KNOWLEDGE', 'TRANSVERSAL', undefined, undefined, 'KNOWLEDGE']);
  });

  test('relations become REQUIRES, PART_OF and BUILDS_ON, and those of unknown concepts are skipped', async () => {
    const { assertions, notes } = await outputOf(open());
    expect(assertions.get('REQUIRES o1 s1')).toEqual({ essential: true });
    expect(assertions.get('REQUIRES o1 s2')).toEqual({ essential: false });
    expect([...assertions.keys()].filter((key) => key.startsWith('PART_OF'))).toEqual([
      'PART_OF s1 g1',
      'PART_OF s1 s2',
      'PART_OF g1 isced-f-0722',
    ]);
    expect(assertions.get('BUILDS_ON s1 s2')).toEqual({ essential: true });
    expect(assertions.get('BUILDS_ON s1 s3')).toEqual({ essential: false });
    expect(
      notes.skipped.map(({ reason, examples }) => [reason, examples[0]?.file, examples[0]?.line]),
    ).toEqual([
      ['occupation is in no file', 'occupationSkillRelations.csv', 4],
      ['skill is in no file', 'broaderRelationsSkillPillar.csv', 5],
    ]);
  });

  test('a byte order mark and CRLF line breaks change nothing', async () => {
    const directory = copyOf('esco');
    for (const name of ['skillSkillRelations', 'occupations_en']) {
      edit(directory, `${name}.csv`, (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`);
    }
    expect((await outputOf(open(directory))).assertions).toEqual((await outputOf(open())).assertions);
  });

  test.each([
    [
      'skillSkillRelations.csv',
      (text: string) => text.replace('essential', 'needed'),
      'skillSkillRelations.csv:2: relationType: "needed" is neither essential nor optional',
    ],
    [
      'skills_en.csv',
      (text: string) => text.replace('preferredLabel', 'label'),
      /^skills_en\.csv:1: no column "preferredLabel"; /,
    ],
    [
      'skills_en.csv',
      (text: string) => text.slice(0, text.indexOf('gently')),
      /^skills_en\.csv:\d+: a quote mark is never closed: is the file cut off\?$/,
    ],
    [
      'skills_en.csv',
      (text: string) => text.slice(0, -20),
      'skills_en.csv:7: 5 columns, not 13: is the file cut off?',
    ],
    [
      'skills_en.csv',
      (text: string) => text.slice(0, -1),
      'skills_en.csv:7: the last line does not end: is the file cut off?',
    ],
    [
      'occupations_en.csv',
      (text: string) => text.replace('/o1,0110', '/o1,110'),
      'occupations_en.csv:2: iscoGroup: 110 should be 0110: a spreadsheet has dropped the leading zero',
    ],
    [
      'ISCOGroups_en.csv',
      (text: string) => text.replace('/C0110,0110', '/C0110,110'),
      'ISCOGroups_en.csv:2: code: 110 should be 0110: a spreadsheet has dropped the leading zero',
    ],
    [
      'occupations_en.csv',
      (text: string) => text.replace('/o2', '/o1'),
      'occupations_en.csv:5: http://data.europa.eu/esco/occupation/o1 contradicts line 2, where preferredLabel is not "neon lamp maker"',
    ],
    [
      'ISCOGroups_en.csv',
      (text: string) => `${text}ISCOGroup,http://data.europa.eu/esco/isco/C01,01,Others,released,,a,x\n`,
      'ISCOGroups_en.csv:5: http://data.europa.eu/esco/isco/C01 contradicts line 4, where preferredLabel is not "Others"',
    ],
    [
      'skills_en.csv',
      (text: string) => text.replace('/s4', '/g1'),
      'skills_en.csv:7: http://data.europa.eu/esco/skill/g1 is in another file already',
    ],
  ])('a damaged %s is refused with its line', async (name, change, problem) => {
    const directory = copyOf('esco');
    edit(directory, name, change);
    const [first] = await refusals(() => open(directory));
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  test('rows that differ in modifiedDate only are taken once and counted, as in ESCO 1.2.1', async () => {
    const directory = copyOf('esco');
    const double = (text: string, uri: string, copy: (row: string) => string) => {
      const row = text.split('\n').find((line) => line.includes(uri)) ?? '';
      return `${text}${copy(row)}\n`;
    };
    edit(directory, 'skills_en.csv', (text) =>
      double(text, '/s3,', (row) => row.replace('released,', 'released,2024-05-15T00:00:00Z')),
    );
    edit(directory, 'broaderRelationsOccPillar.csv', (text) => double(text, '/o2,', (row) => row));
    edit(directory, 'occupationSkillRelations.csv', (text) => double(text, 'optional', (row) => row));
    const { assertions, notes } = await outputOf(open(directory));
    expect(assertions).toEqual((await outputOf(open())).assertions);
    expect(notes.skipped).toContainEqual({
      reason: 'repeats a concept',
      rows: 1,
      examples: [expect.objectContaining({ file: 'skills_en.csv', line: 8 })],
    });
    expect(notes.skipped.find(({ reason }) => reason === 'repeats a row')).toMatchObject({ rows: 2 });
  });

  test('a pair that is both essential and optional is essential and counted, in either order', async () => {
    const directory = copyOf('esco');
    edit(directory, 'occupationSkillRelations.csv', (text) =>
      [
        'o1,optional,x,http://data.europa.eu/esco/skill/s1',
        'o1,essential,x,http://data.europa.eu/esco/skill/s2',
      ].reduce((all, row) => `${all}http://data.europa.eu/esco/occupation/${row}\n`, text),
    );
    const { assertions, notes } = await outputOf(open(directory));
    expect([assertions.get('REQUIRES o1 s1'), assertions.get('REQUIRES o1 s2')]).toEqual([
      { essential: true },
      { essential: true },
    ]);
    expect(notes.skipped.find(({ reason }) => reason.startsWith('both essential'))).toMatchObject({
      rows: 2,
      examples: [{ line: 3 }, { line: 5 }],
    });
  });

  test('naceCode of ESCO 1.2 leads to industries, one per division', async () => {
    const directory = copyOf('esco');
    const codes = 'http://data.europa.eu/ux2/nace2.1/9031,http://data.europa.eu/ux2/nace2.1/9020 62.10';
    edit(directory, 'occupations_en.csv', (text) =>
      text
        .replace('description,code', 'description,code,naceCode')
        .replace(',0110.1\n', `,0110.1,"${codes}"\n`)
        .replace(',0110.1.1\n', ',0110.1.1,\n')
        .replace(',0110.2\n', ',0110.2,arts\n'),
    );
    const { assertions, notes } = await outputOf(open(directory));
    expect([...assertions.keys()].filter((key) => key.startsWith('WORKS_IN'))).toEqual([
      'WORKS_IN o1 nace-90',
      'WORKS_IN o1 nace-62',
    ]);
    expect(assertions.get('Industry:nace-62')).toEqual({
      name: 'Computer programming, consultancy and related activities',
    });
    expect(notes.skipped.find(({ reason }) => reason.startsWith('naceCode'))?.rows).toBe(1);
  });

  test('ESCO 1.0, without codes of occupations and in en-us, is read', async () => {
    const directory = copyOf('esco');
    for (const name of ['ISCOGroups', 'skillGroups', 'skills', 'occupations']) {
      renameSync(join(directory, `${name}_en.csv`), join(directory, `${name}_en-us.csv`));
    }
    edit(directory, 'occupations_en-us.csv', (text) =>
      text.replace('description,code', 'description').replace(/,0110\.[0-9.]+\n/g, '\n'),
    );
    const { assertions } = await outputOf(open(directory));
    expect(assertions.get('OccupationCode:esco-o1')).toEqual({
      scheme: 'ESCO',
      title: 'lamp maker',
      uri: 'http://data.europa.eu/esco/occupation/o1',
    });
    expect(assertions.has('CALLED o1 en:lamp maker')).toBe(true);
  });

  test('of two languages in one folder English is the release, and the labels of the other are a source beside it', async () => {
    const directory = copyOf('esco');
    for (const name of ['ISCOGroups', 'skillGroups', 'skills', 'occupations']) {
      cpSync(join(directory, `${name}_en.csv`), join(directory, `${name}_de.csv`));
    }
    const outputs = async () =>
      Promise.all((await openEscoLanguages(directory, '9.1', false)).map((importer) => outputOf(importer)));
    const [english, german] = await outputs();
    expect(english?.assertions.has('CALLED o1 en:lamp maker')).toBe(true);
    expect(english?.notes.remarks).toEqual(['taken for ESCO with labels in en']);
    expect(german?.assertions.has('CALLED o1 de:lamp maker')).toBe(true);
    rmSync(join(directory, 'skills_en.csv'));
    const [release, labels] = await outputs();
    expect(release?.notes.remarks).toEqual(['taken for ESCO with labels in de']);
    expect(labels?.notes.remarks).toEqual(['taken for labels of ESCO in en']);
  });

  test('labels alone are names of what ESCO describes, each once, and nothing else', async () => {
    const [french] = await openEscoLanguages(fixture('esco-fr'), '9.1', true);
    expect(french?.about).toMatchObject({ name: 'esco-fr', version: '9.1' });
    const { assertions, notes } = await outputOf(french as Importer);
    expect([...assertions.keys()].filter((key) => !key.startsWith('Name:'))).toEqual([
      'CALLED s1 fr:cintrer le verre',
      'CALLED o1 fr:fabricant de lampes/fabricante de lampes',
      'CALLED o1 fr:lampiste',
      'CALLED o1 fr:fabricant de lampes',
      'CALLED o1 fr:fabricante de lampes',
      'CALLED o1 fr:lampist',
      'CALLED o9 fr:veilleur',
    ]);
    expect(assertions.get('CALLED s1 fr:cintrer le verre')).toEqual({ preferred: true });
    expect(assertions.get('Name:fr:lampiste')).toMatchObject({ text: 'lampiste', language: 'fr' });
    expect(notes.mentions.map(({ node, what }) => [node, what])).toEqual([
      ['Skill:s1', 'ESCO skill'],
      ['Role:o1', 'ESCO occupation'],
      ['Role:o9', 'ESCO occupation'],
    ]);
    expect(notes.absentFiles).toEqual(['skillGroups_fr.csv']);
  });

  test('a folder with labels alone is refused as a release with the way to add them', async () => {
    await expect(openEscoLanguages(fixture('esco-fr'), '9.1', false)).rejects.toThrow(
      /missing: ISCOGroups_fr\.csv, skillGroups_fr\.csv, .*; --labels adds labels alone to the ESCO that is there$/,
    );
    await expect(openEscoLanguages(fixture('onet'), '9.1', true)).rejects.toThrow(
      /there are no labels of ESCO; they are in occupations_fr\.csv and the like$/,
    );
  });

  test('the zip archives that ESCO gives, in one folder, are read', async () => {
    const directory = copyOf('esco');
    const names = readdirSync(directory);
    const textOf = (name: string) => readFileSync(join(directory, name), 'utf8');
    const zipFor = (isIn: (name: string) => boolean) =>
      zipOf(Object.fromEntries(names.filter(isIn).map((name) => [name, textOf(name)])));
    const isLabelled = (name: string) => name.includes('_en');
    const archives = [zipFor(isLabelled), zipFor((name) => !isLabelled(name))];
    for (const name of names) rmSync(join(directory, name));
    for (const [i, bytes] of archives.entries()) writeFileSync(join(directory, `v9.1 ${i}.zip`), bytes);
    expect((await outputOf(open(directory))).assertions).toEqual((await outputOf(open())).assertions);
  });

  test('a folder without one of the files is refused, as ESCO publishes the relations in an archive of their own', async () => {
    const directory = copyOf('esco');
    rmSync(join(directory, 'occupationSkillRelations.csv'));
    expect(await refusals(() => open(directory))).toEqual([
      expect.stringMatching(/not all of ESCO is here; missing: occupationSkillRelations\.csv$/),
    ]);
  });
});
