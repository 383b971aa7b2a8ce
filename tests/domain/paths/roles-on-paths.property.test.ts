import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { maxPathSteps } from '../../../src/domain/paths/path-limits.ts';
import { rolesOnPaths } from '../../../src/domain/paths/roles-on-paths.ts';
import { careerColumns } from '../../tiny-graph.ts';

interface Question {
  readonly map: CareerMap;
  readonly costs: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly closed: readonly number[];
}

const name = (role: number) => `role-${role}`;
const questions: fc.Arbitrary<Question> = fc.integer({ min: 2, max: 8 }).chain((roles) =>
  fc
    .record({
      moves: fc.uniqueArray(fc.tuple(fc.nat(roles - 1), fc.nat(roles - 1)), {
        maxLength: 30,
        selector: ([a, b]) => a * 10 + b,
      }),
      prices: fc.array(fc.constantFrom(0, 0, 1, 1, 2, 3_000_000), { minLength: 30, maxLength: 30 }),
      from: fc.nat(roles - 1),
      to: fc.nat(roles - 1),
      steps: fc.integer({ min: 1, max: maxPathSteps }),
      closed: fc.uniqueArray(fc.nat(roles - 1), { maxLength: 2 }),
    })
    .map(({ moves, prices, ...rest }) => {
      const graph = Array.from({ length: roles }, (_, from) => {
        const out = moves.filter(([a]) => a === from).map(([, b]) => [name(b), [null, null]] as const);
        return [name(from), { moves: Object.fromEntries(out) }] as const;
      });
      const map = buildCareerMap(careerColumns(Object.fromEntries(graph)));
      return { map, costs: Float64Array.from(map.targets, (_, i) => prices[i] ?? 0), ...rest };
    }),
);

/** Every loopless path of at most `steps` moves from the start, best first. */
function allPaths({ map, costs, from, steps, closed }: Question): [cost: number, roles: number[]][] {
  const paths: [number, number[]][] = [];
  const walk = (cost: number, roles: number[]) => {
    if (roles.length > 1) paths.push([cost, roles]);
    if (roles.length > steps) return;
    const here = roles.at(-1) as number;
    for (let move = map.offsets[here] as number; move < (map.offsets[here + 1] as number); move++) {
      const next = map.targets[move] as number;
      if (!roles.includes(next) && !closed.includes(next))
        walk(cost + (costs[move] as number), [...roles, next]);
    }
  };
  walk(0, [from]);
  return paths.sort(([a, x], [b, y]) => a - b || x.length - y.length || (x.join() < y.join() ? -1 : 1));
}

const rulesOf = ({ costs, closed }: Question) => ({
  cost: (move: number) => costs[move] as number,
  isUsable: (_move: number, target: number) => !closed.includes(target),
});

describe('rolesOnPaths', () => {
  test('rolesOnPaths finds the roles of all paths, and tells when the budget ended it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { map, from, to, steps } = question;
        const on = allPaths(question)
          .filter(([, roles]) => roles.at(-1) === to)
          .flatMap(([, roles]) => roles.slice(1, -1));
        const { isUsable } = rulesOf(question);
        const onPaths = { from, to, maxSteps: steps, isUsable };
        expect(rolesOnPaths(map, { ...onPaths, budget: Number.POSITIVE_INFINITY })).toEqual({
          roles: [...new Set(on)].sort((a, b) => a - b),
          complete: true,
        });
        const { roles, complete } = rolesOnPaths(map, { ...onPaths, budget: 3 });
        for (const role of roles) expect(on).toContain(role);
        if (complete) expect(roles).toEqual([...new Set(on)].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});
