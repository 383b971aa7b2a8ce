import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content } from '../../store/contents.ts';
import { type Client, clientOf } from '../client.ts';

type Period = `${number}-${number}`;
const change = (from: string, value: number, period: Period = '2030-40', place = 'us') =>
  [
    'HAS_FIGURE',
    from,
    'Measure:employment-change-percent',
    { value, period, place },
    `|${place}|${period}`,
  ] as const;
const exposure = (from: string, value: number) =>
  ['HAS_FIGURE', from, 'Measure:exposure-half-tools-people', { value }] as const;
const move = (from: string, to: string) =>
  ['LEADS_TO', `Role:${from}`, `Role:${to}`, { commonness: 'COMMON' }] as const;
const coded = (role: string, code: string, match: string) =>
  ['CODED', `Role:${role}`, `OccupationCode:${code}`, { match }] as const;

// miner −20 by code (an older 5 and a wider 90 lose), chief only a wider occupation's, diver 40 of its own, nobody none
describe.each(engines())('Orders and weights by figures beside pay, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({
      contents: [
        content('editors@1', {
          nodes: {
            'Role:miner': { title: 'Miner' },
            'Role:chief': { title: 'Chief' },
            'Role:diver': { title: 'Diver' },
            'Role:nobody': { title: 'Nobody' },
            'Measure:employment-change-percent': { name: 'Change', topic: 'OUTLOOK', unit: 'percent' },
            'Measure:exposure-half-tools-people': { name: 'Exposure', topic: 'EXPOSURE' },
            'Region:us': { name: 'United States', kind: 'COUNTRY' },
            'Region:us-wa': { name: 'Washington', kind: 'STATE' },
            'OccupationCode:close': { scheme: 'SOC', code: '1', title: 'Miners' },
            'OccupationCode:wide': { scheme: 'SOC', code: '2', title: 'All' },
          },
          facts: [
            coded('miner', 'close', 'CLOSE'),
            coded('miner', 'wide', 'BROAD'),
            coded('chief', 'wide', 'BROAD'),
            coded('diver', 'close', 'EXACT'),
            change('OccupationCode:close', -20),
            change('OccupationCode:close', 5, '2020-30'),
            change('OccupationCode:wide', 90),
            change('Role:diver', 40, '2010-20'),
            change('Role:diver', 99, '2030-40', 'us-wa'), // about a part of a country
            exposure('OccupationCode:close', 0.75),
            exposure('Role:diver', 0.5),
            exposure('OccupationCode:wide', 0.25),
            move('nobody', 'miner'),
            move('nobody', 'diver'),
            move('nobody', 'chief'),
            move('miner', 'chief'),
            move('diver', 'chief'),
          ],
        }),
      ],
    });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened?.close());

  const refs = (list: { nodes: { ref: string }[] }) => list.nodes.map(({ ref }) => ref);

  test('roles are ordered by the projected change that outlook shows, unless it is of a wider occupation', async () => {
    const { data, errors } = await ask(
      `{ down: roles(orderBy: { field: OUTLOOK }) { nodes { ref outlook { changePercent } } }
         up: roles(orderBy: { field: OUTLOOK, direction: ASC }) { nodes { ref } }
         atLeast: roles(where: { outlookAtLeast: -20 }) { totalCount nodes { ref } }
         next: role(ref: "nobody") { next(orderBy: { field: OUTLOOK }) { nodes { ref } } }
         previous: role(ref: "chief") { previous(orderBy: { field: OUTLOOK }) { nodes { ref } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.down.nodes).toEqual([
      { ref: 'diver', outlook: { changePercent: 40 } },
      { ref: 'miner', outlook: { changePercent: -20 } },
      { ref: 'chief', outlook: { changePercent: 90 } },
      { ref: 'nobody', outlook: null },
    ]);
    expect(refs(data.up)).toEqual(['miner', 'diver', 'chief', 'nobody']);
    expect([data.atLeast.totalCount, refs(data.atLeast)]).toEqual([2, ['diver', 'miner']]);
    expect(refs(data.next.next)).toEqual(['diver', 'miner', 'chief']);
    expect(refs(data.previous.previous)).toEqual(['diver', 'miner', 'nobody']);
  });

  test('a page in this order goes on from its cursor, forwards and backwards', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(
        `query ($after: String) { roles(orderBy: { field: OUTLOOK }, first: 1, after: $after) {
           nodes { ref } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      seen.push(...refs(data.roles));
      after = data.roles.pageInfo.endCursor;
      if (!data.roles.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(['diver', 'miner', 'chief', 'nobody']);
    const { data } = await ask('{ roles(orderBy: { field: OUTLOOK }, last: 3) { nodes { ref } } }');
    expect(refs(data.roles)).toEqual(['miner', 'chief', 'nobody']);
  });

  test('exposure weighs only where weights ask for it; where it is unknown it costs the upper quartile, and is named', async () => {
    const { data, errors } = await ask(
      `{ usual: careerPaths(from: "nobody", to: "chief", first: 9) {
           nodes { cost costParts { measure } unknownSignals } }
         weighed: careerPaths(from: "nobody", to: "chief", maxSteps: 2, weights: { exposure: 2, steps: 1 }) {
           nodes { cost roles { ref } costParts { measure cost } unknownSignals } }
         reach: reachableRoles(from: "nobody", within: 1, weights: { exposure: 1 }) {
           edges { node { ref } path { cost unknownSignals } } }
         tradeOff: careerPaths(from: "nobody", to: "miner", tradeOff: [EXPOSURE, STEPS]) {
           nodes { costParts { measure cost } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const { costParts, unknownSignals } of data.usual.nodes) {
      expect([costParts.map(({ measure }: { measure: string }) => measure), unknownSignals]).toEqual([
        ['COMMONNESS'],
        [],
      ]);
    }
    expect(data.weighed.nodes).toEqual([
      {
        cost: 2.5,
        roles: [{ ref: 'nobody' }, { ref: 'chief' }],
        costParts: [
          { measure: 'STEPS', cost: 1 },
          { measure: 'EXPOSURE', cost: 1.5 },
        ],
        unknownSignals: ['EXPOSURE'],
      },
      expect.objectContaining({ cost: 4.5 }),
      expect.objectContaining({ cost: 5 }),
    ]);
    expect(data.reach.edges).toEqual([
      { node: { ref: 'diver' }, path: { cost: 0.5, unknownSignals: [] } },
      { node: { ref: 'chief' }, path: { cost: 0.75, unknownSignals: ['EXPOSURE'] } },
      { node: { ref: 'miner' }, path: { cost: 0.75, unknownSignals: [] } },
    ]);
    expect(data.tradeOff.nodes).toEqual([
      {
        costParts: [
          { measure: 'EXPOSURE', cost: 0.75 },
          { measure: 'STEPS', cost: 1 },
        ],
      },
    ]);
  });

  test('a first role of a person costs its own exposure', async () => {
    await opened.store.write({
      contents: [
        content('editors@2', {
          nodes: Object.fromEntries(
            ['s', 't', 'u', 'v', 'w'].map((id) => [`Skill:${id}`, { name: `Skill ${id}` }]),
          ),
          facts: ['s', 't', 'u', 'v', 'w'].map(
            (id) => ['REQUIRES', 'Role:diver', `Skill:${id}`, {}] as const,
          ),
        }),
      ],
    });
    const { data, errors } = await ask(
      `{ careerPaths(to: "diver", ownSkills: [{ ref: "s" }], weights: { exposure: 1 }) {
           nodes { cost unknownSignals } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.careerPaths.nodes).toEqual([{ cost: 0.5, unknownSignals: [] }]);
  });
});
