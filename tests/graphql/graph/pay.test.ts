import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { type Client, clientOf } from '../client.ts';

describe.each(engines())('Pay, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({
      contents: [
        content('wages@2024', {
          nodes: {
            'Role:miner': { title: 'Data Miner' },
            'Region:US': { name: 'United States', code: 'US' },
            'OccupationCode:soc-15-2051': { scheme: 'SOC', code: '15-2051', title: 'Data Scientists' },
            'OccupationCode:soc-15-2041': { scheme: 'SOC', code: '15-2041' },
          },
          facts: [
            ['CODED', 'Role:miner', 'OccupationCode:soc-15-2051', { match: 'CLOSE' }],
            ['PAYS', 'Role:miner', 'Region:US', { median: 3, code: 'soc-15-2051' }, '2024|US|'],
            ['PAYS', 'Role:miner', 'Region:US', { median: 2, code: 'soc-15-2041' }, '2023|US|'],
            ['PAYS', 'Role:miner', 'Region:US', { median: 1 }, '2022|US|'],
            ['PAYS', 'Role:miner', 'Region:US', { median: 0, code: 'soc-00-0000' }, '2021|US|'],
          ],
        }),
      ],
    });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened?.close());

  test('pay tells the occupation of each figure, and null when it names no known code', async () => {
    const { data, errors } = await ask(
      `{ role(ref: "miner") { pay(orderBy: { field: MEDIAN }) {
           edges { median appliesTo { scheme code title match } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.role.pay.edges).toEqual([
      { median: 3, appliesTo: { scheme: 'SOC', code: '15-2051', title: 'Data Scientists', match: 'CLOSE' } },
      { median: 2, appliesTo: { scheme: 'SOC', code: '15-2041', title: null, match: null } },
      { median: 1, appliesTo: null },
      { median: 0, appliesTo: null },
    ]);
  });

  test('a region’s roles show the same figures', async () => {
    const { data } = await ask(
      `{ role(ref: "miner") { pay(first: 1) { nodes { roles { edges { appliesTo { code match } node { title } } } } } } }`,
    );
    expect(data.role.pay.nodes[0].roles.edges).toContainEqual({
      appliesTo: { code: '15-2051', match: 'CLOSE' },
      node: { title: 'Data Miner' },
    });
  });
});

describe.each(engines())('Pay by place, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    const wage = (code: string, place: string, median: number | null, year = 2025, more = {}) =>
      [
        'PAYS',
        `OccupationCode:soc-${code}`,
        `Region:${place}`,
        { median, currency: 'USD', year, measure: 'a year', ...more },
        `${year}||`,
      ] as const;
    await opened.store.write({
      contents: [
        content('editors@1', {
          nodes: {
            'Role:analyst': { title: 'Analyst' },
            'Role:miner': { title: 'Miner' },
            'Role:chief': { title: 'Chief' },
          },
          facts: [
            ['CODED', 'Role:analyst', 'OccupationCode:soc-1', { match: 'EXACT' }],
            ['CODED', 'Role:miner', 'OccupationCode:soc-2', { match: 'CLOSE' }],
            ['CODED', 'Role:chief', 'OccupationCode:soc-3', { match: 'BROAD' }],
            ['LEADS_TO', 'Role:analyst', 'Role:miner', { commonness: 'COMMON' }],
            ['LEADS_TO', 'Role:miner', 'Role:chief', { commonness: 'COMMON' }],
          ],
        }),
        content('oews@2025', {
          nodes: {
            'Region:us': { name: 'United States', code: 'US', kind: 'COUNTRY' },
            'Region:us-wa': { name: 'Washington', code: 'US-WA', kind: 'STATE', fips: '53' },
            'Region:us-or': { name: 'Oregon', code: 'US-OR', kind: 'STATE' },
            'Region:us-me': { name: 'Maine', code: 'US-ME', kind: 'STATE' },
            'Region:seattle': { name: 'Seattle-Tacoma, WA', kind: 'METROPOLITAN_AREA', cbsa: '42660' },
            'Region:portland-or': { name: 'Portland-Vancouver, OR-WA', kind: 'METROPOLITAN_AREA' },
            'Region:portland-me': { name: 'Portland-South Portland, ME', kind: 'METROPOLITAN_AREA' },
            'OccupationCode:soc-1': { scheme: 'SOC', code: '1', title: 'Analysts' },
            'OccupationCode:soc-2': { scheme: 'SOC', code: '2', title: 'Miners' },
            'OccupationCode:soc-3': { scheme: 'SOC', code: '3', title: 'Chiefs, all' },
          },
          names: [
            ['Region:us', 'United States', true],
            ['Region:us-wa', 'Washington', true],
            ['Region:us-wa', 'WA', false],
            ['Region:seattle', 'Seattle-Tacoma, WA', true],
            ['Region:seattle', 'Seattle', false],
            ['Region:portland-or', 'Portland-Vancouver, OR-WA', true],
            ['Region:portland-or', 'Portland', false],
            ['Region:portland-or', 'Washington', false],
            ['Region:portland-me', 'Portland-South Portland, ME', true],
            ['Region:portland-me', 'Portland', false],
          ],
          facts: [
            ['PART_OF', 'Region:us-wa', 'Region:us'],
            ['PART_OF', 'Region:us-or', 'Region:us'],
            ['PART_OF', 'Region:us-me', 'Region:us'],
            ['PART_OF', 'Region:seattle', 'Region:us-wa'],
            ['PART_OF', 'Region:portland-or', 'Region:us-or'],
            ['PART_OF', 'Region:portland-me', 'Region:us-me'],
            wage('1', 'us', 100),
            wage('1', 'us-wa', 110),
            wage('1', 'seattle', 120),
            wage('2', 'us', 130),
            wage('2', 'us-wa', 140),
            wage('3', 'us', 200),
            wage('3', 'seattle', 210, 2025, { topCoded: true }),
          ],
        }),
      ],
    });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened?.close());

  const figures = async (role: string, args: string) => {
    const { data, errors } = await ask(
      `{ role(ref: "${role}") { pay${args} { totalCount edges { median match isWider node { ref } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.role.pay.edges.map(
      // biome-ignore lint/suspicious/noExplicitAny: an answer
      ({ median, match, isWider, node }: any) => [median, match, isWider, node.ref],
    );
  };

  test('without a place pay is about countries', async () => {
    expect(await figures('analyst', '')).toEqual([[100, 'EXACT', false, 'us']]);
  });

  test.each([['Seattle'], ['42660'], ['seattle-tacoma, wa'], ['seattle']])(
    'pay in %s is that of the area alone',
    async (place) => {
      expect(await figures('analyst', `(place: "${place}")`)).toEqual([[120, 'EXACT', false, 'seattle']]);
    },
  );

  test('a place without a figure offers the nearest place around it, marked', async () => {
    expect(await figures('miner', '(place: "Seattle")')).toEqual([[140, 'CLOSE', true, 'us-wa']]);
    expect(await figures('miner', '(place: "portland-or")')).toEqual([[130, 'CLOSE', true, 'us']]);
    expect(await figures('miner', '(place: "WA")')).toEqual([[140, 'CLOSE', false, 'us-wa']]);
  });

  test('the figure of a wider occupation is marked BROADER', async () => {
    expect(await figures('chief', '(place: "Seattle")')).toEqual([[210, 'BROADER', false, 'seattle']]);
  });

  test('an unknown place is NOT_FOUND, and one of two areas is AMBIGUOUS with both; siblings answer', async () => {
    const query = (place: string) =>
      `{ role(ref: "analyst") { title pay(place: "${place}") { totalCount } } }`;
    const ambiguous = await ask(query('Portland'));
    expect(ambiguous.data.role).toEqual({ title: 'Analyst', pay: null });
    expect(ambiguous.errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS',
      argument: 'place',
      suggestions: ['portland-me', 'portland-or'],
    });
    const unknown = await ask(query('Seatt'));
    expect(unknown.errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'place',
      suggestions: ['seattle'],
    });
    const unlike = await ask(query('Xanadu'));
    expect(unlike.errors?.[0]).toMatchObject({
      message:
        'place: no region is called "Xanadu". Places known: 7, in United States (us, oews); `import wages` adds more.',
      extensions: { code: 'NOT_FOUND', argument: 'place', suggestions: ['us'] },
    });
  });

  test.each([
    ['Seatle', ['seattle']],
    ['Seattel, WA', ['seattle']],
    ['Portlnd', ['portland-me', 'portland-or']],
    ['State of Washingtn', ['us-wa', 'portland-or']],
  ])(
    '%s is unknown, and places of like names are suggested wherever a place is named',
    async (place, suggestions) => {
      const { errors } = await ask(
        `{ region(ref: "${place}") { name }
         role(ref: "analyst") {
           pay(place: "${place}") { totalCount } figures(place: "${place}") { totalCount }
           next(payIn: { place: "${place}" }) { totalCount } }
         roles(where: { payAtLeast: { amount: 1, currency: "USD", place: "${place}" } }) { totalCount }
         ordered: roles(orderBy: { field: PAY, place: "${place}", currency: "USD" }) { totalCount }
         paths: careerPaths(from: "analyst", to: "chief",
           where: { payNeverBelow: { amount: 1, currency: "USD", place: "${place}" } }) { complete }
         reach: reachableRoles(from: "analyst", within: 2, payIn: { place: "${place}" }) { totalCount } }`,
      );
      // biome-ignore lint/suspicious/noExplicitAny: an error
      const problems = errors?.map(({ extensions }: any) => [extensions.code, extensions.suggestions]);
      expect(problems).toEqual(Array.from({ length: 8 }, () => ['NOT_FOUND', suggestions]));
    },
  );

  test('an order that uses no place refuses one', async () => {
    const { errors } = await ask(
      `{ title: roles(orderBy: { field: TITLE, place: "Seattle" }) { totalCount }
         outlook: roles(orderBy: { field: OUTLOOK, currency: "USD" }) { totalCount }
         pay: roles(orderBy: { field: PAY, place: "Seattle", currency: "USD" }) { totalCount } }`,
    );
    // biome-ignore lint/suspicious/noExplicitAny: an error
    const refusals = errors?.map(({ message, extensions }: any) => [
      message,
      extensions.code,
      extensions.argument,
    ]);
    expect(refusals).toEqual([
      ['orderBy.place: counts with `field: PAY` only, not with TITLE.', 'BAD_USER_INPUT', 'orderBy.place'],
      [
        'orderBy.currency: counts with `field: PAY` only, not with OUTLOOK.',
        'BAD_USER_INPUT',
        'orderBy.currency',
      ],
    ]);
  });

  test('a state goes before an area that is also called so, and tells of it', async () => {
    const { data, errors } = await ask(
      `{ region(ref: "Washington") { ref kind namesakes { ref kind } }
         area: region(ref: "Seattle") { ref namesakes { ref } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      region: { ref: 'us-wa', kind: 'STATE', namesakes: [{ ref: 'portland-or', kind: 'METROPOLITAN_AREA' }] },
      area: { ref: 'seattle', namesakes: [] },
    });
  });

  test('moves are ordered by their difference in pay in the place of payIn, and show that difference', async () => {
    const { data, errors } = await ask(
      `{ role(ref: "analyst") {
           us: next(orderBy: { field: PAY_DIFFERENCE }) { edges { move { payDifference { amount region } } } }
           wa: next(orderBy: { field: PAY_DIFFERENCE }, payIn: { place: "WA" }) {
             edges { move { payDifference { amount region } usual: payDifference(payIn: {}) { amount } } } }
           seattle: next(orderBy: { field: PAY_DIFFERENCE }, payIn: { place: "Seattle" }) {
             edges { node { ref } move { payDifference { reason } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.role).toEqual({
      us: { edges: [{ move: { payDifference: { amount: 30, region: 'US' } } }] },
      wa: { edges: [{ move: { payDifference: { amount: 30, region: 'US-WA' }, usual: { amount: 30 } } }] },
      seattle: { edges: [{ node: { ref: 'miner' }, move: { payDifference: { reason: 'NO_FIGURE' } } }] },
    });
    const unknown = await ask(
      '{ role(ref: "analyst") { title next(payIn: { place: "Portland" }) { totalCount } } }',
    );
    expect(unknown.data.role).toEqual({ title: 'Analyst', next: null });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'AMBIGUOUS', argument: 'payIn.place' });
  });

  test('a page of figures goes on from its cursor', async () => {
    const page = async (args: string) =>
      (
        await ask(
          `{ role(ref: "analyst") { pay(where: { medianAtLeast: 1 }, place: "WA"${args}) {
               totalCount pageInfo { hasNextPage endCursor } edges { median cursor } } } }`,
        )
      ).data.role.pay;
    const first = await page(', first: 1');
    expect(first).toMatchObject({
      totalCount: 1,
      pageInfo: { hasNextPage: false },
      edges: [{ median: 110 }],
    });
    expect((await page(`, after: "${first.edges[0].cursor}"`)).edges).toEqual([]);
  });

  test('roles are filtered and ordered by pay in a place; wider places do not count', async () => {
    const { data, errors } = await ask(
      `{ atLeast: roles(where: { payAtLeast: { amount: 100, currency: "USD", place: "Seattle" } }) { nodes { ref } }
         broader: roles(where: { payAtLeast: { amount: 100, currency: "USD", place: "Seattle", include: BROADER } }
                        orderBy: { field: PAY }) { nodes { ref } }
         state: roles(orderBy: { field: PAY, place: "WA", currency: "USD" }) { nodes { ref } } }`,
    );
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const refs = (list: any) => list.nodes.map(({ ref }: any) => ref);
    expect(refs(data.atLeast)).toEqual(['analyst']);
    expect(refs(data.broader)).toEqual(['chief', 'analyst']);
    expect(refs(data.state)).toEqual(['miner', 'analyst', 'chief']);
  });

  const paths = async (where: string, more = '') => {
    const { data, errors } = await ask(
      `{ careerPaths(from: "analyst", to: "chief", where: { payNeverBelow: { amount: 205, currency: "USD"${where} } }${more}) {
           reason nodes { unknownPay { ref } steps { payDifference { amount from to region fromMatch toMatch reason } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.careerPaths;
  };

  test('a floor of pay in a place counts figures of that place, wider occupations only when included', async () => {
    const unknown = await paths(', place: "Seattle"');
    expect(unknown.nodes[0].unknownPay).toEqual([{ ref: 'miner' }, { ref: 'chief' }]);
    const broader = await paths(', place: "Seattle", include: BROADER');
    expect(broader.nodes[0].unknownPay).toEqual([{ ref: 'miner' }]);
    const nation = await paths(', region: "US", include: BROADER');
    expect(nation).toMatchObject({ reason: 'CONSTRAINTS', nodes: [] });
  });

  test('the pay of steps is compared in the place, and tells how close both figures are', async () => {
    const { nodes } = await paths(', place: "WA"', ', payIn: { place: "WA" }');
    expect(nodes).toEqual([]);
    const { data } = await ask(
      `{ careerPaths(from: "analyst", to: "chief", payIn: { place: "WA", include: BROADER }) {
           nodes { steps { payDifference { amount region fromMatch toMatch reason }
                           move { payDifference(payIn: { include: BROADER }) { amount region toMatch } } } } } }`,
    );
    expect(data.careerPaths.nodes[0].steps).toEqual([
      {
        payDifference: { amount: 30, region: 'US-WA', fromMatch: 'EXACT', toMatch: 'CLOSE', reason: null },
        move: { payDifference: { amount: 30, region: 'US', toMatch: 'CLOSE' } },
      },
      {
        payDifference: { amount: null, region: null, fromMatch: null, toMatch: null, reason: 'NO_FIGURE' },
        move: { payDifference: { amount: 70, region: 'US', toMatch: 'BROADER' } },
      },
    ]);
  });

  test('a floor and the pay that is compared are about one place', async () => {
    const { errors } = await ask(
      `{ careerPaths(from: "analyst", to: "chief", payIn: { place: "WA" },
           where: { payNeverBelow: { amount: 1, currency: "USD", place: "Seattle" } }) { reason } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'payIn.place' });
  });
});
