import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CareerMap } from '../../../src/domain/paths/career-map.ts';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { cheapestPaths } from '../../../src/domain/paths/cheapest-paths.ts';
import { maxPathSteps, maxVia } from '../../../src/domain/paths/path-limits.ts';
import { careerColumns } from '../../tiny-graph.ts';

/** `costs[from][to]`; null where there is no move. */
interface Question {
  readonly costs: readonly (readonly (number | null)[])[];
  readonly from: number;
  readonly to: number;
  readonly maxSteps: number;
  readonly k: number;
}
type Path = readonly [cost: number, roles: readonly number[]];

const cost = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 1_000_000, 2_000_000) },
  { weight: 1, arbitrary: fc.nat(4_000_000) },
);
const questions: fc.Arbitrary<Question> = fc
  .record({ roles: fc.integer({ min: 1, max: 8 }), gaps: fc.nat(8) })
  .chain(({ roles, gaps }) => {
    const square = { minLength: roles, maxLength: roles };
    const row = fc.array(
      fc.oneof({ weight: gaps, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: cost }),
      square,
    );
    return fc.record({
      costs: fc.array(row, square),
      from: fc.nat(roles - 1),
      to: fc.nat(roles - 1),
      maxSteps: fc.integer({ min: 1, max: maxPathSteps }),
      k: fc.integer({ min: 1, max: 30 }),
    });
  });

const name = (role: number) => `role-${role}`;

function mapOf({ costs }: Question): { map: CareerMap; moveCosts: Float64Array } {
  const roles = costs.map((row, from) => {
    const moves = row.flatMap((cost, to) => (cost === null ? [] : [[name(to), [null, null]] as const]));
    return [name(from), { moves: Object.fromEntries(moves) }] as const;
  });
  const map = buildCareerMap(careerColumns(Object.fromEntries(roles.reverse())));
  const moveCosts = new Float64Array(map.targets.length);
  for (let from = 0; from < costs.length; from++) {
    for (let move = map.offsets[from] as number; move < (map.offsets[from + 1] as number); move++)
      moveCosts[move] = costs[from]?.[map.targets[move] as number] ?? Number.NaN;
  }
  return { map, moveCosts };
}

function search(question: Question, budget = Number.POSITIVE_INFINITY) {
  const { map, moveCosts } = mapOf(question);
  const { from, to, maxSteps, k } = question;
  const cost = (move: number) => moveCosts[move] as number;
  const starts = [{ role: from, cost: 0 }];
  const { paths, complete } = cheapestPaths(map, { starts, to, maxSteps, k, cost, budget });
  for (const path of paths) {
    expect(path.moves.map((move) => map.targets[move] as number)).toEqual(path.roles.slice(1));
    expect(path.moves.reduce((sum, move) => sum + (moveCosts[move] as number), 0)).toBe(path.cost);
  }
  return { paths: paths.map((path): Path => [path.cost, path.roles]), complete };
}

/** Every loopless path of at most `maxSteps` moves, best first. */
function allPaths({ costs, from, to, maxSteps }: Question): Path[] {
  const paths: Path[] = [];
  const walk = (spent: number, roles: readonly number[]) => {
    const here = roles.at(-1) as number;
    if (here === to) paths.push([spent, roles]);
    if (here === to || roles.length > maxSteps) return;
    costs[here]?.forEach((cost, next) => {
      if (cost !== null && !roles.includes(next)) walk(spent + cost, [...roles, next]);
    });
  };
  if (from !== to) walk(0, [from]);
  return paths.sort(
    ([a, x], [b, y]) => a - b || x.length - y.length || (x.join() < y.join() ? -1 : 1), // one digit a role
  );
}

