import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCareerMap } from '../../../src/domain/paths/career-map-builder.ts';
import { type UnbeatenPaths, unbeatenPaths } from '../../../src/domain/paths/trade-off.ts';
import { careerColumns } from '../../tiny-graph.ts';

type Values = readonly number[];

/** `moves[from][to]`; null where there is no move. */
interface Question {
  readonly moves: readonly (readonly (Values | null)[])[];
  readonly measures: number;
  readonly to: number;
  readonly starts: readonly { readonly role: number; readonly values: Values }[];
  readonly startIsStep: boolean;
  readonly maxSteps: number;
  readonly via: readonly number[];
}

/** NaN is unknown. */
const valuesOf = (measures: number, gaps: number): fc.Arbitrary<Values> =>
  fc.array(
    fc.oneof({ weight: gaps, arbitrary: fc.constant(Number.NaN) }, { weight: 6, arbitrary: fc.nat(3) }),
    { minLength: measures, maxLength: measures },
  );

const questions: fc.Arbitrary<Question> = fc
  .record({
    roles: fc.integer({ min: 4, max: 7 }),
    measures: fc.integer({ min: 1, max: 3 }),
    unknown: fc.constantFrom(0, 1, 4),
    absent: fc.nat(4),
  })
  .chain(({ roles, measures, unknown, absent }) => {
    const values = valuesOf(measures, unknown);
    const square = { minLength: roles, maxLength: roles };
    const row = fc.array(
      fc.oneof({ weight: absent, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: values }),
      square,
    );
    const role = fc.nat(roles - 1);
    return fc
      .record({
        moves: fc.array(row, square),
        measures: fc.constant(measures),
        to: role,
        starts: fc.uniqueArray(fc.record({ role, values }), {
          minLength: 1,
          maxLength: 2,
          selector: (start) => start.role,
        }),
        startIsStep: fc.boolean(),
        maxSteps: fc.integer({ min: 1, max: 6 }),
        via: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.uniqueArray(role, { maxLength: 2 })),
      })
      .map((question) =>
        question.startIsStep
          ? question
          : {
              ...question,
              starts: question.starts.slice(0, 1).map(({ role: start }) => ({
                role: start,
                values: new Array<number>(measures).fill(0),
              })),
            },
      );
  });

const name = (role: number) => `role-${role}`;

function search(question: Question, k = 10_000, budget = 10_000_000): UnbeatenPaths {
  const columns = question.moves.map((row, from) => {
    const moves = row.flatMap((values, to) => (values === null ? [] : [[name(to), [null, null]] as const]));
    return [name(from), { moves: Object.fromEntries(moves) }] as const;
  });
  const map = buildCareerMap(careerColumns(Object.fromEntries(columns)));
  const values: Values[] = [];
  for (const [from, row] of question.moves.entries()) {
    for (let move = map.offsets[from] as number; move < (map.offsets[from + 1] as number); move++) {
      values[move] = row[map.targets[move] as number] as Values;
    }
  }
  const measures = Array.from(
    { length: question.measures },
    (_, measure) => (move: number) => (values[move] as Values)[measure] as number,
  );
  const isKnown = (measure: number) =>
    [...values, ...question.starts.map((start) => start.values)].every(
      (one) => !Number.isNaN((one as Values)[measure]),
    );
  const alwaysKnown = [...measures.keys()].filter(isKnown);
  return unbeatenPaths(map, { ...question, measures, alwaysKnown, k, budget });
}

interface Path {
  readonly roles: readonly number[];
  readonly values: Values;
  readonly steps: number;
}

/** Every loopless path, by depth. */
function allPaths(question: Question): Path[] {
  const { moves, to, starts, startIsStep, maxSteps, via } = question;
  const paths: Path[] = [];
  const walk = (roles: readonly number[], values: Values, steps: number): void => {
    const role = roles.at(-1) as number;
    if (role === to && steps > 0) {
      if (via.every((passed) => roles.includes(passed))) paths.push({ roles, values, steps });
      return;
    }
    if (steps === maxSteps || role === to) return;
    for (const [next, step] of (moves[role] as readonly (Values | null)[]).entries()) {
      if (step === null || roles.includes(next)) continue;
      walk(
        [...roles, next],
        values.map((value, i) => value + (step[i] as number)),
        steps + 1,
      );
    }
  };
  for (const { role, values } of starts) walk([role], values, startIsStep ? 1 : 0);
  return paths;
}

