import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { seedsDirectory } from '../../src/server/project-files.ts';
import { type Service, serve } from '../../src/server/serve.ts';

describe('A malformed request', () => {
  let directory: string;
  let service: Service;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(directory, 'data') });
    service = await serve(config, seedsDirectory(), () => {});
    await service.prepared;
  });
  afterAll(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const send = async (options: RequestOptions, body = '') => {
    const { hostname, port } = new URL(service.address);
    const sent = request({ hostname, port, setHost: false, ...options });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return {
      status: response.statusCode,
      type: response.headers['content-type'],
      body: await text(response),
    };
  };
  const get = async (parameters: string) => {
    const { status, body } = await send({ path: `/graphql?${parameters}`, headers: { host: 'test' } });
    return { status, ...JSON.parse(body) };
  };
  const document = 'query=%7B__typename%7D';

  test.each([
    [
      'variables that are no JSON',
      `${document}&variables=%7Br:MLE%7D`,
      'The parameter variables is no JSON.',
    ],
    ['extensions that are no JSON', `${document}&extensions=x`, 'The parameter extensions is no JSON.'],
    ['variables that are a list', `${document}&variables=[]`, /"variables" .* given array/],
    ['variables that are a number', `${document}&variables=3`, /"variables" .* given number/],
    ['extensions that are a text', `${document}&extensions=%22a%22`, /"extensions" .* given string/],
    ['two queries', `${document}&${document}`, 'The parameter query is given 2 times.'],
    ['variables given twice', `${document}&variables={}&variables={}`, /variables is given 2 times/],
    [
      'operation names given twice',
      `${document}&operationName=a&operationName=b`,
      /operationName is given 2/,
    ],
    ['bytes that are no UTF-8', `${document}%ff`, /not percent-encoded UTF-8/],
    ['a broken escape', `${document}&variables=%zz`, /not percent-encoded UTF-8/],
  ])('BAD_REQUEST with 400 refuses a GET with %s', async (_, parameters, message) => {
    const { status, data, errors } = await get(parameters);
    expect({ status, data, code: errors[0].extensions.code }).toEqual({
      status: 400,
      data: undefined,
      code: 'BAD_REQUEST',
    });
    expect(errors[0].message).toMatch(message);
  });

  test('A GET with variables, an operation name and unknown parameters is answered', async () => {
    const query = encodeURIComponent(
      'query A($r: RoleRef!) { role(ref: $r) { ref } } query B { __typename }',
    );
    const variables = encodeURIComponent('{"r":"MLE"}');
    const answer = await get(`query=${query}&variables=${variables}&operationName=A&extensions=null&page=2`);
    expect(answer).toMatchObject({ status: 200, data: { role: { ref: 'ml-engineer' } } });
  });

  test.each([
    ['a Host with a space', { path: `/graphql?${document}`, headers: { host: 'a b<script>' } }],
    ['a Host of colons', { path: `/graphql?${document}`, headers: { host: '::::' } }],
    ['a Host with a port too high', { path: `/graphql?${document}`, headers: { host: 'a:99999' } }],
    ['a Host with a path', { path: `/graphql?${document}`, headers: { host: 'a/b' } }],
    ['a Host with a user', { path: '/', headers: { host: 'a@b' } }],
    ['a target that is a star', { path: '*', method: 'OPTIONS', headers: { host: 'test' } }],
    ['a target that is no path', { path: 'http://[/graphql', headers: { host: 'test' } }],
  ])('BAD_REQUEST with 400 refuses %s, and nothing internal leaks', async (_, options) => {
    const { status, type, body } = await send(options);
    expect({ status, type }).toEqual({ status: 400, type: 'application/json; charset=utf-8' });
    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(body).not.toMatch(/node_modules|at new|script/);
  });

  test('A request of an IPv6 host is answered', async () => {
    expect(await send({ path: '/health', headers: { host: '[::1]:4000' } })).toMatchObject({ status: 200 });
  });
});
