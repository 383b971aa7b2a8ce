import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facet } from '../../src/store/read-plan.ts';
import type { OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { content, plan } from './contents.ts';

const [numberOfRoles, numberOfSkills] = [40, 4];
const sourceIds = ['brief@1', 'editors@1', 'onet@29'] as const;
const families = ['A', 'B', 'C', 'D'] as const;

const requirement = fc.record({
  source: fc.constantFrom(...sourceIds),
  role: fc.nat(numberOfRoles - 1).map((i) => `r${i}`),
  skill: fc.nat(numberOfSkills - 1).map((i) => `s${i}`),
});
const graph = fc.record({
  roles: fc.uniqueArray(
    fc.record({
      id: fc.nat(numberOfRoles - 1).map((i) => `r${i}`),
      // the first is the family of most roles, so that lists are long and short
      family: fc.option(fc.oneof({ weight: 6, arbitrary: fc.constant('A') }, fc.constantFrom(...families))),
    }),
    { minLength: 25, selector: ({ id }) => id },
  ),
  skills: fc.subarray(Array.from({ length: numberOfSkills }, (_, i) => `s${i}`)),
  requirements: fc.uniqueArray(requirement, {
    minLength: 100,
    maxLength: 200,
    selector: ({ source, role, skill }) => `${source} ${role} ${skill}`,
  }),
  state: fc.constantFrom('ACTIVE' as const, 'RETIRED' as const),
});
type Graph = typeof graph extends fc.Arbitrary<infer One> ? One : never;

const contentsOf = ({ roles, skills, requirements, state }: Graph) =>
  sourceIds.map((id) =>
    content(
      id,
      {
        nodes:
          id === 'brief@1'
            ? Object.fromEntries([
                ...roles.map((role) => [`Role:${role.id}`, { title: role.id, family: role.family }]),
                ...skills.map((skill) => [`Skill:${skill}`, { name: skill }]),
              ])
            : {},
        facts: requirements
          .filter(({ source }) => source === id)
          .map(({ role, skill }) => ['REQUIRES', `Role:${role}`, `Skill:${skill}`, {}] as const),
      },
      id === 'onet@29' ? state : 'ACTIVE',
    ),
  );

/** The most frequent first, then by value. */
function counted(values: readonly string[], size: number) {
  return [...new Set(values)]
    .map((value) => ({ value, count: values.filter((other) => other === value).length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, size);
}

/** Pairs of a visible role and a visible skill that a source in use joins, each once. */
function pairsOf({ roles, skills, requirements, state }: Graph) {
  const pairs = new Map(
    requirements
      .filter(({ source }) => source !== 'onet@29' || state === 'ACTIVE')
      .filter(({ role, skill }) => roles.some(({ id }) => id === role) && skills.includes(skill))
      .map(({ role, skill }) => [`${role} ${skill}`, { role, skill }]),
  );
  return [...pairs.values()];
}

describe.each(engines())('Facets of random graphs, on the $name engine,', (engine) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(() => opened?.close());

  const groupsOf = async (kind: 'Role' | 'Skill', family: string | null, facet: Facet) => {
    const { facets } = await opened.store.list({
      order: null,
      page: null,
      count: false,
      where: family === null ? [] : [{ property: 'family', test: { in: [family] } }],
      node: plan(kind),
      facets: [facet],
    });
    return facets[facet.key]?.map(({ value, count }) => ({
      value: typeof value === 'object' && value !== null && 'id' in value ? value.id : value,
      count,
    }));
  };

  test('count what counting by hand does, after each change of the graph, for long lists and short ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.shuffledSubarray([null, ...families]),
        fc.integer({ min: 1, max: 6 }),
        async (one, lists, size) => {
          await opened.store.write({ contents: contentsOf(one) });
          const pairs = pairsOf(one);
          for (const family of lists) {
            const roles = one.roles.filter((role) => family === null || role.family === family);
            expect(await groupsOf('Role', family, { key: 'f', size, property: 'family' })).toEqual(
              counted(
                roles.flatMap((role) => role.family ?? []),
                size,
              ),
            );
            const skills = pairs.filter(({ role }) => roles.some(({ id }) => id === role));
            const way = { key: 'f', size, relationship: 'REQUIRES' } as const;
            expect(await groupsOf('Role', family, { ...way, direction: 'out', node: plan('Skill') })).toEqual(
              counted(
                skills.map(({ skill }) => skill),
                size,
              ),
            );
          }
          expect(
            await groupsOf('Skill', null, {
              key: 'f',
              size,
              relationship: 'REQUIRES',
              direction: 'in',
              node: plan('Role'),
            }),
          ).toEqual(
            counted(
              pairs.map(({ role }) => role),
              size,
            ),
          );
        },
      ),
      // a write takes Neo4j a second
      { numRuns: engine.name === 'embedded' ? 20 : 3, endOnFailure: true },
    );
  });
});
