import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { content } from '../store/contents.ts';
import { contentClient } from './content-client.ts';

const skills = ['sql', 'charts', 'models', 'writing', 'ethics', 'python'];
const requires = (role: string, ...skillIds: string[]) =>
  skillIds.map((skill) => ['REQUIRES', `Role:${role}`, `Skill:${skill}`, { importance: 1 }] as const);
const pays = (role: string, code: string, median: number) =>
  [
    ['CODED', `Role:${role}`, `OccupationCode:${code}`, { match: 'EXACT' }],
    [
      'PAYS',
      `Role:${role}`,
      'Region:US',
      { median, currency: 'USD', year: 2024, measure: 'a year', code },
      '2024|US|',
    ],
  ] as const;

/** From `start` to `one`, `two` and `three`, each best by another signal; `kin` is only called related. */
const graph = content('census@1', {
  nodes: {
    'Region:US': { name: 'United States', code: 'US' },
    ...Object.fromEntries(['start', 'one', 'two', 'three', 'kin'].map((id) => [`Role:${id}`, { title: id }])),
    ...Object.fromEntries(skills.map((id) => [`Skill:${id}`, { name: id }])),
    ...Object.fromEntries(['a', 'b', 'c'].map((id) => [`OccupationCode:${id}`, { scheme: 'SOC', code: id }])),
  },
  facts: [
    [
      'LEADS_TO',
      'Role:start',
      'Role:one',
      { yearsBefore: [4, 6], count: 30, outOf: 100, place: 'US', period: '2023' },
    ],
    ['LEADS_TO', 'Role:start', 'Role:two', { yearsBefore: [1, 2] }],
    ['LEADS_TO', 'Role:start', 'Role:three', { count: 50, outOf: 100 }],
    ['LEADS_TO', 'Role:two', 'Role:three', {}],
    ['RELATED_TO', 'Role:start', 'Role:kin', { tier: 'Primary-Short', index: 1 }],
    ...requires('start', 'sql', 'charts', 'writing'),
    ...requires('one', 'sql', 'charts', 'models', 'writing', 'ethics'),
    ...requires('two', 'sql', 'models', 'ethics', 'python', 'charts'),
    ...requires('three', 'sql'),
    ...pays('start', 'a', 50_000),
    ...pays('one', 'b', 60_000),
    ...pays('three', 'c', 45_000),
  ],
});

describe.each(engines())('Signals of moves, on the $name engine', (engine) => {
  const ask = contentClient(engine, [graph]);

  const next = async (args: string) => {
    const { data, errors } = await ask(`{ role(ref: "start") { next(${args}) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ref } } } } }`);
    expect(errors).toBeUndefined();
    return data.role.next;
  };
  const order = async (field: string, more = '') =>
    (await next(`orderBy: { field: ${field} ${more} }`)).edges.map(
      (edge: { node: { ref: string } }) => edge.node.ref,
    );

  test('a move tells recorded moves, coverage and the pay difference', async () => {
    const { data, errors } =
      await ask(`{ role(ref: "start") { next(orderBy: { field: TITLE }) { edges { move {
      observed { count outOf share place period } coverage skillsKnown
      payDifference { amount from to currency region year measure source { name } reason } } } } } }`);
    expect(errors).toBeUndefined();
    const [one, three, two] = data.role.next.edges.map((edge: { move: unknown }) => edge.move);
    expect(one).toEqual({
      observed: { count: 30, outOf: 100, share: 0.3, place: 'US', period: '2023' },
      coverage: expect.closeTo(0.642, 3), // three of five; writing, which only one role lists, counts for more
      skillsKnown: 5,
      payDifference: {
        amount: 10_000,
        from: 50_000,
        to: 60_000,
        currency: 'USD',
        region: 'US',
        year: 2024,
        measure: 'a year',
        source: { name: 'census' },
        reason: null,
      },
    });
    expect(three).toMatchObject({ coverage: null, skillsKnown: 1, payDifference: { amount: -5_000 } });
    expect(two).toMatchObject({
      observed: null,
      payDifference: { amount: null, source: null, reason: 'NO_FIGURE' },
    });
  });

  test('next roles are ordered by each signal, unknown last either way', async () => {
    expect(await order('COVERAGE')).toEqual(['one', 'two', 'three']);
    expect(await order('COVERAGE', 'direction: ASC')).toEqual(['two', 'one', 'three']);
    expect(await order('YEARS')).toEqual(['two', 'one', 'three']);
    expect(await order('OBSERVED')).toEqual(['three', 'one', 'two']);
    expect(await order('PAY_DIFFERENCE')).toEqual(['one', 'three', 'two']);
    const { data } = await ask(
      `{ role(ref: "three") { previous(orderBy: { field: OBSERVED }) { nodes { ref } } } }`,
    );
    expect(data.role.previous.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(['start', 'two']);
  });

  test('lists ordered by a signal have pages and filters, and refuse the cursors of other lists', async () => {
    const first = await next('orderBy: { field: YEARS }, first: 2');
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const after = `after: "${first.pageInfo.endCursor}"`;
    const rest = await next(`orderBy: { field: YEARS }, first: 2, ${after}`);
    expect(rest.edges.map((edge: { node: { ref: string } }) => edge.node.ref)).toEqual(['three']);
    const where = 'where: { bases: [OBSERVED] }, orderBy: { field: YEARS }';
    expect((await next(where)).edges.map((edge: { node: { ref: string } }) => edge.node.ref)).toEqual([
      'one',
      'three',
    ]);
    for (const wrong of [`orderBy: { field: OBSERVED }, ${after}`, 'orderBy: { field: YEARS }, first: 101']) {
      const { data, errors } = await ask(`{ role(ref: "start") { ref next(${wrong}) { totalCount } } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(data.role).toEqual({ ref: 'start', next: null });
    }
  });

  test('a related pair is a step when asked for, with evidence and without a move', async () => {
    const related = async (where: string) => {
      const { data, errors } =
        await ask(`{ careerPaths(from: "start", to: "kin", rankBy: FEWEST_STEPS, where: { ${where} }) {
        reason nodes { unknownSteps steps { from { ref } to { ref } move { id } evidence { basis source { name } } } } } }`);
      expect(errors).toBeUndefined();
      return data.careerPaths;
    };
    expect(await related('')).toEqual({ reason: 'UNREACHABLE', nodes: [] });
    expect((await related('bases: [RELATED, OBSERVED]')).nodes).toEqual([
      {
        unknownSteps: 1,
        steps: [
          {
            from: { ref: 'start' },
            to: { ref: 'kin' },
            move: null,
            evidence: [{ basis: 'RELATED', source: { name: 'census' } }],
          },
        ],
      },
    ]);
  });

  test('paths can be ranked by recorded moves and by falling pay', async () => {
    const { data } = await ask(`{
      most: careerPaths(from: "start", to: "three", rankBy: MOST_TRAVELLED) { nodes { cost unknownSignals roles { ref } } }
      pay: careerPaths(from: "start", to: "three", weights: { payDrop: 1 }) {
        nodes { cost costParts { measure cost } steps { payDifference { amount reason } } } } }`);
    expect(data.most.nodes[0]).toEqual({
      cost: expect.closeTo(Math.LN2, 6),
      unknownSignals: [],
      roles: [{ ref: 'start' }, { ref: 'three' }],
    });
    expect(data.pay.nodes[0]).toEqual({
      cost: 0.1,
      costParts: [{ measure: 'PAY_DROP', cost: 0.1 }],
      steps: [{ payDifference: { amount: -5_000, reason: null } }],
    });
  });
});
