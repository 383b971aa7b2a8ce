import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenRules } from '../../src/server/access/access.ts';
import { makeToken } from '../../src/server/access/make-token.ts';
import { isAllowedHost } from '../../src/server/allowed-hosts.ts';
import { type Environment, loadConfig } from '../../src/server/config.ts';
import { seedsDirectory } from '../../src/server/project-files.ts';
import { type Service, serve } from '../../src/server/serve.ts';

/** A service for the tests of a `describe`. */
function useService(settings: Environment) {
  let directory: string;
  let service: Service;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    const ownSettings = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(directory, 'data') };
    service = await serve(loadConfig({ ...ownSettings, ...settings }), seedsDirectory(), () => {});
    await service.prepared;
  });
  afterAll(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const port = () => Number(new URL(service.address).port);
  return {
    port,
    /** By a connection of its own. */
    async send(
      path: string,
      headers: Record<string, string> = {},
      body?: string,
      method = body ? 'POST' : 'GET',
    ) {
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const sent = request({
        host: '127.0.0.1',
        port: port(),
        agent: false,
        path,
        method,
        headers: { ...type, ...headers },
      });
      sent.end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      return { status: response.statusCode, headers: response.headers, body: await text(response) };
    },
  };
}

const question = JSON.stringify({ query: '{ __typename }' });
const site = { origin: 'https://elsewhere.example' };

describe('A service as it comes', () => {
  const { send, port } = useService({});

  test('the pages of other sites may not read its answers', async () => {
    for (const { headers } of [
      await send('/graphql', site, question),
      await send('/graphql', { ...site, 'access-control-request-method': 'POST' }, undefined, 'OPTIONS'),
    ]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('it answers to addresses and to names without a dot, and to no other host', async () => {
    for (const host of ['127.0.0.1:1', 'localhost', 'service:4000']) {
      expect((await send('/graphql', { host }, question)).status, host).toBe(200);
    }
    for (const path of ['/graphql', '/', '/reference', '/robots.txt']) {
      const refused = await send(path, { host: 'rebound.example' });
      expect([refused.status, JSON.parse(refused.body).errors[0].extensions], path).toEqual([
        421,
        { code: 'BAD_REQUEST' },
      ]);
    }
    expect((await send('/health', { host: 'rebound.example' })).status).toBe(200);
  });

  test.each([
    ['/', 200],
    ['/robots.txt', 200],
    ['/health', 200],
    ['/ready', 200],
    ['/reference', 200],
    ['/schema.graphql', 200],
    ['/assets/none.js', 404],
    ['/graphql?query={__typename}', 200],
    ['/graphql?variables=bad', 400],
  ])('%s has the headers that keep a browser safe', async (path, status) => {
    const { headers, ...answer } = await send(path);
    expect(answer.status).toBe(status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  test('the page of GraphiQL loads nothing from elsewhere, and no site frames it', async () => {
    const { headers } = await send('/graphql', { accept: 'text/html' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers['content-security-policy']).not.toContain('http');
  });

  test('a client that does not finish its headers is cut off', async () => {
    const socket = connect(port(), '127.0.0.1');
    socket.write('GET /health HTTP/1.1\r\nhost: local');
    const started = performance.now();
    await once(socket.resume(), 'close');
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

describe('A service with lists', () => {
  const { send, port } = useService({
    ALLOWED_HOSTS: 'Careers.example, other.example',
    CORS_ORIGINS: 'https://elsewhere.example, https://third.example',
    MAX_CONNECTIONS: '3',
  });

  test('pages of listed origins may read its answers, and no others', async () => {
    const { headers } = await send('/graphql', site, question);
    expect(headers['access-control-allow-origin']).toBe(site.origin);
    const unlisted = await send('/graphql', { origin: 'https://unlisted.example' }, question);
    expect(unlisted.headers['access-control-allow-origin']).not.toBe('https://unlisted.example');
    expect(unlisted.headers['access-control-allow-origin']).not.toBe('*');
  });

  test('it answers to listed hosts', async () => {
    expect((await send('/graphql', { host: 'careers.example' }, question)).status).toBe(200);
    expect((await send('/graphql', { host: 'a.careers.example' }, question)).status).toBe(421);
  });

  test('connections above the limit are closed, and there is room again afterwards', async () => {
    const sockets: Socket[] = [];
    for (let i = 0; i < 3; i++) {
      const socket = connect(port(), '127.0.0.1');
      await once(socket, 'connect');
      sockets.push(socket);
    }
    await expect(send('/health')).rejects.toThrow();
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await send('/health').catch(() => null))?.status).toBe(200);
  });
});

describe('A service with READ_AUTH=required', () => {
  const settings = { READ_AUTH: 'required', JWT_SECRET: 'a secret of at least thirty-two bytes' };
  const { send } = useService(settings);
  const bearer = async (scopes: readonly 'read'[]) => {
    const rules = loadConfig(settings).access as TokenRules;
    return { authorization: `Bearer ${await makeToken(rules, { subject: 'ann', scopes, seconds: 60 })}` };
  };

  test('answers nothing without a token, but health checks', async () => {
    for (const path of [
      '/graphql',
      '/',
      '/reference',
      '/schema.graphql',
      '/robots.txt',
      '/metrics',
      '/nothing',
    ]) {
      const { status, headers, body } = await send(path);
      expect([path, status, headers['www-authenticate']]).toEqual([path, 401, 'Bearer']);
      expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
    expect((await send('/graphql', {}, question)).status).toBe(401);
    expect((await send('/health')).status).toBe(200);
    expect((await send('/ready')).status).toBe(200);
  });

  test('answers a token with the scope, and forbids another', async () => {
    expect((await send('/graphql', await bearer(['read']), question)).status).toBe(200);
    const forbidden = await send('/graphql', await bearer([]), question);
    expect(forbidden.status).toBe(403);
    expect(JSON.parse(forbidden.body).errors[0].extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

test('isAllowedHost takes names as browsers write them', () => {
  const listedHosts = ['careers.example'];
  const hosts = [
    'CAREERS.example.:80',
    '[::1]:4000',
    '10.0.0.7',
    'x.localhost',
    'a.careers.example',
    '1.2.3.4.example',
  ];
  expect(hosts.filter((host) => isAllowedHost(host, listedHosts))).toEqual(hosts.slice(0, 4));
  expect(isAllowedHost('any.example', ['*'])).toBe(true);
});
