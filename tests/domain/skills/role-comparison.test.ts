import { describe, expect, test } from 'vitest';
import { compareRoles } from '../../../src/domain/skills/role-comparison.ts';
import { skillMapOf } from '../../tiny-skills.ts';

const map = skillMapOf({
  roles: {
    a: {
      seniority: 'MID',
      skills: { s: { importance: 0.9, level: 0.5 }, t: {}, own: {} },
      tools: { x: 0.5 },
    },
    b: { seniority: 'LEAD', skills: { s: { essential: true }, t: {} }, tools: { x: null, y: null } },
    c: { skills: { s: {} } },
  },
});

describe('compareRoles', () => {
  const { skills, tools, pairs } = compareRoles(map, { roles: ['b', 'a', 'c'] });

  test('compareRoles lists things side by side, those that most roles share first', () => {
    expect(skills).toEqual([
      {
        id: 's',
        sharing: 'ALL',
        listings: [
          { importance: null, level: null, essential: true },
          { importance: 0.9, level: 0.5, essential: null },
          { importance: null, level: null, essential: null },
        ],
      },
      { id: 't', sharing: 'SOME', listings: [expect.anything(), expect.anything(), null] },
      { id: 'own', sharing: 'ONE', listings: [null, expect.anything(), null] },
    ]);
    expect(tools).toEqual([
      { id: 'x', sharing: 'SOME', listings: [{ importance: null }, { importance: 0.5 }, null] },
      { id: 'y', sharing: 'ONE', listings: [{ importance: null }, null, null] },
    ]);
  });

  test('compareRoles compares every pair in both directions', () => {
    expect(pairs.map(({ from, to, totals }) => [from, to, totals.held, totals.listed])).toEqual([
      ['b', 'a', 2, 3],
      ['b', 'c', 1, 1],
      ['a', 'b', 2, 2],
      ['a', 'c', 1, 1],
      ['c', 'b', 1, 2],
      ['c', 'a', 1, 3],
    ]);
    expect(pairs[0]?.difference.seniority).toEqual({ from: 'LEAD', to: 'MID', levels: -2, reason: null });
    expect(pairs[1]?.difference.seniority.reason).toBe('TO_UNKNOWN');
    expect(pairs[0]?.coverage).toBeNull();
  });
});
