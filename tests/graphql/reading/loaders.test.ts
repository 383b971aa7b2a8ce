import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedded, type OpenedStore, openSeeded } from '../../embedded-engine.ts';
import { clientOf, counting } from '../client.ts';

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

  test('a role with all that is nested in it costs one store call', async () => {
    expect(
      await callsOf(`{ role(ref: "MLE") { title skills(first: 5) { edges { importance node { name buildsOn { nodes { name partOf { nodes { name } } } } } } }
        next(first: 5) { edges { move { kind reason } node { title tools { nodes { name supports { nodes { name } } } } next { nodes { title } } } } } } }`),
    ).toEqual(['find']);
  });

  test('evidence shares one read of its sources, whatever it belongs to', async () => {
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

  test('the evidence of compared roles costs one read of pairs for skills, one for tools, one of sources', async () => {
    const listings = 'listings { evidence { source { name } } }';
    const query = (refs: string) =>
      `{ compareRoles(refs: [${refs}]) { skills { skill { name } ${listings} } tools { tool { name } ${listings} } } }`;
    const warm = ['find', 'read', 'read', 'read', 'readPairs', 'readPairs', 'version'];
    const two = query('"MLE", "Data Scientist"');
    const five = query('"MLE", "Data Scientist", "AI Engineer", "Data Analyst", "AI Architect"');
    expect(await callsOf(two, two)).toEqual(warm);
    expect(await callsOf(two, five)).toEqual(warm);
  });

  test('a list costs one store call, and names in its filters one more and a look at the version', async () => {
    expect(
      await callsOf('{ roles(first: 3) { totalCount nodes { title skills(first: 2) { nodes { name } } } } }'),
    ).toEqual(['list']);
    const query = '{ roles(where: { skills: { all: ["Python", "SQL"] } }) { totalCount } }';
    expect(await callsOf(query, query)).toEqual(['find', 'list', 'version']);
  });

  test('search hits cost one read per kind', async () => {
    const query = '{ search(text: "python") { nodes { ... on Skill { name } ... on Tool { name } } } }';
    expect(await callsOf(query, query)).toEqual(['read', 'read', 'version']);
  });

  test('a wrong argument of a root field costs no store call', async () => {
    const { reader, calls } = counting(opened.store);
    const { errors } = await clientOf(reader)(
      '{ roles(first: 101, where: { skills: { all: ["Python"] } }) { totalCount } search(text: "x", first: 101) { totalCount } }',
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(calls).toEqual([]);
  });
});
