import { afterEach, describe, expect, test } from 'vitest';
import { calculateEquivalents } from '../../src/importers/calculated-equivalents.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { removeSource } from '../../src/store/release.ts';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { hasNeo4j } from '../neo4j/has-neo4j.ts';
import { freshNeo4jStore, useNeo4j } from '../neo4j/test-neo4j.ts';
import { type BriefContent, content } from '../store/contents.ts';

useNeo4j();

const editors: BriefContent = {
  nodes: {
    'Skill:sql': { name: 'SQL' },
    'Skill:negotiation': { name: 'Negotiation' },
    'Skill:statistics': { name: 'Statistics' },
    'Skill:writing': { name: 'Writing' },
    'Tool:git': { name: 'Git' },
  },
  facts: [
    ['EQUIVALENT_TO', 'Skill:negotiation', 'Skill:onet-negotiation', { match: 'CLOSE' }],
    ['EQUIVALENT_TO', 'Skill:onet-negotiation', 'Skill:negotiation', { match: 'CLOSE' }],
  ],
};
const onet: BriefContent = {
  nodes: {
    'Skill:onet-negotiation': { name: 'Negotiation' },
    'Skill:onet-writing': { name: 'Writing' }, // the editors judged O*NET, and not this one
    'Skill:onet-geography': { name: 'Geography' },
    'Skill:onet-statistics-1': { name: 'Statistics' },
    'Skill:onet-statistics-2': { name: 'statistics' },
    'Tool:onet-git': { name: 'git' },
  },
};
const esco: BriefContent = {
  nodes: {
    'Skill:esco-sql': { name: ' sql' },
    'Skill:esco-negotiation': { name: 'negotiation' },
    'Skill:esco-geography': { name: 'geography' },
  },
};

/** Pairs that the calculated source states, sorted. */
async function calculated(store: CareerStore): Promise<string[]> {
  await calculateEquivalents(store);
  const pairs: string[] = [];
  for await (const assertion of store.assertions('calculated-equivalents@1')) {
    if (!('node' in assertion)) pairs.push(`${assertion.from} ${assertion.to} ${assertion.properties.match}`);
  }
  return pairs.sort();
}

const engines: [string, () => Promise<OpenedStore>][] = [
  ['embedded', () => embedded.open()],
  ...(hasNeo4j()
    ? ([
        [
          'Neo4j',
          async () => {
            const store = await freshNeo4jStore();
            return { store, close: () => store.close() };
          },
        ],
      ] as [string, () => Promise<OpenedStore>][])
    : []),
];

describe.each(engines)('calculateEquivalents on %s', (_, open) => {
  let opened: OpenedStore;
  afterEach(() => opened.close());

  test('names that agree, one of each vocabulary, are EXACT from both ends, unless an editor has judged', async () => {
    opened = await open();
    const { store } = opened;
    await store.write({ contents: [content('editors@1', editors)] });
    expect(await calculated(store)).toEqual([]);
    expect((await store.sources()).map(({ name }) => name)).toEqual(['editors']);
    await store.write({ contents: [content('onet@29.3', onet), content('esco@1.2', esco)] });
    const all = [
      'Skill:esco-geography Skill:onet-geography EXACT',
      'Skill:esco-negotiation Skill:negotiation EXACT',
      'Skill:esco-sql Skill:sql EXACT',
      'Skill:negotiation Skill:esco-negotiation EXACT',
      'Skill:onet-geography Skill:esco-geography EXACT',
      'Skill:sql Skill:esco-sql EXACT',
      'Tool:git Tool:onet-git EXACT',
      'Tool:onet-git Tool:git EXACT',
    ];
    expect(await calculated(store)).toEqual(all);
    const version = await store.version();
    expect(await calculated(store)).toEqual(all);
    expect(await store.version()).toBe(version); // nothing new, nothing written
    await removeSource(store, 'esco');
    expect(await calculated(store)).toEqual(all.slice(-2));
    await removeSource(store, 'onet');
    expect(await calculated(store)).toEqual([]);
    expect((await store.sources()).map(({ name }) => name)).toEqual(['editors']);
  });
});
