import { describe, expect, test } from 'vitest';
import {
  doorwaysOf,
  familiesOf,
  interestsOf,
  type StartRole,
} from '../../../src/explorer/start/start-roles.ts';

const role = (ref: string, part: Partial<StartRole> = {}): StartRole => ({
  ref,
  title: ref,
  family: null,
  seniority: null,
  traits: null,
  previous: { nodes: [] },
  next: { nodes: [{ ref: 'z' }] },
  ...part,
});
const refsOf = (roles: readonly StartRole[]) => roles.map(({ ref }) => ref);

describe('roles of the start page', () => {
  test('doorwaysOf holds roles that lead on and that none leads to, without first jobs', () => {
    const roles = [
      role('doorway'),
      role('first-job', { seniority: 'ENTRY' }),
      role('reached', { previous: { nodes: [{ ref: 'doorway' }] } }),
      role('end', { next: { nodes: [] } }),
      role('unanswered', { previous: null }),
    ];
    expect(refsOf(doorwaysOf(roles))).toEqual(['doorway']);
  });

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
