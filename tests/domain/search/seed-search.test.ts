import { describe, expect, test } from 'vitest';
import { type DescribedKind, describedKinds } from '../../../src/domain/graph/model.ts';
import { isCurated } from '../../../src/domain/graph/precedence.ts';
import { NameIndex } from '../../../src/domain/search/name-index.ts';
import type { NameColumns } from '../../../src/domain/search/name-rows.ts';
import { descriptions, facts } from '../../curated.ts';

/** The index of the seeds: a row per name that a source gives to a thing. */
function seedIndex(): NameIndex {
  const textOf = new Map(descriptions.map(({ id, properties }) => [id, String(properties.text)]));
  const rows = facts
    .filter(({ type }) => type === 'CALLED')
    .map(({ fromKind, from, to, source, properties }) => ({
      kind: fromKind as DescribedKind,
      id: from,
      text: textOf.get(to) as string,
      preferred: properties.preferred === true,
      curated: isCurated(`${source}@1`),
    }));
  const things = [...new Map(rows.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
  const positionOf = new Map(things.map(({ kind, id }, i) => [`${kind} ${id}`, i]));
  const columns: NameColumns = {
    texts: rows.map(({ text }) => text),
    things,
    text: rows.map((_, i) => i),
    thing: rows.map(({ kind, id }) => positionOf.get(`${kind} ${id}`) as number),
    preferred: rows.map(({ preferred }) => preferred),
    curated: rows.map(({ curated }) => curated),
  };
  return new NameIndex(columns);
}

describe('a search of the seeds', () => {
  const index = seedIndex();
  const thingsFor = (text: string, kinds: readonly DescribedKind[] = describedKinds) =>
    index
      .search(text, kinds)
      .all()
      .map(({ kind, id }) => `${kind} ${id}`);

  test.each([
    ['SQL Developer', 'software-engineer'],
    ['Go Developer', 'software-engineer'],
    ['Python Developer', 'software-engineer'],
    ['Node.js Developer', 'software-engineer'],
    ['Game Developer', 'software-engineer'],
    ['R Developer', 'software-engineer'],
    ['SAP Developer', 'software-engineer'],
    ['Golang Engineer', 'backend-engineer'],
    ['SAP Consultant', 'business-analyst'],
    ['rns', 'registered-nurse'],
  ])('%s has the role %s first', (text, role) => {
    expect(thingsFor(text, ['Role'])[0]).toBe(`Role ${role}`);
  });

  test.each([
    ['Developer', 'Role software-engineer'],
    ['nurse', 'Role registered-nurse'],
    ['doctor', 'OccupationCode soc-29-1215'],
    ['professor', 'OccupationCode soc-25-1199'],
    ['banker', 'OccupationCode soc-41-3031'],
    ['English', 'Skill english'],
    ['Spanish', 'Skill spanish'],
    ['Six Sigma', 'Skill lean-six-sigma'],
    ['leadership', 'Skill people-management'],
    ['I analyse data', 'Skill data-analysis'],
  ])('%s has %s first', (text, thing) => expect(thingsFor(text)[0]).toBe(thing));

  test.each([
    ['PHP', 'Skill php-programming', 'Tool php'],
    ['Ruby', 'Skill ruby-programming', 'Tool ruby'],
    ['C', 'Skill c-programming', 'Tool c'],
  ])('%s has the skill and the tool of that name first', (text, ...things) => {
    expect(thingsFor(text).slice(0, 2).sort()).toEqual(things);
  });

  test.each([
    ['Engineer', 'Engineer'],
    ['driver', 'Driver'],
  ])('%s has roles that end in it before what begins with it', (text, ending) => {
    const [first, second] = index.search(text, describedKinds).all();
    for (const hit of [first, second]) {
      expect(hit?.kind).toBe('Role');
      expect(hit?.matchedName.endsWith(ending)).toBe(true);
    }
  });

  test('A text that names two roles is none of them: "Cashier & Clerk" is not the cashier clerk', () => {
    const exact = (text: string) => index.search(text, ['Role']).all()[0]?.match === 'EXACT';
    expect(exact('Cashier Clerk')).toBe(true);
    expect(exact('Cashier & Clerk')).toBe(false);
    expect(exact('Head of Data & Analytics')).toBe(true);
  });

  test('A word in the names of a role means it in a longer text only where it says what the role is', () => {
    expect(thingsFor('web server', ['Role'])).toEqual([]);
  });
});
