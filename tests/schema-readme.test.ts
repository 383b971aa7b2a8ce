import { readFileSync } from 'node:fs';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from '../src/domain/graph/source.ts';
import { projectPath } from '../src/server/project-files.ts';
import type { CareerStore, SourceContent } from '../src/store/career-store.ts';
import { sources } from './curated.ts';
import { hasNeo4j } from './neo4j/has-neo4j.ts';
import { neo4jAddress, seededNeo4jStore, testDriver, useNeo4j } from './neo4j/test-neo4j.ts';

useNeo4j();

/** The queries of the README, each with the comment on its first line as title. */
const queries = [
  ...readFileSync(projectPath('schema/README.md'), 'utf8').matchAll(
    /^```cypher\n\/\/ (.*)\n([\s\S]*?)^```$/gm,
  ),
].map(([, title = '', cypher = '']) => ({ title, cypher }));

describe.runIf(hasNeo4j())('schema/README.md', () => {
  let store: CareerStore;
  let driver: Driver;

  beforeAll(async () => {
    store = await seededNeo4jStore();
    driver = testDriver();
  });
  afterAll(() => Promise.all([store.close(), driver.close()]));

  /** Runs the query whose title includes `words`. */
  async function ask(words: string): Promise<Record<string, unknown>[]> {
    const [query, ...others] = queries.filter(({ title }) => title.includes(words));
    if (!query || others.length > 0) throw new Error(`"${words}" is not in the title of exactly one query`);
    const { records } = await driver.executeQuery(query.cypher, {}, { database: neo4jAddress().database });
    return records.map((record) => record.toObject());
  }

  test('schema/README.md has five queries', () => {
    expect(queries).toHaveLength(5);
  });

  test('the query for paths ranks them as the service does', async () => {
    const rows = await ask('in at most 4 moves');
    const [from, to] = ['Machine Learning Engineer', 'AI Architect'];
    expect(rows.slice(0, 4)).toEqual([
      { cost: 3, moves: 2, yearsLow: 5, yearsHigh: 8, roles: [from, 'AI Engineer', to] },
      { cost: 3, moves: 2, yearsLow: 5, yearsHigh: 9, roles: [from, 'Senior ML Engineer', to] },
      { cost: 4, moves: 1, yearsLow: 6, yearsHigh: 9, roles: [from, to] },
      { cost: 4, moves: 2, yearsLow: 5, yearsHigh: 9, roles: [from, 'AI Specialist', to] },
    ]);
    expect(new Set(rows.map(({ roles }) => String(roles))).size).toBe(rows.length);
  });

  test('the query for the skill gap gives new skills and higher levels, not skills that are met', async () => {
    const rows = await ask('does not list, or lists at a lower level');
    expect(rows).toContainEqual({
      name: 'AI governance',
      importance: 0.8,
      neededLevel: 0.75,
      ownLevel: null,
    });
    expect(rows).toContainEqual({
      name: 'Machine learning',
      importance: 0.85,
      neededLevel: 0.75,
      ownLevel: 0.5,
    });
    expect(rows.map(({ name }) => name)).not.toContain('Python programming');
    const importances = rows.map(({ importance }) => Number(importance));
    expect(importances).toEqual([...importances].sort((a, b) => b - a));
  });

  test('the query for evidence gives the brief and the editors as sources of the direct move', async () => {
    const rows = await ask('what each asserts');
    expect(rows).toEqual([
      { source: 'brief', licence: 'MIT', kind: null, commonness: null, yearsBefore: null, reason: null },
      {
        source: 'editors',
        licence: 'MIT',
        kind: 'PROMOTION',
        commonness: 'RARE',
        yearsBefore: [6, 9],
        reason: expect.stringContaining('most people take a step in between'),
      },
    ]);
  });

  test('the query for neighbours gives moves both ways and no names or statements', async () => {
    const rows = (await ask('and its neighbours')) as {
      fact: { type: string };
      neighbour: { properties: { id: string } };
    }[];
    const seen = rows.map(({ fact, neighbour }) => `${fact.type} ${neighbour.properties.id}`);
    expect(seen).toEqual(
      expect.arrayContaining([
        'LEADS_TO ai-architect',
        'LEADS_TO software-engineer',
        'REQUIRES python-programming',
        'USES pytorch',
        'PAYS us',
        'BUILDS fraud-detection-tools',
      ]),
    );
    expect(seen.filter((edge) => /^(CALLED|STATES|DESCRIBES)/.test(edge))).toEqual([]);
  });

  test('the query for sources counts as many facts as the service', async () => {
    const rows = await ask('how many facts');
    expect(rows.map(({ source }) => source)).toEqual(sources.map(({ id }) => id).sort());
    const { facts } = await store.counts();
    expect(rows.reduce((sum, row) => sum + Number(row.facts), 0)).toBe(facts);
  });

  test('the queries leave out facts of retired sources and nodes that no source describes', async () => {
    const answers = async () => {
      const sets: Set<string>[] = [];
      for (const { title } of queries) {
        sets.push(new Set((await ask(title)).map((row) => JSON.stringify(row))));
      }
      return sets;
    };
    const before = await answers();
    await store.write({ contents: [retired, aboutGhost] });
    expect(await answers()).toEqual(before);
  });
});

const fact = { context: '', properties: {} };
const throughGhost = [
  { ...fact, type: 'LEADS_TO', from: 'Role:ml-engineer', to: 'Role:ghost' },
  { ...fact, type: 'LEADS_TO', from: 'Role:ghost', to: 'Role:ai-architect' },
] as const;

/** Would count first if it were ACTIVE. */
const retired: SourceContent = {
  source: sourceOf('local', 'RETIRED'),
  descriptions: [{ node: 'Role:ghost', properties: { title: 'Ghost' } }],
  facts: [
    ...throughGhost,
    {
      ...fact,
      type: 'LEADS_TO',
      from: 'Role:ml-engineer',
      to: 'Role:ai-architect',
      properties: { commonness: 'COMMON', yearsBefore: [1, 1] },
    },
    { ...fact, type: 'REQUIRES', from: 'Role:ai-architect', to: 'Skill:hiring' },
    { ...fact, type: 'REQUIRES', from: 'Role:ml-engineer', to: 'Skill:ai-governance' },
  ],
};
const aboutGhost: SourceContent = {
  source: sourceOf('gossip', 'ACTIVE'),
  descriptions: [],
  facts: throughGhost,
};

function sourceOf(name: string, state: Source['state']): Source {
  return {
    id: `${name}@1`,
    name,
    version: '1',
    title: name,
    url: null,
    licence: 'MIT',
    attribution: name,
    retrieved: null,
    state,
  };
}
