import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculateMovesBySkills,
  type ListedOccupation,
} from '../../../src/domain/occupations/moves-by-skills.ts';

const occupation = (id: string, code: string, essential: string, optional = ''): ListedOccupation => ({
  id,
  code,
  skills: new Map([
    ...[...essential].map((skill) => [skill, true] as const),
    ...[...optional].map((skill) => [skill, false] as const),
  ]),
});

const pairsOf = (...occupations: ListedOccupation[]) =>
  calculateMovesBySkills(occupations).map(({ from, to }) => `${from} ${to}`);

describe('calculateMovesBySkills', () => {
  test('closeness is the cosine of the lists by idf and a share for the digits of the group that agree', () => {
    const [move] = calculateMovesBySkills([
      occupation('a', '5120.1', 'xy'),
      occupation('b', '5131.1', 'x', 'z'),
      occupation('c', '5120.2', '', 'z'),
    ]);
    // x and z are in two of three lists, y in one; z of b counts half
    const [two, one] = [Math.log(1 + 3 / 2), Math.log(1 + 3)];
    const likeness = (two * two) / (Math.hypot(two, one) * Math.hypot(two, two / 2));
    expect(move).toMatchObject({
      from: 'a',
      to: 'b',
      carriesOver: ['x'],
      jobZone: null,
      education: null,
      skillLevel: 0,
    });
    expect(move?.closeness).toBeCloseTo((likeness + (0.2 * 2) / 4) / 1.2, 5);
  });

  test('no move climbs or falls two skill levels, and a manager of a shop is one level above those who serve', () => {
    const lists = 'pqr';
    const moves = pairsOf(
      occupation('helper', '9412.1', lists),
      occupation('waiter', '5131.2', lists),
      occupation('manager', '1412.1', lists),
      occupation('engineer', '2144.1', lists),
    );
    expect(moves.sort()).toEqual([
      'engineer manager',
      'helper waiter',
      'manager engineer',
      'manager waiter',
      'waiter helper',
      'waiter manager',
    ]);
  });

  test('licensed work is entered from the same licence, from what prepares for it, or where it is got on entering', () => {
    const lists = 'pqr';
    const moves = calculateMovesBySkills([
      occupation('nurse', '2221.2', lists),
      occupation('associate', '3221.1', lists),
      occupation('technician', '3119.1', lists),
      occupation('agent', '3334.1', lists),
    ]);
    const into = (id: string) =>
      moves.filter(({ to }) => to === id).map(({ from, licence }) => `${from} ${licence}`);
    expect(into('nurse')).toEqual(['associate PREPARES_FOR_LICENCE']);
    expect(into('associate')).toEqual([]);
    expect(into('agent').sort()).toEqual([
      'associate NEW_LICENCE',
      'nurse NEW_LICENCE',
      'technician NEW_LICENCE',
    ]);
  });

  test('moves are the same in any order of occupations, at most eight each, and tell at most five skills', () => {
    const all = fc.array(
      fc.record({
        group: fc.constantFrom('2511', '3119', '5120', '9412'),
        skills: fc.subarray([...'abcdefgh']),
      }),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(all, (rows) => {
        const occupations = rows.map(({ group, skills }, i) =>
          occupation(`r${i}`, `${group}.${i}`, skills.join('')),
        );
        const moves = calculateMovesBySkills(occupations);
        expect(calculateMovesBySkills(occupations.toReversed())).toEqual(moves);
        const counts = new Map<string, number>();
        for (const { from, to, closeness, carriesOver } of moves) {
          counts.set(from, (counts.get(from) ?? 0) + 1);
          expect(from).not.toBe(to);
          expect(closeness).toBeGreaterThan(0);
          expect(closeness).toBeLessThanOrEqual(1.000001);
          expect(carriesOver.length).toBeLessThanOrEqual(5);
        }
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(8);
      }),
      { numRuns: 200 },
    );
  });
});
