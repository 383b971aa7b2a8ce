import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../../src/server/clients/client.ts';
import { loadConfig } from '../../../src/server/config.ts';
import { createYoga } from '../../../src/server/create-yoga.ts';
import { embedded, type OpenedStore } from '../../embedded-engine.ts';

describe('A service with RATE_LIMIT', () => {
  let opened: OpenedStore;
  let ask: (client: string, query: string) => Promise<Response>;
  beforeAll(async () => {
    opened = await embedded.open();
    const yoga = createYoga({
      ...loadConfig({ RATE_LIMIT: '50' }),
      reader: opened.store,
      logger: pino({ level: 'silent' }),
    });
    ask = (client, query) =>
      withClient(client, async () =>
        yoga.fetch('http://test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query }),
        }),
      );
  });
  afterAll(() => opened.close());

  const costs22 = '{ roles(first: 20) { nodes { title } } }';
  const left = ({ headers }: Response) => Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1]);

  test('tells each client its budget, and refuses what is more until the minute is over', async () => {
    const first = await ask('a', costs22);
    const { extensions } = (await first.json()) as { extensions: { cost: number } };
    expect(first.headers.get('ratelimit-policy')).toBe('"client";q=50;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"client";r=\d+;t=(60|59)$/);
    expect(left(first)).toBe(50 - 1 - extensions.cost);
    expect(left(await ask('a', costs22))).toBe(left(first) - 1); // a kept answer
    expect(left(await ask('a', '{ __typename }'))).toBe(left(first) - 2);
    await ask('a', costs22.replace('title', 'ref'));
    const refused = await ask('a', costs22.replace('title', 'id'));
    expect([refused.status, left(refused)]).toEqual([429, 0]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', limit: 50 } }],
    });
  });

  test('what one client spends takes nothing from another', async () => {
    for (let i = 0; i < 50; i++) await ask('b', costs22);
    expect((await ask('b', costs22)).status).toBe(429);
    expect((await ask('c', costs22)).status).toBe(200);
  });

  test('documents that are refused cost 1 each', async () => {
    for (let i = 0; i < 50; i++) await ask('d', '{');
    const refused = await ask('d', '{');
    expect([refused.status, left(refused)]).toEqual([429, 0]);
  });
});
