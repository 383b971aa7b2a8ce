import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningOrder } from '../../../src/domain/skills/learning-order.ts';

const count = 9;

interface Question {
  readonly wanted: readonly number[];
  readonly edges: readonly (readonly [skill: number, before: number])[];
}

const questions = (acyclic: boolean): fc.Arbitrary<Question> =>
  fc.record({
    wanted: fc.shuffledSubarray(Array.from({ length: count }, (_, i) => i)),
    edges: fc
      .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
        maxLength: 16,
        selector: ([a, b]) => a * count + b,
      })
      .chain((edges) =>
        fc
          .shuffledSubarray(
            Array.from({ length: count }, (_, i) => i),
            { minLength: count },
          )
          .map((names) =>
            edges
              .filter(([a, b]) => !acyclic || a > b)
              .map(([a, b]) => [names[a] as number, names[b] as number] as const),
          ),
      ),
  });

const beforeIn =
  ({ edges }: Question) =>
  (skill: number) =>
    edges.filter(([from]) => from === skill).map(([, to]) => to);

/** leads[a][b]: whether a builds on b, directly or not (Warshall). */
function leadsOf({ edges }: Question): boolean[][] {
  const leads = Array.from({ length: count }, () => new Array<boolean>(count).fill(false));
  for (const [a, b] of edges) (leads[a] as boolean[])[b] = true;
  for (let k = 0; k < count; k++)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++) if (leads[a]?.[k] && leads[k]?.[b]) (leads[a] as boolean[])[b] = true;
  return leads;
}

describe('learningOrder', () => {
  test('learningOrder puts each goal after the goals it builds on, also via other skills', () => {
    fc.assert(
      fc.property(questions(true), (question) => {
        const { order, cycles } = learningOrder(question.wanted, beforeIn(question));
        expect([...order].sort()).toEqual([...question.wanted].sort());
        expect(cycles).toEqual([]);
        const leads = leadsOf(question);
        order.forEach((skill, place) => {
          for (const later of order.slice(place + 1)) expect(leads[skill]?.[later]).toBe(false);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('learningOrder reports exactly the cycles that hold a goal, and orders all other skills', () => {
    fc.assert(
      fc.property(questions(false), (question) => {
        const { order, cycles } = learningOrder(question.wanted, beforeIn(question));
        const leads = leadsOf(question);
        const circles = question.wanted
          .filter((skill) => leads[skill]?.[skill])
          .map((skill) => [...leads.keys()].filter((b) => leads[skill]?.[b] && leads[b]?.[skill]).join());
        expect(cycles.map((members) => [...members].sort().join()).sort()).toEqual(
          [...new Set(circles)].sort(),
        );
        order.forEach((skill, place) => {
          for (const later of order.slice(place + 1)) {
            expect(leads[skill]?.[later] && !leads[later]?.[skill]).toBeFalsy();
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('learningOrder puts an early goal as early as possible, right after its prerequisites', () => {
    const before: Readonly<Record<string, readonly string[]>> = {
      serving: ['training', 'containers'],
      training: ['python', 'statistics'],
      containers: ['linux'],
    };
    const order = (...goals: string[]) => learningOrder(goals, (skill) => before[skill] ?? []).order;
    expect(order('writing', 'serving', 'statistics', 'python', 'training')).toEqual([
      'writing',
      'statistics',
      'python',
      'training',
      'serving',
    ]);
    expect(order('serving', 'linux')).toEqual(['linux', 'serving']);
  });

  test('learningOrder handles a chain as long as a whole classification', () => {
    const { order } = learningOrder([100_000, 0], (skill) => (skill > 0 ? [skill - 1] : []));
    expect(order).toEqual([0, 100_000]);
  });
});
