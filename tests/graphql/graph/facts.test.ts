import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { seededClient } from '../seeded-client.ts';

interface Fact {
  readonly key: string;
}

/** The facts anywhere in an answer. */
const factsIn = (value: unknown): Fact[] => {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'key' in value ? [value as Fact] : Object.values(value).flatMap(factsIn);
};

const fact = 'key basis quote line source { ref } claims { property value }';

describe.each(engines())('Facts by their keys, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);
  const read = async (keys: readonly string[]) =>
    ask(`query ($keys: [String!]!) { facts(keys: $keys) { ${fact} } }`, { keys });

  test('every fact that a role shows is found again by its key, as it was', async () => {
    const evidence = `evidence { ${fact} }`;
    const { data, errors } = await ask(`{
      role(ref: "MLE") {
        ${evidence}
        skills(first: 5) { edges { ${evidence} node { ${evidence} buildsOn(first: 2) { edges { ${evidence} } } } } }
        names(first: 3) { edges { ${evidence} } }
        pay { edges { ${evidence} } }
        next { edges { ${evidence} move { ${evidence} } } }
      }
      careerPaths(from: "MLE", to: "AI Architect", first: 2) { nodes { steps { ${evidence} } } }
    }`);
    expect(errors).toBeUndefined();
    const facts = [...new Map(factsIn(data).map((one) => [one.key, one])).values()];
    expect(facts.length).toBeGreaterThan(25);
    for (let start = 0; start < facts.length; start += 100) {
      const part = facts.slice(start, start + 100);
      const answer = await read(part.map(({ key }) => key));
      expect(answer.errors).toBeUndefined();
      expect(answer.data.facts).toEqual(part);
    }
  });

  test('a key that no fact has is null in its place, and nulls nothing else', async () => {
    const { data, errors } = await read([
      'editors@1/DESCRIBES/Role:ml-engineer',
      'no key',
      'editors/DESCRIBES/Role:ml-engineer',
      'editors@1/DESCRIBES/Role:nobody',
      'editors@1/REQUIRES/Role:ml-engineer/Skill:nothing',
      'nobody@1/REQUIRES/Role:ml-engineer/Skill:python-programming',
      'editors@1/REQUIRES/Role:ml-engineer/Skill:python-programming/2025',
      'editors@1/REQUIRES/Role:ml-engineer/Skill:python-programming',
    ]);
    expect(errors).toBeUndefined();
    expect(data.facts.map((one: Fact | null) => one?.key ?? null)).toEqual([
      'editors@1/DESCRIBES/Role:ml-engineer',
      null,
      null,
      null,
      null,
      null,
      null,
      'editors@1/REQUIRES/Role:ml-engineer/Skill:python-programming',
    ]);
  });

  test('more than 100 keys are refused', async () => {
    const { data, errors } = await read(Array(101).fill('editors@1/DESCRIBES/Role:ml-engineer'));
    expect(data).toEqual({ facts: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});
