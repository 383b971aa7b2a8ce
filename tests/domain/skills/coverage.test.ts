import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { type CareerRole, careerColumns } from '../../tiny-graph.ts';
import { levelsAt } from '../../tiny-skills.ts';

/** Coverage of the move from `a` to `b` among other roles. */
function coverage(
  a: CareerRole['skills'],
  b: CareerRole['skills'],
  others: Record<string, CareerRole> = {},
  buildsOn: Record<string, readonly string[]> = {},
): number {
  const map = buildCareerMap(
    careerColumns({ a: { skills: a, moves: { b: [null, null] } }, b: { skills: b }, ...others }, buildsOn),
  );
  return map.signals.coverage[map.offsets[map.indexOf.get('a') ?? -1] ?? -1] as number;
}

const five = { p: 1, q: 1, r: 1, s: 1, t: 1 };
/** An importance that counts, and weighs nothing to speak of. */
const tiny = 1e-9;

describe('coverage', () => {
  test('coverage is the share of the importance that both roles list', () => {
    expect(coverage(five, five)).toBe(1);
    expect(coverage({ x: 1 }, five)).toBe(0);
    expect(coverage({ p: 0.1, q: 0.2 }, five)).toBeCloseTo(2 / 5, 6);
    expect(coverage({ p: 1 }, { p: 0.6, q: 0.1, r: 0.1, s: 0.1, t: 0.1 })).toBeCloseTo(0.6, 6);
  });

  test('coverage from a to b differs from coverage from b to a', () => {
    expect(coverage({ ...five, u: 1, v: 1 }, five)).toBe(1);
    expect(coverage(five, { ...five, u: 1, v: 1 })).toBeLessThan(1);
  });

  test('a lower level counts in part, a higher one only as far as needed, an unknown one in full', () => {
    const need = { p: { importance: 1, level: 0.8 }, q: tiny, r: tiny, s: tiny, t: tiny };
    expect(coverage({ p: { level: 0.4 } }, need)).toBeCloseTo(0.5, 6);
    expect(coverage({ p: { level: 1 } }, need)).toBeCloseTo(1, 6);
    expect(coverage({ p: null }, need)).toBeCloseTo(1, 6);
    expect(coverage({ p: { level: 0.1 } }, { ...need, p: 1 })).toBeCloseTo(1, 6);
  });

  test('a need of level 0 is met', () => {
    const need = { p: { importance: 1, level: 0 }, q: tiny, r: tiny, s: tiny, t: tiny };
    expect(coverage({ x: 1 }, need)).toBeCloseTo(1, 6);
  });

  test('an unknown importance counts as 1, or as 0.5 when the skill is optional', () => {
    expect(
      coverage({ p: 1 }, { p: null, q: { essential: true }, r: { essential: false }, s: tiny, t: tiny }),
    ).toBeCloseTo(1 / 2.5, 6);
  });

  test('a rare skill counts for more, by its idf over the roles that list five skills or more', () => {
    const others = { x: { skills: { ...five, q: 1 } }, few: { skills: { p: 1 } } };
    const b = { p: 1, u: 1, q: tiny, r: tiny, s: tiny };
    // N = 2 roles with five skills; p is in both, u in one
    const [p, u] = [Math.log(1 + 2 / 2), Math.log(1 + 2 / 1)];
    expect(coverage({ p: 1 }, b, others)).toBeCloseTo(p / (p + u), 6);
  });

  test('whoever has a skill has what it builds on, also via skills that no role lists', () => {
    const buildsOn = { deep: ['middle'], middle: ['p', 'q'] };
    expect(coverage({ deep: 1 }, five, {}, buildsOn)).toBeCloseTo(2 / 5, 6);
    expect(coverage({ p: 1, q: 1 }, { ...five, deep: 1 }, {}, buildsOn)).toBeCloseTo(2 / 6, 6);
  });

  test('coverage is unknown below five listed skills of some weight, and from a role without skills', () => {
    expect(coverage({}, five)).toBeNaN();
    expect(coverage(five, { p: 1, q: 1, r: 1, s: 1 })).toBeNaN();
    expect(coverage(five, { p: 0, q: 0, r: 0, s: 0, t: 0 })).toBeNaN();
    expect(coverage(five, { p: 1, q: 1, r: 1, s: 1, t: 0, u: 0 })).toBeNaN();
  });

  test('coverage equals its formula, evaluated plainly', () => {
    const share = fc.option(
      fc.integer({ min: 0, max: 4 }).map((n) => n / 4),
      { nil: undefined },
    );
    const skill = fc.record({
      importance: share,
      level: share,
      essential: fc.option(fc.boolean(), { nil: undefined }),
    });
    const role = fc.dictionary(fc.constantFrom(...'pqrstuvw'), skill);
    const edges = fc.dictionary(
      fc.constantFrom(...'pqrstuvwxy'),
      fc.subarray([...'pqrstuvwxy'], { maxLength: 2 }),
    );
    fc.assert(
      fc.property(role, role, role, edges, (a, b, c, buildsOn) => {
        const on = Object.fromEntries(
          Object.entries(buildsOn).map(([id, others]) => [id, { buildsOn: others }]),
        );
        const levels = levelsAt({ roles: { a: { skills: a } }, skills: on }, 'a', []);
        const lists = [a, b, c].filter((list) => Object.keys(list).length >= 5);
        let all = 0;
        let covered = 0;
        let counting = 0;
        for (const [name, { importance, level: need, essential }] of Object.entries(b)) {
          const df = lists.filter((list) => name in list).length;
          const rated = importance ?? (essential === false ? 0.5 : 1);
          const weight = rated * Math.log(1 + lists.length / Math.max(1, df));
          const have = levels.get(name);
          const byLevel = have == null || need === undefined ? 1 : Math.min(1, have / need);
          all += weight;
          if (weight > 0) counting++;
          covered += weight * (need === 0 ? 1 : have === undefined ? 0 : byLevel);
        }
        const isUnknown = Object.keys(a).length === 0 || counting < 5;
        const expected = isUnknown ? Number.NaN : covered / all;
        const actual = coverage(a, b, { c: { skills: c } }, buildsOn);
        if (Number.isNaN(expected)) expect(actual).toBeNaN();
        else expect(actual).toBeCloseTo(expected, 5);
      }),
      { numRuns: 500 },
    );
  });
});