const unknownOf = ({ values }: Path) => values.map((value) => Number.isNaN(value));

/** The same measures are known of both, one is lower and none is higher. */
function beats(a: Path, b: Path): boolean {
  if (String(unknownOf(a)) !== String(unknownOf(b))) return false;
  const pairs = a.values
    .map((value, i) => [value, b.values[i] as number] as const)
    .filter(([value]) => !Number.isNaN(value));
  return pairs.every(([x, y]) => x <= y) && pairs.some(([x, y]) => x < y);
}

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] ?? Number.NEGATIVE_INFINITY);
};

function expectedPaths(question: Question): Path[] {
  const paths = allPaths(question);
  const key = (path: Path): number[] => {
    const unknown = unknownOf(path);
    return [
      unknown.filter(Boolean).length,
      ...unknown.toReversed().map((isUnknown) => (isUnknown ? 0 : 1)), // later measures first
      ...path.values.filter((value) => !Number.isNaN(value)),
      path.steps,
      ...path.roles,
    ];
  };
  return paths
    .filter((path) => !paths.some((other) => beats(other, path)))
    .sort((a, b) => compareLists(key(a), key(b)));
}

const summary = ({ roles, values }: Pick<Path, 'roles' | 'values'>) => [roles, values];

describe('unbeatenPaths', () => {
  test('are those that brute force finds, in order, on 3,000 random graphs', () => {
    let several = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const expected = expectedPaths(question).map(summary);
        const { paths, complete } = search(question);
        expect(complete).toBe(true);
        expect(paths.map(summary)).toEqual(expected);
        for (const { moves, roles } of paths) expect(moves).toHaveLength(roles.length - 1);
        if (expected.length > 1) several++;
      }),
      { numRuns: 3_000, seed: 20 },
    );
    expect(several).toBeGreaterThan(1_000);
  });

  test('k cuts the list at its end, and a budget that is used up says so', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 4 }), fc.nat(12), (question, k, budget) => {
        const all = expectedPaths(question).map(summary);
        expect(search(question, k).paths.map(summary)).toEqual(all.slice(0, k));
        const { paths, complete } = search(question, k, budget);
        if (complete) expect(paths.map(summary)).toEqual(all.slice(0, k));
        for (const path of paths) expect(all).toContainEqual(summary(path));
      }),
      { numRuns: 500, seed: 21 },
    );
  });

  test('looks for no unknown where no move has one, however many paths there are', () => {
    const roles = Array.from({ length: 24 }, (_, role) => role);
    const { paths, complete } = search(
      {
        moves: roles.map((from) =>
          roles.map((to) => (from === to ? null : [((from * 7 + to * 5) % 11) + 1])),
        ),
        measures: 1,
        to: 23,
        starts: [{ role: 0, values: [0] }],
        startIsStep: false,
        maxSteps: 6,
        via: [],
      },
      26,
      5_000,
    );
    expect(complete).toBe(true);
    expect(paths.length).toBeGreaterThan(0);
  });

  test('an unknown neither beats nor is beaten by what is known', () => {
    // 0 to 3 by 1 with both measures known, or by 2 with more of the first and the second unknown
    const by = (one: Values, other: Values): Question => ({
      moves: [
        [null, [1, 1], one, null],
        [null, null, null, [1, 1]],
        [null, null, null, other],
        [null, null, null, null],
      ],
      measures: 2,
      to: 3,
      starts: [{ role: 0, values: [0, 0] }],
      startIsStep: false,
      maxSteps: 4,
      via: [],
    });
    const roles = (question: Question) => search(question).paths.map((path) => path.roles);
    expect(roles(by([5, Number.NaN], [5, 1]))).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
    expect(roles(by([5, 5], [5, 1]))).toEqual([[0, 1, 3]]);
  });
});
