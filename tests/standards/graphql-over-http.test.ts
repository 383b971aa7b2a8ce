import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';

describe('GraphQL over HTTP', () => {
  let opened: OpenedStore;
  let server: Server;
  beforeAll(async () => {
    opened = await openSeeded(embedded);
    const config = loadConfig({});
    server = createServer(createYoga({ ...config, reader: opened.store, logger: pino({ level: 'silent' }) }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await opened.close();
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const audits = serverAudits({ url });

  test('the audit runs every check of the specification, none dropped by an upgrade', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map(({ name, fn }) => [name, fn] as const))('%s', async (_, audit) => {
    const { status, ...result } = await audit();
    expect(status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});
