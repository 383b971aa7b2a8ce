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
