import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { clientOf, counting } from './client.ts';

describe('How often a query asks the store', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await openSeeded(embedded);
  });
  afterAll(() => opened.close());
  const callsOf = async (...queries: string[]) => {
    const { reader, calls } = counting(opened.store);
    const ask = clientOf(reader);
    for (const query of queries) {
      calls.length = 0;
      expect((await ask(query)).errors).toBeUndefined();
    }
    return [...calls].sort();
  };

  test('does not depend on how much it shows: a nested role is one, found by its name', async () => {
    expect(
      await callsOf(`{ role(ref: "MLE") { title skills(first: 5) { edges { importance node { name buildsOn { nodes { name partOf { nodes { name } } } } } } }
        next(first: 5) { edges { move { kind reason } node { title tools { nodes { name supports { nodes { name } } } } next { nodes { title } } } } } } }`),
    ).toEqual(['find']);
  });

  test('all evidence that asks the same of its sources shares one read of them', async () => {
    const same = '{ edges { evidence { source { name } } } }';
    expect(
      await callsOf(`{ role(ref: "MLE") { skills ${same} tools ${same} evidence { source { name } } } }`),
    ).toEqual(['find', 'read']);
  });

  test('paths cost a name look-up, a version, and one read per selection of moves, roles and skills', async () => {
    const query = `{ careerPaths(from: "MLE", to: "AI Architect") { nodes { roles { title } steps {
      move { kind from { title } to { title } } skillsToGain { nodes { name } } } } } }`;
    const warm = ['find', 'read', 'read', 'readPairs', 'version'];
    const afterTheLoad = 'version';
    expect(await callsOf(query)).toEqual(['loadCareerMap', afterTheLoad, ...warm].sort());
    expect(await callsOf(query, query)).toEqual(warm);
  });

  test('who says what compared roles list is one read of pairs for skills, one for tools, one of sources', async () => {
    const said = 'listings { evidence { source { name } } }';
    const query = (refs: string) =>
      `{ compareRoles(refs: [${refs}]) { skills { skill { name } ${said} } tools { tool { name } ${said} } } }`;
    const warm = ['find', 'read', 'read', 'read', 'readPairs', 'readPairs', 'version'];
    const two = query('"MLE", "Data Scientist"');
    const five = query('"MLE", "Data Scientist", "AI Engineer", "Data Analyst", "AI Architect"');
    expect(await callsOf(two, two)).toEqual(warm);
    expect(await callsOf(two, five)).toEqual(warm);
  });

  test('lists and what is in them are one read, and names in their filters one more', async () => {
    expect(
      await callsOf('{ roles(first: 3) { totalCount nodes { title skills(first: 2) { nodes { name } } } } }'),
    ).toEqual(['list']);
    expect(await callsOf('{ roles(where: { skills: { all: ["Python", "SQL"] } }) { totalCount } }')).toEqual([
      'find',
      'list',
    ]);
  });

  test('what was found is read by kind', async () => {
    const query = '{ search(text: "python") { nodes { ... on Skill { name } ... on Tool { name } } } }';
    expect(await callsOf(query, query)).toEqual(['read', 'read', 'version']);
  });

  test('a wrong argument of a root field costs nothing', async () => {
    const { reader, calls } = counting(opened.store);
    const { errors } = await clientOf(reader)(
      '{ roles(first: 101, where: { skills: { all: ["Python"] } }) { totalCount } search(text: "x", first: 101) { totalCount } }',
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(calls).toEqual([]);
  });
});
