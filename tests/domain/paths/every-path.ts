import fc from 'fast-check';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { maxPathSteps } from '../../../src/domain/paths/path-limits.ts';
import { careerColumns } from '../../tiny-graph.ts';

/** A small random map with costs of its moves and a question, by indexes of roles. */
export interface Question {
  readonly map: CareerMap;
  readonly costs: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly closed: readonly number[];
}

const name = (role: number) => `role-${role}`;

/** Maps of 2 to 8 roles; costs often tie, and some roles may not be entered. */
export const questions: fc.Arbitrary<Question> = fc.integer({ min: 2, max: 8 }).chain((roles) =>
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
export function allPaths({ map, costs, from, steps, closed }: Question): [cost: number, roles: number[]][] {
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

/** The costs and the closed roles of a question, as the searches take them. */
export const rulesOf = ({ costs, closed }: Question) => ({
  cost: (move: number) => costs[move] as number,
  isUsable: (_move: number, target: number) => !closed.includes(target),
});
