import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { content } from '../store/contents.ts';
import { contentClient } from './content-client.ts';

const counted = (count: number, outOf: number, place: string, period: string) =>
  [{ count, outOf, place, period }, `|${place}|${period}`] as const;

/**
 * `start` to `middle` was counted in both places, often in 2019 and seldom in 2024; `middle` to `goal` in FR only, and
 * `start` to `side` and on in US only. US has most people.
 */
const census = content('census@1', {
  nodes: Object.fromEntries(
    ['start', 'middle', 'side', 'goal'].map((id) => [`Role:${id}`, { title: id }] as const),
  ),
  facts: [
    ['LEADS_TO', 'Role:start', 'Role:middle', ...counted(10, 1_000, 'US', '2019')],
    ['LEADS_TO', 'Role:start', 'Role:middle', ...counted(500, 1_000, 'US', '2024')],
    ['LEADS_TO', 'Role:start', 'Role:middle', ...counted(40, 100, 'FR', '2021')],
    ['LEADS_TO', 'Role:middle', 'Role:goal', ...counted(50, 100, 'FR', '2021')],
    ['LEADS_TO', 'Role:start', 'Role:side', ...counted(200, 1_000, 'US', '2024')],
    ['LEADS_TO', 'Role:side', 'Role:goal', ...counted(100, 1_000, 'US', '2024')],
    ['STAYS_IN', 'Role:start', 'Role:start', ...counted(300, 1_000, 'US', '2024')],
    ['STAYS_IN', 'Role:start', 'Role:start', ...counted(30, 100, 'FR', '2021')],
  ],
});

