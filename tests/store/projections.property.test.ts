import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { careerPaths } from '../../src/domain/paths/career-paths.ts';
import { measures, type Preset, presets } from '../../src/domain/paths/ranking.ts';
import { searchNames } from '../../src/domain/search/name-search.ts';
import { fittingRoles } from '../../src/domain/skills/fitting-roles.ts';
import { skillGap } from '../../src/domain/skills/skill-gap.ts';
import { whatOpens } from '../../src/domain/skills/what-opens.ts';
import { skillsInText } from '../../src/domain/texts/skills-in-text.ts';
import type { CareerReader } from '../../src/store/career-store.ts';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { freshNeo4jStore, useNeo4j } from '../neo4j/test-neo4j.ts';
import { longTestLimit } from '../time-limits.ts';
import { idsOf, oddTexts, randomContents } from './random-graph.ts';

useNeo4j();

const graphs = Number(process.env.RANDOM_GRAPHS ?? 8);

const page = { size: 20, from: 'start', after: null, before: null } as const;
const someSkills = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...idsOf('Skill')), fc.constantFrom(0.25, 0.5, 1)), {
    selector: ([skill]) => skill,
  })
  .map((skills) => skills.map(([skill, level]) => ({ skill, level })));
const randomQuestion = fc.record({
  from: fc.option(fc.constantFrom(...idsOf('Role'))),
  to: fc.constantFrom(...idsOf('Role')),
  maxSteps: fc.integer({ min: 1, max: 6 }),
  rankBy: fc.constantFrom(...(Object.keys(presets) as Preset[])),
  tradeOff: fc.uniqueArray(fc.constantFrom(...measures), { minLength: 1, maxLength: 3 }),
  skills: someSkills,
  tools: fc.subarray(idsOf('Tool')),
});

/** Lists that a map holds in any order, sorted. */
const inOrder = (texts: readonly (readonly string[])[]) => texts.map((all) => all.toSorted());

type RandomQuestion = typeof randomQuestion extends fc.Arbitrary<infer Question> ? Question : never;

/** The projections of a graph, and the answers to some questions over them. */
async function computed(reader: CareerReader, questions: readonly RandomQuestion[]) {
  const careerMap = await reader.loadCareerMap();
  const skillMap = await reader.loadSkillMap();
  const names = await reader.loadNames();
  return {
    careerMap,
    skillMap: {
      ...skillMap,
      names: inOrder(skillMap.names),
      responsibilities: inOrder(skillMap.responsibilities),
    },
    read: skillsInText(names, { text: oddTexts.join(', '), page }),
    found: oddTexts.map((text) => searchNames(names, { text, kinds: ['Role', 'Skill'], ...page })),
    answers: questions.map(({ from, to, maxSteps, rankBy, tradeOff, skills, tools }) => {
      const abilities = { skills, tools };
      const start = { role: from, ...abilities };
      return {
        paths: careerPaths(careerMap, { from, to, maxSteps, k: 10, weights: presets[rankBy], abilities }),
        tradeOff: careerPaths(careerMap, { from, to, maxSteps, k: 10, tradeOff, abilities }),
        gap: skillGap(skillMap, { start, to }),
        fit: fittingRoles(skillMap, { start, credentials: null, where: {}, page }),
        opens: whatOpens(skillMap, { start, share: 0.5, where: {}, page }),
      };
    }),
  };
}

describe.runIf(hasNeo4j())('projections', () => {
  let inMemory: OpenedStore;
  let neo4j: Awaited<ReturnType<typeof freshNeo4jStore>>;
  beforeAll(async () => {
    inMemory = await embedded.open();
    neo4j = await freshNeo4jStore();
  });
  afterAll(async () => {
    await inMemory.close();
    await neo4j.close();
  });

  test('both engines give the same projections and answers on random graphs', {
    timeout: longTestLimit,
  }, async () => {
    let paths = 0;
    await fc.assert(
      fc.asyncProperty(
        randomContents,
        fc.array(randomQuestion, { minLength: 30, maxLength: 30 }),
        async (contents, questions) => {
          for (const store of [inMemory.store, neo4j]) await store.write({ contents });
          const expected = await computed(inMemory.store, questions);
          expect(await computed(neo4j, questions)).toEqual(expected);
          for (const answer of expected.answers) paths += answer.paths.paths.length;
        },
      ),
      { numRuns: graphs, seed: Number(process.env.RANDOM_SEED ?? 4), endOnFailure: true },
    );
    expect(paths).toBeGreaterThan(5 * graphs); // most questions have paths
  });
});
