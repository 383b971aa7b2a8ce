import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

/** The weight of a skill in a role before idf, evaluated plainly. */
function expectedWeight(ratings: Ratings, source: string, skill: string, importance: number): number {
  const lists = ratings.flatMap(([, by, list]) =>
    by === source && Object.keys(list).length > 0 ? [list] : [],
  );
  const skills = new Set(lists.flatMap((list) => Object.keys(list)));
  const entries = lists.reduce((sum, list) => sum + Object.keys(list).length, 0);
  if (lists.length < fewestRatedRoles || entries <= 0.5 * lists.length * skills.size) return importance;
  const values = lists.flatMap((list) => list[skill] ?? []);
  return Math.max(0, importance - values.reduce((sum, value) => sum + value, 0) / values.length);
}

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
            const expected = expectedWeight(ratings, source, id, list[id] as number);
            const idf = map.skillRarity.idf[skill] as number;
            expect(map.weights[entry]).toBeCloseTo(expected * idf, 9);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
