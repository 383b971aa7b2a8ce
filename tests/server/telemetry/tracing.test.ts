import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addressIn, serve, useServices } from '../served.ts';

interface Sent {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
  readonly status: { readonly code?: number };
}

/** A collector that keeps what it is sent. */
let collector: Server;
let bodies: string[] = [];
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    bodies.push(`${request.url} ${body}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  bodies = [];
});
afterAll(() => collector.close());
const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;

useServices();

const query = `query Ways($from: RoleRef!) {
  careerPaths(from: $from, to: "AI Architect", first: 1) { nodes { cost } }
  role(ref: $from) { title }
}`;
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

async function post(address: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', traceparent, 'x-request-id': 'mine' };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('Traces', () => {
  test('tell of a request its execution, what is computed and the calls of the store, and no variable', async () => {
    const service = serve({ OTEL_EXPORTER_OTLP_ENDPOINT: `${endpoint()}/`, OTEL_SERVICE_NAME: 'careers' });
    const address = addressIn(await service.says(/It holds/));
    const answer = await post(address, { query, variables: { from: 'ML Engineer' } });
    expect(await answer.json()).toMatchObject({ data: { role: { title: 'Machine Learning Engineer' } } });
    await (await post(address, { query: '{ nothing }' })).text();
    service.child.kill('SIGTERM'); // what has ended is sent before the service does
    expect((await service.ended).code).toBe(0);

    expect(bodies.every((body) => body.startsWith('/v1/traces {'))).toBe(true);
    const sent = bodies.join('\n');
    expect(sent).toContain('"stringValue":"careers"');
    for (const secret of ['ML Engineer', 'AI Architect', 'Machine Learning'])
      expect(sent).not.toContain(secret);
    const spans = bodies.flatMap((body) =>
      JSON.parse(body.slice(body.indexOf('{'))).resourceSpans.flatMap(
        ({ scopeSpans }: { scopeSpans: { spans: Sent[] }[] }) => scopeSpans.flatMap((scope) => scope.spans),
      ),
    ) as Sent[];
    const [request, refusal] = spans.filter(({ kind }) => kind === 2) as [Sent, Sent];
    const ofTrace = spans.filter(({ traceId }) => traceId === traceparent.split('-')[1]);
    expect(request).toMatchObject({ name: 'query careerPaths', parentSpanId: traceparent.split('-')[2] });
    expect(
      Object.fromEntries(request.attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    ).toEqual({
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'url.path': '/graphql',
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Ways',
      'career_graph.cache': 'stored',
      'career_graph.request_id': 'mine',
    });
    const execution = ofTrace.find(({ name }) => name === 'execute');
    expect(execution?.parentSpanId).toBe(request.spanId);
    const computing = ofTrace.find(({ name }) => name === 'compute careerPaths');
    expect(computing?.parentSpanId).toBe(execution?.spanId);
    const calls = ofTrace.filter(({ name }) => name.startsWith('store '));
    expect(calls.map(({ name }) => name)).toContain('store find');
    expect(new Set(calls.map(({ parentSpanId }) => parentSpanId)).has(execution?.spanId)).toBe(true);
    expect(refusal.name).toBe('request');
    expect(JSON.stringify(refusal.attributes)).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  test('are dropped where no collector answers, and the service answers and stops as without', async () => {
    const service = serve({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    const address = addressIn(await service.says(/It holds/));
    const answer = await post(address, { query, variables: { from: 'ML Engineer' } });
    expect(answer.status).toBe(200);
    service.child.kill('SIGTERM');
    const { code, stderr } = await service.ended;
    expect([code, stderr]).toEqual([0, '']);
  });

  test('need an address that can be one', async () => {
    const service = serve({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' });
    const { code, stderr } = await service.ended;
    expect(code).toBe(1);
    expect(stderr).toContain(
      'OTEL_EXPORTER_OTLP_ENDPOINT must be the http:// or https:// address of a collector',
    );
  });
});