describe('cheapestPaths', () => {
  test('cheapestPaths finds what trying every path finds, in the promised order', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const exact = allPaths(question).slice(0, question.k);
        expect(search(question)).toEqual({ paths: exact, complete: true });
      }),
      { numRuns: 3000 },
    );
  });

  test('cheapestPaths returns the first exact paths when the budget ends it, and tells whether it is complete', () => {
    fc.assert(
      fc.property(questions, fc.nat(60), (question, budget) => {
        const exact = allPaths(question).slice(0, question.k);
        const { paths, complete } = search(question, budget);
        expect(paths).toEqual(exact.slice(0, paths.length));
        if (complete) expect(paths).toHaveLength(exact.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('cheapestPaths is incomplete under a small budget, and finds more under a greater one', () => {
    const costs = Array.from({ length: 8 }, (_, from) =>
      Array.from({ length: 8 }, (_, to) => (from + to) % 3),
    );
    const question = { costs, from: 0, to: 7, maxSteps: 6, k: 30 };
    const exact = allPaths(question).slice(0, 30);
    const answers = [0, 5, 20, 40].map((budget) => search(question, budget));
    expect(answers.map(({ complete }) => complete)).toEqual([false, false, false, false]);
    for (const { paths } of answers) expect(paths).toEqual(exact.slice(0, paths.length));
    const counts = answers.map(({ paths }) => paths.length);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBeLessThan(30);
  });

  test('cheapestPaths spends budget on the start and on each longer prefix, the path included', () => {
    const question = {
      costs: [
        [null, 1],
        [null, null],
      ],
      from: 0,
      to: 1,
      maxSteps: 6,
      k: 30,
    };
    expect(search(question, 1)).toEqual({ paths: [], complete: false });
    expect(search(question, 2)).toEqual({ paths: [[1, [0, 1]]], complete: true });
  });
});

/** A question with constraints: roles and moves that are not allowed, roles to pass, one path per next role. */
const constrained = questions.chain((question) => {
  const roles = question.costs.length;
  return fc.record({
    question: fc.constant(question),
    closedRoles: fc.uniqueArray(fc.nat(roles - 1), { maxLength: 2 }),
    closedMoves: fc.array(fc.tuple(fc.nat(roles - 1), fc.nat(roles - 1)), { maxLength: 6 }),
    via: fc.uniqueArray(fc.nat(roles - 1), { maxLength: maxVia }),
    onePerNextRole: fc.boolean(),
  });
});

describe('cheapestPaths under constraints', () => {
  test('cheapestPaths meets constraints and finds what trying every path finds', () => {
    fc.assert(
      fc.property(constrained, ({ question, closedRoles, closedMoves, via, onePerNextRole }) => {
        const { map, moveCosts } = mapOf(question);
        const { from, to, maxSteps, k } = question;
        const isClosed = (a: number, b: number) =>
          closedRoles.includes(b) || closedMoves.some(([x, y]) => x === a && y === b);
        const sourceOf = (move: number) => map.offsets.findIndex((start) => start > move) - 1;
        const constrainedQuestion = {
          starts: [{ role: from, cost: 0 }],
          to,
          maxSteps,
          k,
          cost: (move: number) => moveCosts[move] as number,
          isUsable: (move: number, target: number) => !isClosed(sourceOf(move), target),
          budget: Number.POSITIVE_INFINITY,
          via,
          onePerNextRole,
        };
        const paths = cheapestPaths(map, constrainedQuestion).paths.map(
          (path): Path => [path.cost, path.roles],
        );
        const exact = allPaths(question).filter(
          ([, roles]) =>
            via.every((role) => roles.includes(role)) &&
            roles.slice(1).every((role, i) => !isClosed(roles[i] as number, role)),
        );
        const firsts = new Set<number | undefined>();
        const expected = exact.filter(([, [, first]]) => {
          if (!onePerNextRole) return true;
          const isNew = !firsts.has(first);
          firsts.add(first);
          return isNew;
        });
        expect(paths).toEqual(expected.slice(0, k));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('cheapestPaths from several starts, each a step', () => {
  test('cheapestPaths from several starts finds what trying every path finds', () => {
    const starts = fc.uniqueArray(fc.record({ role: fc.nat(7), cost: fc.nat(3_000_000) }), {
      selector: ({ role }) => role,
      maxLength: 4,
    });
    fc.assert(
      fc.property(constrained, starts, ({ question, via, onePerNextRole }, allStarts) => {
        const { map, moveCosts } = mapOf(question);
        const { to, maxSteps, k } = question;
        const starts = allStarts.filter(({ role }) => role < map.roleIds.length);
        const exact = starts
          .flatMap(({ role, cost }) => {
            const from = { ...question, from: role, maxSteps: maxSteps - 1 };
            const ways = role === to ? [[0, [role]] as Path] : maxSteps > 1 ? allPaths(from) : [];
            return ways.map(([spent, roles]): Path => [spent + cost, roles]);
          })
          .filter(([, roles]) => via.every((role) => roles.includes(role)))
          .sort(([a, x], [b, y]) => a - b || x.length - y.length || (x.join() < y.join() ? -1 : 1));
        const expected = onePerNextRole
          ? exact.filter(([, [first]], i) => exact.findIndex(([, roles]) => roles[0] === first) === i)
          : exact;
        const cost = (move: number) => moveCosts[move] as number;
        const budget = Number.POSITIVE_INFINITY;
        const answer = cheapestPaths(map, {
          starts,
          startIsStep: true,
          to,
          maxSteps,
          k,
          cost,
          budget,
          via,
          onePerNextRole,
        });
        expect(answer.paths.map((path): Path => [path.cost, path.roles])).toEqual(expected.slice(0, k));
      }),
      { numRuns: 2000 },
    );
  });
});
