import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { type Client, clientOf } from '../client.ts';

const figure = (from: string, measure: string, value: number, place: string | null, period: string) =>
  ['HAS_FIGURE', from, `Measure:${measure}`, { value, place, period }, `|${place ?? ''}|${period}`] as const;

describe.each(engines())('Figures beside pay, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    const code = 'OccupationCode:soc-1';
    await opened.store.write({
      contents: [
        content('bls-ep@2030', {
          nodes: {
            'Role:miner': { title: 'Miner' },
            'Role:chief': { title: 'Chief' },
            'Role:diver': { title: 'Diver' },
            'Region:us': { name: 'United States', code: 'US', kind: 'COUNTRY' },
            'Region:us-wa': { name: 'Washington', code: 'US-WA', kind: 'STATE' },
            'OccupationCode:soc-1': { scheme: 'SOC', code: '1', title: 'Miners' },
            'Measure:employment': { name: 'Employment', topic: 'OUTLOOK', unit: 'people' },
            'Measure:employment-change': { name: 'Change', topic: 'OUTLOOK', unit: 'people' },
            'Measure:openings-per-year': { name: 'Openings', topic: 'OUTLOOK', unit: 'people' },
            'Measure:separations-per-year': { name: 'Separations', topic: 'OUTLOOK', unit: 'people' },
            'Measure:typical-education': { name: 'Education', topic: 'OUTLOOK' },
            'Measure:exposure-tools-model': { name: 'Exposure', topic: 'EXPOSURE', about: 'A judgement.' },
            'Measure:task-exposure-model': { name: 'Task exposure', topic: 'EXPOSURE' },
            'Statement:task': { text: 'Mine.', kind: 'RESPONSIBILITY' },
          },
          facts: [
            ['CODED', 'Role:miner', code, { match: 'EXACT' }],
            ['CODED', 'Role:chief', code, { match: 'BROAD' }],
            ['PART_OF', 'Region:us-wa', 'Region:us'],
            ['STATES', 'Role:miner', 'Statement:task'],
            figure(code, 'employment', 500, 'us', '2030'),
            figure(code, 'employment-change', -20, 'us', '2030-40'),
            ['HAS_FIGURE', code, 'Measure:typical-education', { text: 'None', place: 'us', period: '2030' }],
            [
              'HAS_FIGURE',
              code,
              'Measure:exposure-tools-model',
              { value: 0.4, period: '', method: 'by a model' },
            ],
            ['HAS_FIGURE', 'Statement:task', 'Measure:task-exposure-model', { value: 1, text: 'E1' }],
          ],
        }),
        content('own@1', {
          nodes: { 'Measure:vacancies': { name: 'Vacancies', topic: 'OTHER' } },
          facts: [
            figure('Role:miner', 'vacancies', 7, 'us-wa', '2031'),
            figure('Role:miner', 'vacancies', 90, 'us', '2031'),
            figure('Role:miner', 'employment', 450, 'us', '2029'),
            figure('Role:miner', 'employment', 3, 'us-wa', '2031'),
            figure('Role:chief', 'openings-per-year', 8, null, '2034-44'),
          ],
        }),
        content('bls-ep-2030-seeds@2030', {
          facts: [
            figure(code, 'employment', 501, 'us', '2030'),
            figure(code, 'separations-per-year', 6, 'us', '2030-40'),
            ['HAS_FIGURE', 'Statement:task', 'Measure:task-exposure-model', { value: 1 }],
          ],
        }),
      ],
    });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened?.close());

  const figures = async (role: string, args: string) => {
    const { data, errors } = await ask(
      `{ role(ref: "${role}") { figures${args} { edges { value match isWider period node { ref } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.role.figures.edges.map(
      // biome-ignore lint/suspicious/noExplicitAny: an answer
      ({ value, match, isWider, period, node }: any) => [node.ref, value, match, isWider, period],
    );
  };

  test('a role shows its own figures and those of its codes, the closest first, then the latest', async () => {
    expect(await figures('miner', '(measures: ["employment"])')).toEqual([
      ['employment', 450, 'OWN', false, '2029'],
      ['employment', 500, 'EXACT', false, '2030'],
    ]);
    expect(await figures('chief', '(where: { topics: [EXPOSURE] })')).toEqual([
      ['exposure-tools-model', 0.4, 'BROADER', false, ''],
    ]);
    expect(await figures('diver', '')).toEqual([]);
  });

  test('in a place each measure answers for the place, or for the nearest around it, marked', async () => {
    expect(await figures('miner', '(place: "us-wa", measures: ["vacancies", "employment-change"])')).toEqual([
      ['vacancies', 7, 'OWN', false, '2031'],
      ['employment-change', -20, 'EXACT', true, '2030-40'],
    ]);
  });

  test('without a place figures are of whole countries, or name no place; what the seeds carry of an import is left out', async () => {
    expect(await figures('miner', '(measures: ["vacancies"])')).toEqual([
      ['vacancies', 90, 'OWN', false, '2031'],
    ]);
    const { data } = await ask(
      `{ role(ref: "chief") { figures(where: { topics: [OUTLOOK] }) {
           totalCount edges { value node { ref } evidence { source { ref } } } } }
         measures(where: { topics: [OUTLOOK] }) { nodes { ref occupations { totalCount nodes { code } } } } }`,
    );
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const edges = data.role.figures.edges.map(({ node, value, evidence: [fact] }: any) => [
      node.ref,
      value,
      fact.source.ref,
    ]);
    expect(edges).toEqual([
      ['openings-per-year', 8, 'own@1'],
      ['employment', 500, 'bls-ep@2030'],
      ['employment-change', -20, 'bls-ep@2030'],
      ['typical-education', null, 'bls-ep@2030'],
      ['separations-per-year', 6, 'bls-ep-2030-seeds@2030'],
    ]);
    expect(data.role.figures.totalCount).toBe(5);
    const employment = data.measures.nodes.find(({ ref }: { ref: string }) => ref === 'employment');
    expect(employment.occupations).toEqual({ totalCount: 1, nodes: [{ code: '1' }] });
  });

  test('outlook has of each measure the closest figure with a value, with its own period and source', async () => {
    const { data } = await ask(
      `{ miner: role(ref: "miner") { outlook { period employment change education match } }
         chief: role(ref: "chief") { outlook {
           period employment employmentProjected change openingsPerYear education match appliesTo { code }
           source { ref }
           figures { measure { ref } value text period match place { ref } source { ref } } } }
         diver: role(ref: "diver") { outlook { period } } }`,
    );
    expect(data.miner.outlook).toEqual({
      period: '2030-40',
      employment: 450,
      change: -20,
      education: 'None',
      match: 'EXACT',
    });
    const { figures: standingFigures, ...outlook } = data.chief.outlook;
    expect(outlook).toEqual({
      period: '2030-40',
      employment: 500,
      employmentProjected: null,
      change: -20,
      openingsPerYear: 8,
      education: 'None',
      match: 'BROADER',
      appliesTo: { code: '1' },
      source: { ref: 'bls-ep@2030' },
    });
    expect(standingFigures[2]).toEqual({
      measure: { ref: 'openings-per-year' },
      value: 8,
      text: null,
      period: '2034-44',
      match: 'OWN',
      place: null,
      source: { ref: 'own@1' },
    });
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const periods = standingFigures.map(({ measure, period }: any) => [measure.ref, period]);
    expect(periods).toEqual([
      ['employment', '2030'],
      ['employment-change', '2030-40'],
      ['openings-per-year', '2034-44'],
      ['separations-per-year', '2030-40'],
      ['typical-education', '2030'],
    ]);
    expect(data.diver.outlook).toBeNull();
  });

  test('one figure of a role’s own is dated by its own period where nothing else is known', async () => {
    await opened.store.write({
      contents: [
        content('own@2', { facts: [figure('Role:diver', 'openings-per-year', 4, null, '2024-34')] }),
      ],
    });
    const { data } = await ask('{ role(ref: "diver") { outlook { period openingsPerYear employment } } }');
    expect(data.role.outlook).toEqual({ period: '2024-34', openingsPerYear: 4, employment: null });
  });

  test('a figure with a method is RATED, never OFFICIAL, and bases tell them apart', async () => {
    const { data, errors } = await ask(
      `{ role(ref: "chief") {
           rated: figures(where: { bases: [RATED] }) { edges { method node { ref } evidence { basis } } }
           official: figures(where: { bases: [OFFICIAL] }) { edges { node { ref } evidence { basis } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.role.rated.edges).toEqual([
      { method: 'by a model', node: { ref: 'exposure-tools-model' }, evidence: [{ basis: 'RATED' }] },
    ]);
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const official = data.role.official.edges.map(({ node, evidence }: any) => [node.ref, evidence[0].basis]);
    expect(official).toHaveLength(5);
    expect(
      official.filter(([ref, basis]: string[]) => ref?.startsWith('exposure') || basis !== 'OFFICIAL'),
    ).toEqual([]);
  });

  test('a task shows how it was rated, and a measure what it measures', async () => {
    const { data } = await ask(
      `{ role(ref: "miner") { statements { nodes { text figures { edges { value text node { ref } } } } } }
         measures(where: { topics: [EXPOSURE] }) { nodes { ref about occupations { edges { value } } } } }`,
    );
    expect(data.role.statements.nodes).toEqual([
      { text: 'Mine.', figures: { edges: [{ value: 1, text: 'E1', node: { ref: 'task-exposure-model' } }] } },
    ]);
    expect(data.measures.nodes).toEqual([
      { ref: 'exposure-tools-model', about: 'A judgement.', occupations: { edges: [{ value: 0.4 }] } },
      { ref: 'task-exposure-model', about: null, occupations: { edges: [] } },
    ]);
  });
});
