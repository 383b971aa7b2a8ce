import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { maxPathSteps } from '../../../src/domain/paths/path-limits.ts';
import { bestPathsFrom } from '../../../src/domain/paths/reach.ts';
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

describe('bestPathsFrom', () => {
  test('bestPathsFrom finds for each role the first of all paths', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { map, from, steps } = question;
        const best = new Map<number, [number, number[]]>();
        for (const path of allPaths(question)) {
          const end = path[1].at(-1) as number;
          if (!best.has(end)) best.set(end, path);
        }
        const starts = [{ role: from, cost: 0 }];
        const bestPaths = bestPathsFrom(map, { starts, within: steps, ...rulesOf(question) });
        expect(bestPaths.map(({ cost, roles }) => [cost, roles])).toEqual(
          [...best].sort(([a], [b]) => a - b).map(([, path]) => path),
        );
        for (const { roles, moves } of bestPaths)
          expect(moves.map((move) => map.targets[move] as number)).toEqual(roles.slice(1));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bestPathsFrom several starts, each a step', () => {
  test('bestPathsFrom several starts finds for each role the first of all paths', () => {
    const prices = fc.array(fc.constantFrom(0, 1, 1, 2_000_000), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        questions,
        prices,
        fc.uniqueArray(fc.nat(7), { maxLength: 4 }),
        (question, price, roles) => {
          const { map, steps, closed } = question;
          const starts = roles
            .filter((role) => role < map.roleIds.length && !closed.includes(role))
            .map((role) => ({ role, cost: price[role] as number }));
          const paths = starts.flatMap(({ role, cost }) => [
            [cost, [role]] as [number, number[]],
            ...(steps > 1
              ? allPaths({ ...question, from: role, steps: steps - 1 }).map(
                  ([spent, way]): [number, number[]] => [spent + cost, way],
                )
              : []),
          ]);
          paths.sort(([a, x], [b, y]) => a - b || x.length - y.length || (x.join() < y.join() ? -1 : 1));
          const best = new Map<number, [number, number[]]>();
          for (const path of paths) {
            const end = path[1].at(-1) as number;
            if (!best.has(end)) best.set(end, path);
          }
          const bestPaths = bestPathsFrom(map, {
            starts,
            startIsStep: true,
            within: steps,
            ...rulesOf(question),
          });
          expect(bestPaths.map(({ cost, roles }) => [cost, roles])).toEqual(
            [...best].sort(([a], [b]) => a - b).map(([, path]) => path),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
