import { type GraphQLInputType, isListType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/domain/collections/grouping.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { type ArgumentPlace, argumentPlaces, oneOfEachKind, refusalOf } from '../argument-places.ts';
import { type Client, clientOf } from '../client.ts';

/** A graph in which names lead to several nodes, by titles and aliases of editors and of a classification. */
const sharedNames = [
  content('editors@1', {
    nodes: {
      'Role:analyst': { title: 'Analyst' },
      'Role:data-analyst': { title: 'Data Analyst' },
      'Role:bi-analyst': { title: 'BI Analyst' },
      'OccupationCode:c3': { code: '3' },
    },
    facts: [['CODED', 'Role:bi-analyst', 'OccupationCode:c3', { match: 'EXACT' }]],
    names: [
      ['Role:analyst', 'Analyst', true],
      ['Role:data-analyst', 'Data Analyst', true],
      ['Role:data-analyst', 'Insight Analyst', false],
      ['Role:bi-analyst', 'Insight Analyst', false],
      ['Role:bi-analyst', 'Analyst', false],
    ],
  }),
  content('onet@1', {
    nodes: {
      'Role:onet-1': { title: 'Data Analyst' },
      'Role:onet-2': { title: 'Surveyor' },
      'Role:onet-3': { title: 'Insight Analysts and Surveyors' },
    },
    names: [
      ['Role:onet-3', 'Insight Analysts and Surveyors', true],
      ['Role:onet-3', 'Land Surveyor', false],
      ['Role:onet-2', 'Land Surveyor', false],
      ['Role:onet-3', 'Chart Analyst', false],
      ['Role:onet-3', 'Chart Surveyor', false],
      ['Role:onet-3', 'Chart Drawer', false],
      ['Role:onet-1', 'Data Analyst', true],
      ['Role:onet-2', 'Surveyor', true],
      ['Role:onet-1', 'Surveyor', false],
    ],
    facts: [['CODED', 'Role:onet-3', 'OccupationCode:c3', { match: 'EXACT' }]],
  }),
];

const isRef = (type: GraphQLInputType): boolean =>
  isListType(type) ? isRef(type.ofType) : /^(Role|Skill|Tool|Industry|Credential)Ref!?$/.test(String(type));

const fieldsWithRefs = [...groupBy(argumentPlaces(isRef), ({ field }) => field)].map(([field, places]) => ({
  title: field.name,
  field,
  owner: (places[0] as ArgumentPlace).owner,
  places,
}));

/** Wrong names at every place that takes names, two in a list, by the place that a message names. */
function wrongNames(places: readonly ArgumentPlace[]): Map<string, string> {
  const names = places.flatMap(({ path, type }) => {
    const inLists = path.includes('[]') ? [path.replace('[]', '[0]'), path.replace('[]', '[1]')] : null;
    const byIndex = isListType(type) ? [`${path}[0]`, `${path}[1]`] : [path];
    return inLists ?? byIndex;
  });
  return new Map(names.map((place, i) => [place, `qzx wrong ${i}`]));
}

describe.each(engines())('Names in arguments, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({ contents: [...sharedNames, oneOfEachKind] });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened.close());

  test.each([
    ['data analyst', 'data-analyst', 'a curated title goes before an official one'],
    ['ANALYST', 'analyst', 'a title goes before an alias'],
    ['Surveyor', 'onet-2', 'an official title goes before an official alias'],
    ['onet-1', 'onet-1', 'an id goes before all names'],
    ['Chart Surveyor', 'bi-analyst', 'an official alias is the curated role that is the same work'],
    ['insight analysts AND surveyors', 'bi-analyst', 'so is an official title'],
    ['onet-3', 'onet-3', 'an id is the official role all the same'],
  ])('%s names %s: %s', async (ref, id) => {
    const { data, errors } = await ask('query ($ref: RoleRef!) { role(ref: $ref) { ref } }', { ref });
    expect(errors).toBeUndefined();
    expect(data.role.ref).toBe(id);
  });

  test('a name of several things in the best rank is AMBIGUOUS, suggests all of them, and its siblings answer', async () => {
    const { data, errors } = await ask(
      '{ role(ref: "insight analyst") { ref } other: role(ref: "Analyst") { ref } }',
    );
    expect(data).toEqual({ role: null, other: { ref: 'analyst' } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'AMBIGUOUS',
      argument: 'ref',
      suggestions: ['bi-analyst', 'data-analyst'],
    });
  });

  test('an official name of several roles suggests the curated one in place of the same work', async () => {
    const { errors } = await ask('{ role(ref: "Land Surveyor") { ref } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS',
      suggestions: ['bi-analyst', 'onet-2'],
    });
  });

  test('an official alias that ends in a curated title may mean either', async () => {
    const { errors } = await ask('{ role(ref: "Chart Analyst") { ref } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS',
      suggestions: ['analyst', 'bi-analyst'],
    });
  });

  test('an official alias that reads like no title of its role names nothing, and suggests it by name, id and source', async () => {
    const { errors } = await ask('{ role(ref: "Chart Drawer") { ref } other: role(ref: "Surveyr") { ref } }');
    const errorOf = (field: string) => errors?.find(({ path }) => path?.[0] === field);
    expect(errorOf('role')?.message).toBe(
      'ref: no role is called "Chart Drawer". Did you mean BI Analyst (bi-analyst)?',
    );
    expect(errorOf('other')?.message).toContain('Did you mean Surveyor (onet-2, onet)');
    expect(errorOf('other')?.extensions?.suggestions).toContain('onet-2');
  });

  test('a misspelt word suggests what is near, and says so when it is of another kind only', async () => {
    const { errors } = await ask('{ role(ref: "Analist") { ref } tool(ref: "Analist") { ref } }');
    const errorOf = (field: string) => errors?.find(({ path }) => path?.[0] === field);
    expect(errorOf('role')?.extensions?.suggestions).toEqual(
      expect.arrayContaining(['analyst', 'data-analyst', 'bi-analyst']),
    );
    expect(errorOf('tool')?.message).toContain('There is a role Analyst (analyst).');
  });

  test.each(fieldsWithRefs)(
    '$title tells all wrong names at once, each by its place',
    async ({ places, ...field }) => {
      const names = wrongNames(places);
      const refusal = await refusalOf(ask, field, (path) => {
        if (names.has(path)) return names.get(path);
        if (names.has(`${path}[0]`)) return [names.get(`${path}[0]`), names.get(`${path}[1]`)];
        if (names.has(`${path}[0].ref`)) {
          return [{ ref: names.get(`${path}[0].ref`) }, { ref: names.get(`${path}[1].ref`) }];
        }
        return undefined;
      });
      expect(refusal?.code).toBe('NOT_FOUND');
      const problems = (refusal?.problems ?? [refusal]) as readonly { argument: string; code: string }[];
      expect(problems.map(({ argument }) => argument).sort()).toEqual([...names.keys()].sort());
    },
  );

  test('an unknown name, an ambiguous one and an empty one are told together', async () => {
    const { errors } = await ask(
      '{ careerPaths(from: "qzx", to: "insight analyst", where: { avoid: ["one", " "] }) { reason } }',
    );
    expect(errors?.[0]?.extensions?.problems).toMatchObject([
      { code: 'NOT_FOUND', argument: 'from' },
      { code: 'AMBIGUOUS', argument: 'to' },
      { code: 'BAD_USER_INPUT', argument: 'where.avoid[1]' },
    ]);
  });

  test('unknown sources are told with the unknown names, each by its place', async () => {
    const { errors } = await ask(
      '{ careerPaths(from: "qzx", to: "one", where: { sources: ["xx", "editors", "yy"] }) { reason } }',
    );
    expect(errors?.[0]?.extensions?.problems).toMatchObject([
      { code: 'NOT_FOUND', argument: 'from' },
      { code: 'NOT_FOUND', argument: 'where.sources[0]', suggestions: ['editors', 'local', 'onet'] },
      { code: 'NOT_FOUND', argument: 'where.sources[2]' },
    ]);
  });
});
