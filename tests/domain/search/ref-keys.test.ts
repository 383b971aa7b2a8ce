import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/domain/collections/grouping.ts';
import { nameKey } from '../../../src/domain/search/name.ts';
import { nameRank } from '../../../src/domain/search/ref.ts';
import { endKeys, refKeys } from '../../../src/domain/search/ref-keys.ts';
import { searchWords } from '../../../src/domain/search/search-words.ts';
import { isLevel } from '../../../src/domain/search/title-marks.ts';
import { descriptions, facts } from '../../curated.ts';

/** The first of some names that a text is looked up by, and how it is read. */
function firstOf(text: string, names: readonly string[], kind: 'Role' | 'Skill' = 'Role') {
  for (const { key, reading } of refKeys(text, kind)) {
    const name = names.find((one) => nameKey(one) === key);
    if (name !== undefined) return `${name} ${reading}`;
  }
  return 'none';
}

const titles = [
  'Software Engineer',
  'Senior Software Engineer',
  'Junior Software Engineer',
  'Data Analyst',
  'Head of Data',
  'Director of Product Management',
  'VP of Engineering',
  'Data Director',
  'Head of Data and Analytics',
  'HTML and CSS',
  'Customer Service Representative',
  'RN',
  'Physicist',
  'Director',
];

describe('refKeys', () => {
  test.each([
    ['Senior Software Engineer Level 3', 'Senior Software Engineer CORE'],
    ['Level 3 Senior Software Engineer', 'Senior Software Engineer CORE'],
    ['Senior-level Software Engineer', 'Senior Software Engineer CORE'],
    ['Senior Level Software Engineer (Remote)', 'Senior Software Engineer CORE'],
    ['Software Engineer, Senior Level', 'Senior Software Engineer CORE'],
    ['Entry Level Software Engineer', 'Junior Software Engineer CORE'],
    ['L5 Software Engineer', 'Software Engineer CORE'],
    ['Data Analyst Band 6', 'Data Analyst CORE'],
    ['Part-time Data Analyst', 'Data Analyst CORE'],
    ['Data Analyst Part Time', 'Data Analyst CORE'],
    ['Full Time Night Shift Data Analyst II', 'Data Analyst CORE'],
    ['Physicist PhD', 'Physicist CORE'],
    ['Director, Product Management', 'Director of Product Management CORE'],
    ['VP, Engineering', 'VP of Engineering CORE'],
    ['Head - Data', 'Head of Data CORE'],
    ['Senior Director, Data', 'Data Director OTHER_LEVEL'],
    ['Senior Director, Music', 'none'],
    ['Head of Data & Analytics', 'Head of Data and Analytics ALIKE'],
    ['Customer Service Rep Customer Service Rep', 'Customer Service Representative WRITTEN_OUT'],
    ['RNs', 'RN ALIKE'],
    ['Immediate start: Data Analyst', 'Data Analyst WRITTEN_OUT'],
    ['Now hiring – Physicist', 'Physicist WRITTEN_OUT'],
    ['SVP Engineering', 'VP of Engineering CORE'],
    ['Head Data', 'Head of Data CORE'],
    ['Physicist/Cook', 'Physicist FIRST_WORD'],
    ['Java Software Engineer', 'Software Engineer LANGUAGE'],
    ['Senior C++ Software Engineer', 'Senior Software Engineer LANGUAGE'],
    ['Java Physicist', 'Physicist END'],
    ['Java Engineer', 'none'],
    ['PA to the Director', 'none'],
    ['Marketing Data Analyst', 'Data Analyst END'],
  ])('%s is %s', (text, answer) => expect(firstOf(text, titles)).toBe(answer));

  test('"&" is "and" in names of all kinds', () => {
    expect(firstOf('HTML & CSS', titles, 'Skill')).toBe('HTML and CSS ALIKE');
  });

  test('the ends of a title are shorter than it, and no rank alone', () => {
    expect(endKeys('Clinical Data Science Analyst (Remote)')).toEqual([
      'datascienceanalyst',
      'scienceanalyst',
      'analyst',
    ]);
    expect(endKeys('Analyst')).toEqual([]);
    expect(endKeys('Night Manager')).toEqual([]);
  });
});

describe('A curated name with marks', () => {
  const levelsOf = (text: string) => searchWords(text).filter((word) => isLevel(word) && word !== 'level');
  const bareKey = (text: string) =>
    searchWords(text)
      .filter((word) => !isLevel(word))
      .join('');
  const textOf = new Map(descriptions.map(({ id, properties }) => [id, String(properties.text)]));
  const names = facts
    .filter(({ type, fromKind, source }) => type === 'CALLED' && fromKind === 'Role' && source === 'editors')
    .map(({ from, to, properties }) => {
      const text = textOf.get(to) as string;
      const preferred = properties.preferred === true;
      return { role: from, key: nameKey(text), bare: bareKey(text), levels: levelsOf(text), text, preferred };
    });
  const byKey = groupBy(names, ({ key }) => key);
  const byBareKey = groupBy(names, ({ bare }) => bare);
  const byRole = groupBy(names, ({ role }) => role);
  const before = [
    'Senior',
    'Sr.',
    'Junior',
    'Lead',
    'Staff',
    'Principal',
    'Entry Level',
    'Senior-level',
    'Mid-Level',
  ]
    .concat(['Part-time', 'Full Time', 'Remote', 'Temporary', 'Night Shift', 'L5'])
    .map((mark) => `${mark} `);
  const after = [
    ' II',
    ' III',
    ' 2',
    ' Level 3',
    ' L4',
    ' (Remote)',
    ', Remote',
    ' Part Time',
    ' (part-time)',
  ].concat([' – Claims', ' (Payments)', ' | Berlin', ', Entry Level', ', Senior', ' PhD', ' Band 6']);

  /** The roles that a reference finds among the curated names. */
  function meant(text: string): string[] {
    const matches = refKeys(text, 'Role')
      .filter(({ reading }) => reading !== 'END')
      .flatMap(({ key, reading }) =>
        (byKey.get(key) ?? []).map(({ role, preferred }) => ({
          role,
          rank: nameRank(reading, true, preferred),
        })),
      );
    const best = Math.min(...matches.map(({ rank }) => rank));
    return [...new Set(matches.filter(({ rank }) => rank === best).map(({ role }) => role))];
  }
  test('means its role or that of a typed level, in whatever order they stand', () => {
    const marks = fc.record({
      front: fc.subarray(before, { maxLength: 2 }),
      back: fc.subarray(after, { maxLength: 1 }),
      name: fc.constantFrom(...names),
    });
    fc.assert(
      fc.property(marks, ({ front, back, name }) => {
        const text = front.join('') + name.text + back.join('');
        const typed = levelsOf([...front, ...back].join(' ').replace('Entry Level', 'Entry Level Junior'));
        // of "SWE, Entry Level" the level belongs to another name of the same role: Junior Software Engineer
        const alike = (byRole.get(name.role) ?? []).flatMap(({ bare }) => byBareKey.get(bare) ?? []);
        const leveled = alike.filter(({ levels }) => levels.some((level) => typed.includes(level)));
        const right = [...(byKey.get(name.key) ?? []), ...leveled].map(({ role }) => role);
        const roles = meant(text);
        expect(roles.length, text).toBeGreaterThan(0);
        for (const role of roles) expect(right, `${text} is ${role}`).toContain(role);
      }),
      { numRuns: 200 },
    );
  });
});
