import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningPlan } from '../../../src/domain/skills/learning-plan.ts';
import { compareRoles } from '../../../src/domain/skills/role-comparison.ts';
import { skillDemand } from '../../../src/domain/skills/skill-demand.ts';
import { skillGap } from '../../../src/domain/skills/skill-gap.ts';
import { fewestRatedRoles } from '../../../src/domain/skills/usual-importance.ts';
import { type SkillGraph, skillMapOf } from '../../tiny-skills.ts';

const skills = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
type Ratings = readonly (readonly [
  role: string,
  source: string,
  ratings: Readonly<Record<string, number>>,
])[];

const rating = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
/** Roles of one source that rate these skills each. */
const rolesOf = (source: string, count: fc.Arbitrary<number>, list: fc.Arbitrary<string[]>) =>
  count.chain((length) =>
    fc
      .array(
        list.chain((names) => fc.tuple(...names.map(() => rating)).map((values) => [names, values] as const)),
        { minLength: length, maxLength: length },
      )
      .map(
        (roles): Ratings =>
          roles.map(([names, values], i) => [
            `${source}-${i}`,
            `${source}@1`,
            Object.fromEntries(names.map((name, n) => [name, values[n] as number])),
          ]),
      ),
  );
const aroundTheLeast = fc.integer({ min: fewestRatedRoles - 2, max: fewestRatedRoles + 5 });
const randomRatings = fc
  .tuple(
    rolesOf('survey', aroundTheLeast, fc.subarray(skills, { minLength: 6 })),
    rolesOf('editors', fc.integer({ min: 0, max: 120 }), fc.subarray(skills, { maxLength: 3 })),
  )
  .map((sources) => sources.flat());

const mapOf = (ratings: Ratings) => {
  const roles: SkillGraph['roles'] = Object.fromEntries(
    ratings.map(([role, source, list]) => [
      role,
      {
        sources: [source],
        skills: Object.fromEntries(
          Object.entries(list).map(([skill, importance]) => [skill, { importance }]),
        ),
      },
    ]),
  );
  return skillMapOf({ roles });
};

/** The mean of a skill over the roles of a source that rates everything, evaluated plainly; null for other sources. */
function usualOf(ratings: Ratings, source: string, skill: string): number | null {
  const lists = ratings.flatMap(([, by, list]) =>
    by === source && Object.keys(list).length > 0 ? [list] : [],
  );
  const skills = new Set(lists.flatMap((list) => Object.keys(list)));
  const entries = lists.reduce((sum, list) => sum + Object.keys(list).length, 0);
  if (lists.length < fewestRatedRoles || entries <= 0.5 * lists.length * skills.size) return null;
  const values = lists.flatMap((list) => list[skill] ?? []);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('what a role needs', () => {
  test('gaps, plans and comparisons have the skills that are rated above the usual where a source rates everything, and all others', () => {
    fc.assert(
      fc.property(randomRatings, (ratings) => {
        const map = mapOf(ratings);
        const start = { role: null, skills: [], tools: [] };
        for (const [role, source, list] of [...ratings.slice(0, 5), ...ratings.slice(-5)]) {
          const isAboveUsual = (skill: string) => {
            const usual = usualOf(ratings, source, skill);
            return usual === null || usual === 0 || (list[skill] as number) > usual + 1e-9;
          };
          const needed = Object.keys(list).filter(isAboveUsual).sort();
          const gap = skillGap(map, { start, to: role });
          expect(gap.skills.map(({ skill }) => skill).sort()).toEqual(needed);
          expect(gap.totals.listed).toBe(needed.length);
          const plan = learningPlan(map, { start, to: role });
          expect(plan.steps.map(({ skill }) => skill).sort()).toEqual(needed);
          const alone = compareRoles(map, { roles: [role, 'nobody'] });
          expect(alone.skills.map(({ id }) => id).sort()).toEqual(needed);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('skillWeights', () => {
  test('an importance counts in full, or above the usual where its source rates everything', () => {
    fc.assert(
      fc.property(randomRatings, (ratings) => {
        const map = mapOf(ratings);
        const { offsets, skills: items } = map.requirements;
        for (const [role, source, list] of ratings) {
          const index = map.roles.indexOf.get(role) as number;
          for (let entry = offsets[index] as number; entry < (offsets[index + 1] as number); entry++) {
            const skill = items[entry] as number;
            const id = map.skills.ids[skill] as string;
            const expected = Math.max(0, (list[id] as number) - (usualOf(ratings, source, id) ?? 0));
            const idf = map.skillRarity.idf[skill] as number;
            expect(map.weights[entry]).toBeCloseTo(expected * idf, 9);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('skillDemand', () => {
  test('a demand is the importance, or the share of the farthest above the usual where its source rates everything', () => {
    fc.assert(
      fc.property(randomRatings, (ratings) => {
        const { requirements, roles, skills: all } = mapOf(ratings);
        const demand = skillDemand(requirements);
        const { offsets, skills: items } = requirements;
        for (const source of new Set(ratings.map(([, by]) => by))) {
          const lists = ratings.filter(([, by]) => by === source);
          for (const skill of new Set(lists.flatMap(([, , list]) => Object.keys(list)))) {
            const usual = usualOf(ratings, source, skill);
            const aboveUsual = ({ [skill]: importance = 0 }: Readonly<Record<string, number>>) =>
              importance - (usual ?? 0) > 1e-9 ? importance - (usual ?? 0) : 0;
            const farthest = Math.max(...lists.map(([, , list]) => aboveUsual(list)));
            for (const [role, , list] of lists.filter(([, , { [skill]: rating }]) => rating !== undefined)) {
              const index = roles.indexOf.get(role) as number;
              const [start, end] = [offsets[index] as number, offsets[index + 1] as number];
              const entry = start + items.subarray(start, end).indexOf(all.indexOf.get(skill) as number);
              const expected = usual ? aboveUsual(list) / (farthest || 1) : (list[skill] as number);
              expect(demand[entry]).toBeCloseTo(expected, 6);
            }
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
