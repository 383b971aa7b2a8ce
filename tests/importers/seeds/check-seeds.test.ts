import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../../src/importers/seeds/load-seeds.ts';
import { SeedsError } from '../../../src/importers/seeds/seeds-errors.ts';

const sources = {
  name: 'sources.yaml',
  text: 'sources:\n  editors: { version: "1", title: Editors, licence: MIT, attribution: Editors }\n',
};
const sound = `source: editors
roles:
  a: { title: A, leadsTo: [b] }
  b:
    title: B
    requires:
      s: { importance: 0.5 }
skills:
  s: { name: S }
`;

const problemsOf = (...texts: string[]): string[] => {
  try {
    readSeeds([sources, ...texts.map((text, i) => ({ name: `${i + 1}.yaml`, text }))]);
    return [];
  } catch (error) {
    if (!(error instanceof SeedsError)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
};

describe('checking seed files', () => {
  test('sound files have no problems', () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  test.each([
    ['an unknown key', 'titel: B', '1.yaml:5: roles.b.titel: unknown key'],
    [
      'a wrong choice',
      'seniority: Boss',
      /^1\.yaml:5: roles\.b\.seniority: must be one of ENTRY, .*, not "Boss"$/,
    ],
    ['a wrong type', 'jobZone: four', '1.yaml:5: roles.b.jobZone: must be integer, not "four"'],
    ['a value out of range', 'jobZone: 6', '1.yaml:5: roles.b.jobZone: must be <= 5, not 6'],
    ['an empty text', 'family: ""', '1.yaml:5: roles.b.family: must match pattern "\\S", not ""'],
    [
      'a dangling reference',
      'leadsTo: [nobody]',
      '1.yaml:5: roles.b.leadsTo.0: no file describes the Role nobody',
    ],
    ['the same end twice', 'leadsTo: [a, a]', /^1\.yaml:5: roles\.b\.leadsTo: must NOT have duplicate items/],
    ['a move to itself', 'leadsTo: [b]', '1.yaml:5: roles.b.leadsTo.0: LEADS_TO leads from b to itself'],
    [
      'years the wrong way round',
      'leadsTo: { a: { yearsBefore: [4, 2] } }',
      '1.yaml:5: roles.b.leadsTo.a: yearsBefore: low above high',
    ],
    [
      'the same alias twice',
      'aliases: [Bee, bee]',
      /^1\.yaml:5: roles\.b\.aliases\.1: CALLED b to en:bee is already at 1\.yaml:5$/,
    ],
    ['an impossible id', 'leadsTo: { "a b": {} }', '1.yaml:5: roles.b.leadsTo.a b: not a possible id'],
  ])('%s is a problem with its line', (_, line, expected) => {
    const problems = problemsOf(sound.replace('    title: B\n', `    ${line}\n    title: B\n`));
    expect(problems).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
  });

  test('an importance above 1 within a relationship is a problem with its line', () => {
    expect(problemsOf(sound.replace('0.5', '1.5'))).toEqual([
      '1.yaml:7: roles.b.requires.s.importance: must be <= 1, not 1.5',
    ]);
  });

  test('a repeated key, and any other syntax error, is a problem with its line', () => {
    expect(problemsOf(sound.replace('    title: B\n', '    title: B\n    title: C\n'))).toEqual([
      '1.yaml:6: Map keys must be unique',
    ]);
    expect(problemsOf('source: [editors\n')[0]).toMatch(/^1\.yaml:\d: /);
  });

  test('an entry that another file of the same source has already is a problem', () => {
    expect(problemsOf(sound, 'source: editors\nroles:\n  b: { title: B again }\n')).toEqual([
      '2.yaml:3: roles.b: the editors entry of b is already at 1.yaml:4',
    ]);
  });

  test('a file without a source, or with one that no file describes, is a problem', () => {
    expect(problemsOf('source: hearsay\n')).toEqual(['1.yaml:1: source: no file describes hearsay']);
    expect(problemsOf('roles: {}\n')).toEqual([
      '1.yaml:1: file: must have `source`, whose statements it holds, or `sources`',
    ]);
  });

  test('sections without a source, and a source that is described twice, are problems', () => {
    expect(problemsOf('sources: {}\nroles:\n  c: { title: C }\n')).toEqual([
      expect.stringContaining('must have property source when property roles is present'),
    ]);
    expect(
      problemsOf('sources:\n  editors: { version: "2", title: E, licence: MIT, attribution: E }\n'),
    ).toEqual(['1.yaml:2: sources.editors: another file describes it already']);
  });

  test('an undefined alias, a long name, an impossible day and pay without a currency are problems', () => {
    expect(problemsOf('source: editors\nroles: *nothing\n')[0]).toMatch(/^1\.yaml:\d: .*nothing/);
    expect(problemsOf(sound.replace('title: A', `title: ${'A'.repeat(201)}`))[0]).toMatch(
      /^1\.yaml:3: roles\.a\.title: must NOT have more than 200 characters/,
    );
    expect(problemsOf(sound.replace('importance: 0.5', 'reviewed: 2026-13-45'))[0]).toMatch(
      /^1\.yaml:7: .*reviewed/,
    );
    const pay = sound.replace('title: A,', 'title: A, pays: { us: { low: 1 } },');
    expect(problemsOf(`${pay}regions:\n  us: { name: US }\n`)).toEqual([
      '1.yaml:3: roles.a.pays.us: pay needs currency and measure',
    ]);
  });

  test('all problems of all files are reported at once', () => {
    expect(problemsOf(sound.replace('title: A', 'titel: A'), 'source: editors\nrolls: {}\n')).toHaveLength(2);
  });
});
