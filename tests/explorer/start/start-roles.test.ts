import { describe, expect, test } from 'vitest';
import { familiesOf, interestsOf, type StartRole } from '../../../src/explorer/start/start-roles.ts';

const role = (ref: string, part: Partial<StartRole> = {}): StartRole => ({
  ref,
  title: ref,
  family: null,
  seniority: null,
  traits: null,
  ...part,
});
const refsOf = (roles: readonly StartRole[]) => roles.map(({ ref }) => ref);

describe('roles of the start page', () => {
  test('familiesOf orders lines of work by name, and leaves roles without one out', () => {
    const families = familiesOf([role('a', { family: 'Web' }), role('b', { family: 'Data' }), role('c')]);
    expect(families.map(({ name, members }) => [name, refsOf(members)])).toEqual([
      ['Data', ['b']],
      ['Web', ['a']],
    ]);
  });

  test('interestsOf orders interests by the number of roles, then by name', () => {
    const withTraits = (ref: string, ...names: string[]) =>
      role(ref, { traits: { nodes: names.map((name) => ({ id: name, name })) } });
    const interests = interestsOf([withTraits('a', 'Puzzles', 'People'), withTraits('b', 'Words', 'People')]);
    expect(interests.map(({ name }) => name)).toEqual(['People', 'Puzzles', 'Words']);
  });
});
