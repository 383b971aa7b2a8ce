import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEsco } from '../../../src/importers/esco/read-esco.ts';
import { copyOf, edit, fixture, outputOf, refusals } from '../importer-output.ts';

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
      /^skills_en\.csv:\d+: Quote Not Closed/,
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
      'occupations_en.csv:5: http://data.europa.eu/esco/occupation/o1 is there already',
    ],
  ])('a damaged %s is refused with its line', async (name, change, problem) => {
    const directory = copyOf('esco');
    edit(directory, name, change);
    const [first] = await refusals(() => open(directory));
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  test('a folder without one of the files is refused, as ESCO publishes the relations in an archive of their own', async () => {
    const directory = copyOf('esco');
    rmSync(join(directory, 'occupationSkillRelations.csv'));
    expect(await refusals(() => open(directory))).toEqual([
      expect.stringMatching(/not all of ESCO is here; missing: occupationSkillRelations_en\.csv$/),
    ]);
  });
});
