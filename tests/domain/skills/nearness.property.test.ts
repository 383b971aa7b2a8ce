import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearness } from '../../../src/domain/skills/nearness.ts';
import { randomAbilities, randomSkills, roleNames, skillMapOf } from '../../tiny-skills.ts';

describe('nearness', () => {
  test('nearness is the cosine of the weights of a start and of a role', () => {
    fc.assert(
      fc.property(
        randomSkills,
        randomAbilities,
        fc.constantFrom(null, ...roleNames),
        (graph, abilities, role) => {
          const map = skillMapOf(graph);
          const { offsets, skills } = map.requirements;
          const weightsOf = (id: string | null) => {
            const index = map.roles.indexOf.get(id ?? '') ?? -1;
            const weights = new Map<number, number>();
            for (let entry = offsets[index] ?? 0; entry < (offsets[index + 1] ?? 0); entry++) {
              if (index >= 0) weights.set(skills[entry] as number, map.weights[entry] as number);
            }
            return weights;
          };
          const start = weightsOf(role);
          for (const { skill } of abilities.skills) {
            const index = map.skills.indexOf.get(skill);
            if (index === undefined) continue;
            start.set(index, Math.max(start.get(index) ?? 0, map.skillRarity.idf[index] as number));
          }
          const length = (weights: Map<number, number>) => Math.hypot(...weights.values());
          const near = nearness(map, { role, ...abilities });
          for (const [index, id] of map.roles.ids.entries()) {
            const list = weightsOf(id);
            const product = [...list].reduce((sum, [skill, w]) => sum + w * (start.get(skill) ?? 0), 0);
            const lengths = length(list) * length(start);
            const expected = length(start) === 0 ? 1 : lengths === 0 ? 0 : product / lengths;
            expect(near[index]).toBeCloseTo(expected, 9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('what is EXACT to a skill of the start counts as that skill, and so does what is CLOSE to it', () => {
    const map = skillMapOf({
      roles: {
        cook: { skills: { cooking: {}, baking: {}, a: {}, b: {}, c: {} } },
        chef: { skills: { 'onet-cooking': {}, 'onet-pastry': {}, a: {}, b: {}, c: {} } },
        pilot: { skills: { flying: {}, d: {}, e: {}, f: {}, g: {} } },
      },
      equivalents: [
        ['cooking', 'onet-cooking', 'EXACT'],
        ['baking', 'onet-pastry', 'CLOSE'],
      ],
    });
    const near = nearness(map, { role: 'cook', skills: [], tools: [] });
    const [chef, cook, pilot] = ['chef', 'cook', 'pilot'].map(
      (id) => near[map.roles.indexOf.get(id) as number],
    );
    expect(cook).toBeCloseTo(1, 9);
    expect(chef).toBeCloseTo(1, 1);
    expect(pilot).toBe(0);
  });
});
