import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { collected, copyOf, edit, files, refusals } from './collected.ts';

const open = (directory = files('esco')) => openEsco(directory, '9.1');

describe('The ESCO importer', () => {
  test('knows its release by the folder or what it is told', () => {
    expect(openEsco('ESCO dataset - v1.2.0 - en').about).toMatchObject({ name: 'esco', version: '1.2.0' });
    expect(open().about.attribution).toBe(
      'This service uses the ESCO classification of the European Commission.',
    );
    expect(() => openEsco('somewhere')).toThrow(/say --release/);
  });

  test('makes roles under the ids of their URIs, with all their names, codes and the ISCO groups around them', async () => {
    const { said } = await collected(open());
    expect(said.get('Role:o1')).toEqual({ title: 'lamp maker' });
    expect([...said.keys()].filter((key) => key.startsWith('CALLED o1'))).toEqual([
      'CALLED o1 en:lamp maker',
      'CALLED o1 en:lamp smith',
      'CALLED o1 en:lampwright',
      'CALLED o1 en:lampist',
    ]);
    expect(said.get('OccupationCode:esco-o1')).toEqual({
      scheme: 'ESCO',
      code: '0110.1',
      title: 'lamp maker',
      uri: 'http://data.europa.eu/esco/occupation/o1',
    });
    expect(said.get('OccupationCode:isco-0110')).toMatchObject({ scheme: 'ISCO', code: '0110' });
    expect(said.get('CODED o1 esco-o1')).toEqual({ match: 'EXACT' });
    expect(said.get('CODED o1 isco-0110')).toEqual({ match: 'BROAD' });
    expect(said.get('CODED o1 isco-01')).toEqual({ match: 'BROAD' });
    expect(said.has('CODED o1 isco-011')).toBe(false);
    expect(said.get('CODED o2 esco-o1')).toEqual({ match: 'BROAD' });
    expect(said.get('Statement:o1.description')).toMatchObject({ text: 'Makes lamps.', kind: 'DESCRIPTION' });
  });

  test('takes labels line by line, each once; quotes and line breaks in a cell are its own', async () => {
    const { said } = await collected(open());
    expect([...said.keys()].filter((key) => key.startsWith('CALLED s1'))).toEqual([
      'CALLED s1 en:bend glass',
      'CALLED s1 en:curve "hot" glass',
    ]);
    expect(said.get('Statement:s1.description')).toMatchObject({ text: 'Bends, gently.' });
  });

  test('tells knowledge, transversal and other skills apart, and leaves unknown what is', async () => {
    const { said } = await collected(open());
    const kinds = ['s1', 's2', 's3', 's4', 'g1', 'isced-f-0722'].map((id) => said.get(`Skill:${id}`)?.kind);
    expect(kinds).toEqual(['TECHNICAL', 'KNOWLEDGE', 'TRANSVERSAL', undefined, undefined, 'KNOWLEDGE']);
  });

  test('takes what is essential and optional, wider skills and what skills build on', async () => {
    const { said, notes } = await collected(open());
    expect(said.get('REQUIRES o1 s1')).toEqual({ essential: true });
    expect(said.get('REQUIRES o1 s2')).toEqual({ essential: false });
    expect([...said.keys()].filter((key) => key.startsWith('PART_OF'))).toEqual([
      'PART_OF s1 g1',
      'PART_OF s1 s2',
      'PART_OF g1 isced-f-0722',
    ]);
    expect(said.get('BUILDS_ON s1 s2')).toEqual({ essential: true });
    expect(said.get('BUILDS_ON s1 s3')).toEqual({ essential: false });
    expect(
      notes.skipped.map(({ reason, examples }) => [reason, examples[0]?.file, examples[0]?.line]),
    ).toEqual([
      ['about an occupation that is in no file', 'occupationSkillRelations.csv', 4],
      ['about a skill that is in no file', 'broaderRelationsSkillPillar.csv', 5],
    ]);
  });

  test('reads CRLF and a byte order mark alike', async () => {
    const directory = copyOf('esco');
    for (const name of ['skillSkillRelations', 'occupations_en']) {
      edit(directory, `${name}.csv`, (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`);
    }
    expect((await collected(open(directory))).said).toEqual((await collected(open())).said);
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
      (text: string) => text.replace('/o2', '/o1'),
      'occupations_en.csv:5: http://data.europa.eu/esco/occupation/o1 is there already',
    ],
  ])('refuses a %s that is wrong, with its line', async (name, change, problem) => {
    const directory = copyOf('esco');
    edit(directory, name, change);
    const [first] = await refusals(() => open(directory));
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  test('refuses a part of ESCO, as relations come in an archive of their own', async () => {
    const directory = copyOf('esco');
    rmSync(join(directory, 'occupationSkillRelations.csv'));
    expect(await refusals(() => open(directory))).toEqual([
      expect.stringMatching(/not all of ESCO is here; missing: occupationSkillRelations_en\.csv$/),
    ]);
  });
});
