import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type SimilarityMeasure,
  signalWeights,
  similarityMeasures,
  similarRoles,
  weightsWithoutActivities,
} from '../../../src/domain/skills/similar-roles.ts';
import type { SkillMap } from '../../../src/domain/skills/skill-map.ts';
import { randomSkills, type SkillGraph, skillMapOf, wholeList } from '../../tiny-skills.ts';

type Vector = Record<string, number>;

const cosine = (a: Vector, b: Vector): number | null => {
  const length = (v: Vector) => Math.hypot(...Object.values(v));
  if (length(a) === 0 || length(b) === 0) return null;
  return Object.keys(a).reduce((sum, key) => sum + (a[key] ?? 0) * (b[key] ?? 0), 0) / length(a) / length(b);
};

/** tf-idf of lists of terms, as plainly as can be. */
function vectorsOf(
  lists: readonly Record<string, number>[],
  fewest: number,
  weight: (tf: number) => number,
): Vector[] {
  const counted = lists.filter((list) => Object.keys(list).length >= Math.max(1, fewest));
  return lists.map((list) =>
    Object.fromEntries(
      Object.entries(list).map(([term, tf]) => {
        const df = Math.max(1, counted.filter((other) => term in other).length);
        return [term, weight(tf) * Math.log(1 + counted.length / df)];
      }),
    ),
  );
}

const words = (texts: readonly string[]) => {
  const count: Record<string, number> = {};
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [])
    count[word] = (count[word] ?? 0) + 1;
  return count;
};

function signals({ roles, skills = {} }: SkillGraph) {
  const all = Object.values(roles);
  const skillVectors = vectorsOf(
    all.map((role) =>
      Object.fromEntries(
        Object.entries(role.skills ?? {}).map(([skill, { importance, essential }]) => [
          skill,
          importance ?? (essential === false ? 0.5 : 1),
        ]),
      ),
    ),
    5,
    (importance) => importance,
  );
  const ofKind = (isKnowledge: boolean) =>
    skillVectors.map((vector) =>
      Object.fromEntries(
        Object.entries(vector).filter(([skill]) => (skills[skill]?.kind === 'KNOWLEDGE') === isKnowledge),
      ),
    );
  const text = (read: (role: (typeof all)[number]) => readonly string[]) =>
    vectorsOf(
      all.map((role) => words(read(role))),
      1,
      (tf) => 1 + Math.log(tf),
    );
  return {
    SKILLS: ofKind(false),
    KNOWLEDGE: ofKind(true),
    TOOLS: vectorsOf(
      all.map((role) => Object.fromEntries(Object.keys(role.tools ?? {}).map((tool) => [tool, 1]))),
      1,
      () => 1,
    ),
    NAMES: text(({ names = [] }) => names),
    ACTIVITIES: text(({ responsibilities = [] }) => responsibilities),
  };
}

/** All roles that are like one. */
function alike(
  map: SkillMap,
  role: string,
  by: SimilarityMeasure = 'COMBINED',
  except: readonly string[] = [],
) {
  const { items, similar } = similarRoles(map, { role, by, except, where: {}, page: wholeList });
  return similar.map((similarRole, i) => ({ role: items[i]?.id, ...similarRole }));
}

describe('similarRoles', () => {
  test('similarRoles gives the cosines of their definition, and the weighted sum', () => {
    fc.assert(
      fc.property(randomSkills, fc.constantFrom(...similarityMeasures), (graph, by) => {
        const map = skillMapOf(graph);
        const vectors = signals(graph);
        const ids = Object.keys(graph.roles);
        for (const [a, role] of ids.entries()) {
          const answers = alike(map, role, by);
          for (const [b, other] of ids.entries()) {
            const hit = answers.find((similarRole) => similarRole.role === other);
            const cosines = Object.entries(vectors).map(
              ([signal, rows]) => [signal, cosine(rows[a] as Vector, rows[b] as Vector)] as const,
            );
            const isDescribed = cosines.some(([signal, value]) => signal === 'ACTIVITIES' && value !== null);
            const weights = isDescribed ? signalWeights : weightsWithoutActivities;
            const expected =
              by === 'COMBINED'
                ? cosines.reduce((sum, [signal, value]) => sum + weights[signal as 'NAMES'] * (value ?? 0), 0)
                : (cosines.find(([signal]) => signal === by)?.[1] ?? 0);
            if (a === b || expected < 1e-7) expect(hit).toBeUndefined();
            else {
              expect(hit?.similarity).toBeCloseTo(expected, 5);
              for (const [signal, value] of cosines) {
                if (value === null) expect(hit?.signals[signal as 'NAMES']).toBeNull();
                else expect(hit?.signals[signal as 'NAMES']).toBeCloseTo(value, 5);
              }
            }
          }
          const keys = answers.map(({ similarity, role: id }) => [-similarity, id ?? ''] as const);
          expect(keys).toEqual([...keys].sort((x, y) => x[0] - y[0] || (x[1] < y[1] ? -1 : 1)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('similarity is symmetric, and 1 between roles with equal data', () => {
    const role = {
      skills: { s: {}, t: {}, u: {}, v: {}, w: {}, k: {} },
      tools: { x: null },
      names: ['Data engineer'],
      responsibilities: ['Builds pipelines.'],
    };
    const map = skillMapOf({
      roles: { a: role, b: role, c: { names: ['Engineer'] } },
      skills: { k: { kind: 'KNOWLEDGE' } },
    });
    const [first, second] = alike(map, 'a');
    expect(first).toMatchObject({
      role: 'b',
      similarity: 1,
      signals: { SKILLS: 1, TOOLS: 1, KNOWLEDGE: 1, ACTIVITIES: 1, NAMES: 1 },
    });
    expect(second).toMatchObject({ role: 'c', signals: { SKILLS: null, NAMES: expect.any(Number) } });
    expect(alike(map, 'c')[0]?.similarity).toBe(second?.similarity);
    expect(alike(map, 'nobody')).toEqual([]);
    expect(alike(map, 'a', 'COMBINED', ['b', 'nobody']).map(({ role }) => role)).toEqual(['c']);
  });

  test('similarRoles names what both roles have, what adds most first', () => {
    const map = skillMapOf({
      roles: {
        a: {
          skills: { p: { importance: 0.2 }, q: { importance: 0.9 }, only: {}, k: { importance: 1 }, z: {} },
          tools: { x: null, y: null },
          activities: ['Plan work', 'Write code'],
          names: ['Data engineer'],
        },
        b: {
          skills: { p: { importance: 0.2 }, q: { importance: 0.9 }, k: { importance: 0.5 } },
          tools: { y: null },
          activities: ['Write code'],
          names: ['Engineer of data'],
          responsibilities: ['Writes code and plans.'],
        },
      },
      skills: { k: { kind: 'KNOWLEDGE' } },
    });
    const reasons = alike(map, 'a')[0]?.reasons;
    expect({ ...reasons, nameWords: [...(reasons?.nameWords ?? [])].sort() }).toEqual({
      skills: ['k', 'q', 'p'],
      tools: ['y'],
      activities: ['Write code'],
      nameWords: ['data', 'engineer'],
      activityWords: ['code', 'write', 'plan'],
    });
  });
});
