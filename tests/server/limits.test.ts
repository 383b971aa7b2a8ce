import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { counting } from '../graphql/client.ts';

describe('The limits of a request', () => {
  let opened: OpenedStore;
  let calls: string[] = [];
  const logged: string[] = [];
  let yoga: ReturnType<typeof createYoga>;
  beforeAll(async () => {
    opened = await openSeeded(embedded);
    const { reader, calls: noted } = counting(opened.store);
    calls = noted;
    yoga = createYoga({
      reader,
      introspection: true,
      limits: loadConfig({}).limits,
      logger: pino({ level: 'warn' }, { write: (line: string) => logged.push(line) }),
    });
  });
  afterAll(() => opened.close());

  const post = async (body: string, type = 'application/json') => {
    calls.length = 0;
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const ask = async (query: string, variables = {}) =>
    JSON.parse((await post(JSON.stringify({ query, variables }))).text);
  const nested = (depth: number): string =>
    depth === 0 ? '{ ref }' : `{ next(first: 1) { nodes ${nested(depth - 1)} } }`;

  test.each([
    ['tokens', `{ role(ref: "MLE") { ${'ref '.repeat(2001)} } }`, 2000],
    ['brackets without end', `{ role(ref: ${'['.repeat(20_000)}`, 2000],
    ['depth', `{ role(ref: "MLE") ${nested(8)} }`, 15],
    [
      'depth through fragments',
      `{ role(ref: "MLE") { ...A } } fragment A on Role { next { nodes { ...B } } } fragment B on Role ${nested(7)}`,
      15,
    ],
    [
      'aliases',
      `{ role(ref: "MLE") { ${Array.from({ length: 31 }, (_, i) => `a${i}: ref`).join(' ')} } }`,
      30,
    ],
    [
      'directives',
      `{ role(ref: "MLE") { ${Array.from({ length: 11 }, () => 'ref @include(if: true)').join(' ')} } }`,
      10,
    ],
    [
      'page width',
      '{ role(ref: "MLE") { next(first: 100) { nodes { skills(first: 100) { nodes { roles(first: 3) { nodes { id } } } } } } } }',
      25_000,
    ],
  ])('LIMIT_EXCEEDED refuses a document above its limit of %s, before any read', async (_, query, limit) => {
    const { data, errors } = await ask(query);
    expect(errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit });
    expect(errors[0].message).toContain(String(limit));
    expect(data).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('LIMIT_EXCEEDED refuses a page width that comes from a variable', async () => {
    const query =
      'query ($n: Int = 100) { role(ref: "MLE") { next(first: $n) { nodes { skills(first: $n) { nodes { roles(first: 2) { nodes { ref } } } } } } } }';
    expect((await ask(query)).errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect((await ask(query, { n: 3 })).errors).toBeUndefined();
  });

  test('LIMIT_EXCEEDED refuses fragments that double at every level, at once', async () => {
    const levels = 20;
    const fragments = Array.from(
      { length: levels },
      (_, i) =>
        `fragment F${i} on Role { next(first: 1) { nodes { ref } } ${i + 1 < levels ? `...F${i + 1} ...F${i + 1}` : ''} }`,
    );
    const { errors } = await ask(`{ role(ref: "MLE") { ...F0 } } ${fragments.join(' ')}`);
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  test('extensions.cost has the cost of a document within the limits', async () => {
    const { extensions } = await ask(
      '{ role(ref: "MLE") { ref skills(first: 7) { edges { node { ref } } pageInfo { endCursor } } } }',
    );
    expect(extensions).toEqual({ cost: 1 + 1 + 7 * 2 + 1 });
    const plan = await ask('{ learningPlan(to: "MLE") { steps(first: 3) { rank tools { ref } } } }');
    expect(plan.extensions).toEqual({ cost: 200 + 1 + 3 * (1 + 20) });
    expect((await ask('{ __schema { types { name } } }')).extensions).toEqual({ cost: 2_300 });
  });

  describe('The limit of the body', () => {
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } });
    const refused = {
      status: 413,
      errors: [
        {
          message: 'The body of the request is too large; the limit is 262144 bytes.',
          extensions: { code: 'LIMIT_EXCEEDED', limit: 262_144 },
        },
      ],
    };
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer((request, response) => void yoga(request, response)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      ({ port } = server.address() as AddressInfo);
    });
    afterAll(() => {
      agent.destroy();
      return new Promise((resolve) => server.close(resolve));
    });

    /** Over a connection that is kept, in parts; its length told or not. */
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const begin = (headers: Record<string, string | number>) =>
      request({
        port,
        agent,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      });
    const send = async (body: string, headers: Record<string, string | number>) => {
      const sent = begin(headers);
      for (let at = 0; at < body.length; at += 50_000) sent.write(body.slice(at, at + 50_000));
      sent.end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      return { status: response.statusCode, ...JSON.parse(await text(response)) };
    };
    const small = large.replace(/x{100}/g, '');
    const answered = { status: 200, data: { __typename: 'Query' } };

    test('The limit of the body refuses a large content-length', async () => {
      expect(await send(large, { 'content-length': large.length })).toMatchObject(refused);
      expect(await send(small, { 'content-length': small.length })).toMatchObject(answered);
    });

    test('The limit of the body refuses large chunks, and the connection takes further requests', async () => {
      expect(await send(large, {})).toMatchObject(refused);
      expect(await send(small, {})).toMatchObject(answered);
    });

    test('The limit of the body logs nothing when the sender goes away', async () => {
      const sent = begin({});
      sent.on('error', () => {});
      sent.write(large.slice(0, 100));
      await once(sent, 'socket');
      await new Promise((resolve) => setTimeout(resolve, 100));
      sent.destroy();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(logged).toEqual([]);
    });

    test('The limit of the body counts the bytes of a request within the process', async () => {
      const { status, text: answer } = await post(large);
      expect({ status, ...JSON.parse(answer) }).toMatchObject(refused);
      const lied = await yoga.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '5' },
        body: large,
      });
      expect(lied.status).toBe(413);
    });
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'A post of %s is refused with 415',
    async (type) => {
      const { status, text } = await post('query={__typename}', type);
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([415, 'BAD_REQUEST']);
    },
  );

  test('A body that is no JSON is refused, and nothing of it is repeated', async () => {
    const { status, text } = await post('{ "query": "{__typename}", "variables": { "secret": NaN } }');
    expect([status, JSON.parse(text).errors[0].extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
    expect(text).not.toContain('secret');
  });

  test('A batch of queries is refused', async () => {
    const { status, text } = await post('[{"query":"{__typename}"},{"query":"{__typename}"}]');
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].message).toBe('Batching is not supported.');
  });

  test('The introspection query of tools is within the limits', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery())).errors).toBeUndefined();
  });

  test('A document reads the schema once', async () => {
    const { errors } = await ask('{ a: __schema { types { name } } b: __schema { types { name } } }');
    expect(errors[0].message).toBe('The document has fields __schema: 2; the limit is 1.');
  });
});