describe.each(engines())('Counted moves of several places, on the $name engine', (engine) => {
  const ask = contentClient(engine, [census]);

  const answer = async (query: string) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const paths = async (more = '') => {
    const { careerPaths } =
      await answer(`{ careerPaths(from: "start", to: "goal", rankBy: MOST_TRAVELLED ${more}) {
      reason place unblockedBy nodes { roles { ref } steps { move { observed { place period count } } } } } }`);
    return {
      ...careerPaths,
      nodes: careerPaths.nodes.map(
        ({ roles, steps }: { roles: { ref: string }[]; steps: { move: { observed: unknown } }[] }) => ({
          roles: roles.map(({ ref }) => ref),
          observed: steps.map(({ move }) => move.observed),
        }),
      ),
    };
  };

  test('paths are of the place with most people, and the answer says which', async () => {
    expect(await paths()).toEqual({
      reason: null,
      place: 'US',
      unblockedBy: [],
      nodes: [
        {
          roles: ['start', 'side', 'goal'],
          observed: [
            { place: 'US', period: '2024', count: 200 },
            { place: 'US', period: '2024', count: 100 },
          ],
        },
      ],
    });
  });

  test('paths are of the place that is asked for, and never mix places', async () => {
    expect(await paths('place: "FR"')).toMatchObject({
      place: 'FR',
      nodes: [
        {
          roles: ['start', 'middle', 'goal'],
          observed: [
            { place: 'FR', period: '2021', count: 40 },
            { place: 'FR', period: '2021', count: 50 },
          ],
        },
      ],
    });
    expect(await paths('place: "US", where: { via: ["middle"] }')).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['VIA'],
      nodes: [],
    });
    expect(await paths('place: "FR", where: { via: ["side"] }')).toMatchObject({
      reason: 'CONSTRAINTS',
      unblockedBy: ['VIA', 'PLACE'],
    });
  });

  test('reachableRoles and rolesBetween are of one place too', async () => {
    const data = await answer(`{
      reachableRoles(from: "start", within: 2, rankBy: MOST_TRAVELLED, place: "FR") { place edges { node { ref } } }
      usual: reachableRoles(from: "start", within: 2, rankBy: MOST_TRAVELLED) { place edges { node { ref } } }
      rolesBetween(from: "start", to: "goal", place: "FR") { place nodes: edges { node { ref } } } }`);
    const refs = (edges: { node: { ref: string } }[]) => edges.map(({ node }) => node.ref);
    expect([data.reachableRoles.place, refs(data.reachableRoles.edges)]).toEqual(['FR', ['middle', 'goal']]);
    expect([data.usual.place, refs(data.usual.edges)]).toEqual(['US', ['middle', 'side', 'goal']]);
    expect([data.rolesBetween.place, refs(data.rolesBetween.nodes)]).toEqual(['FR', ['middle']]);
  });

  test('a move shows the newest period of one place, and all of them on demand', async () => {
    const data = await answer(`{ role(ref: "start") { next(orderBy: { field: TITLE }) { edges { move {
      to { ref } observed { share period place source { name } } fr: observed(place: "FR") { count outOf period }
      observations { place period count outOf share source { name } } us: observations(place: "US") { period } } } } } }`);
    const [middle, side] = data.role.next.edges.map(({ move }: { move: unknown }) => move);
    expect(middle).toMatchObject({
      to: { ref: 'middle' },
      observed: { share: 0.5, period: '2024', place: 'US', source: { name: 'census' } },
      fr: { count: 40, outOf: 100, period: '2021' },
      observations: [
        { place: 'FR', period: '2021', count: 40, outOf: 100, share: 0.4, source: { name: 'census' } },
        { place: 'US', period: '2024', count: 500, share: 0.5 },
        { place: 'US', period: '2019', count: 10, share: 0.01 },
      ],
      us: [{ period: '2024' }, { period: '2019' }],
    });
    expect(side).toMatchObject({ observed: { place: 'US' }, fr: null });
  });

  test('next roles are ordered by the shares of one place, which their moves show', async () => {
    const next = async (more: string) => {
      const data = await answer(`{ role(ref: "start") { next(orderBy: { field: OBSERVED } ${more}) {
        edges { node { ref } move { observed { share place } } } } } }`);
      return data.role.next.edges.map((edge: { node: { ref: string }; move: { observed: unknown } }) => [
        edge.node.ref,
        edge.move.observed,
      ]);
    };
    expect(await next('')).toEqual([
      ['middle', { share: 0.5, place: 'US' }],
      ['side', { share: 0.2, place: 'US' }],
    ]);
    expect(await next('place: "FR"')).toEqual([
      ['middle', { share: 0.4, place: 'FR' }],
      ['side', null],
    ]);
  });

  test('staying is told beside the moves, and is none of them', async () => {
    const data =
      await answer(`{ role(ref: "start") { stayed { count share place } fr: stayed(place: "FR") { count }
      next { totalCount } previous { totalCount } } none: role(ref: "goal") { stayed { count } } graph { counts { moves } } }`);
    expect(data).toEqual({
      role: {
        stayed: { count: 300, share: 0.3, place: 'US' },
        fr: { count: 30 },
        next: { totalCount: 2 },
        previous: { totalCount: 0 },
      },
      none: { stayed: null },
      graph: { counts: { moves: 4 } },
    });
  });

  test('the graph lists the places, most people first', async () => {
    const data = await answer('{ graph { pathChoices { places { place people moves } } } }');
    expect(data.graph.pathChoices.places).toEqual([
      { place: 'US', people: 2_000, moves: 3 },
      { place: 'FR', people: 200, moves: 2 },
    ]);
  });

  test.each([
    'careerPaths(from: "start", to: "goal", place: "us") { place }',
    'reachableRoles(from: "start", place: "us") { place }',
    'rolesBetween(from: "start", to: "goal", place: "us") { place }',
    'role(ref: "start") { next(place: "us") { totalCount } }',
    'role(ref: "start") { next { edges { move { observed(place: "us") { count } } } } }',
    'role(ref: "start") { next { edges { move { observations(place: "us") { count } } } } }',
    'role(ref: "start") { stayed(place: "us") { count } }',
  ])(
    '{ %s } names the argument, and the place that is written alike, else those there are',
    async (field) => {
      const { errors } = await ask(`{ ${field} }`);
      expect(errors?.[0]).toMatchObject({
        message: 'place: no moves were counted in "us". Did you mean US?',
        extensions: { code: 'NOT_FOUND', argument: 'place', suggestions: ['US'] },
      });
      const other = await ask(`{ ${field.replace('"us"', '"Atlantis"')} }`);
      expect(other.errors?.[0]).toMatchObject({
        message: 'place: no moves were counted in "Atlantis". Places with counts: US, FR.',
        extensions: { code: 'NOT_FOUND', argument: 'place', suggestions: ['US', 'FR'] },
      });
    },
  );
});
