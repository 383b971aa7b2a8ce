import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Environment, run, start } from '../process.ts';
import {
  addressIn,
  ask,
  directory,
  environment,
  headline,
  headlineAnswer,
  holds,
  main,
  running,
  seed,
  serve,
  serveAsIs,
  useServices,
} from './served.ts';

useServices();

describe('The service', () => {
  test('The service says its address and its counts, answers, and stops on SIGTERM', async () => {
    const service = serveAsIs();
    const address = addressIn(await service.says(holds));
    expect(await ask(address, headline)).toMatchObject({ data: headlineAnswer });
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('The service reports as JSON with --json, one object per line', async () => {
    seed();
    const service = start(main, ['serve', '--json'], environment);
    running.push(service);
    const lines = (await service.says(/"ready".*\n/)).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { listening: expect.stringMatching(/^http:.*\/graphql$/) },
      { ready: expect.objectContaining({ roles: expect.any(Number), facts: expect.any(Number) }) },
    ]);
  });

  test('The service shows a GraphiQL with the headline query that loads nothing from elsewhere', async () => {
    const address = addressIn(await serve().says(holds));
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    const [script = ''] = html.match(/(?<=src=")[^"]+/) ?? [];
    expect(await (await fetch(new URL(script, address))).text()).toContain('from: "ML Engineer"');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  test('The service shows no GraphiQL with GRAPHIQL=off', async () => {
    const address = addressIn(await serve({ GRAPHIQL: 'off' }).says(/GraphiQL is off/));
    expect(await (await fetch(address, { headers: { accept: 'text/html' } })).text()).not.toContain(
      'GraphiQL',
    );
  });

  test('The service keeps its data over a restart, also after kill -9', async () => {
    const first = serve();
    await first.says(holds);
    first.child.kill('SIGKILL');
    await first.ended;
    const again = addressIn(await serve().says(holds));
    expect(await ask(again, headline)).toMatchObject({ data: headlineAnswer });
  });
});

describe('The health checks and the request log', () => {
  const status = async (address: string, path: string) => {
    const response = await fetch(new URL(path, address));
    return [response.status, await response.text()];
  };

  test('/health and /ready say yes of an embedded service', async () => {
    const address = addressIn(await serve().says(holds));
    expect(await status(address, '/health')).toEqual([200, 'yes\n']);
    expect(await status(address, '/ready')).toEqual([200, 'yes\n']);
  });

  test('/health says yes and /ready says no while the Neo4j is down', async () => {
    const service = serve({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'password' });
    const address = addressIn(await service.says(/Trying again/));
    expect(await status(address, '/health')).toEqual([200, 'yes\n']);
    expect(await status(address, '/ready')).toEqual([503, 'no\n']);
  });

  test('The request log has a line per request with its id, and nothing of the query', async () => {
    const service = serve({ LOG_LEVEL: 'info' });
    const address = addressIn(await service.says(holds));
    const query = 'query Secret($ref: RoleRef!) { role(ref: $ref) { title } }';
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'abc-1' },
      body: JSON.stringify({ query, variables: { ref: 'confidential-ref' } }),
    });
    expect(response.headers.get('x-request-id')).toBe('abc-1');
    const other = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'not an id' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    service.child.kill('SIGTERM');
    const { stderr } = await service.ended;
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    // what is written at the end may overtake a line that is being written
    expect(lines.find(({ requestId }) => requestId === 'abc-1')).toMatchObject({
      level: 30,
      msg: 'request',
      requestId: 'abc-1',
      method: 'POST',
      type: 'query',
      operation: 'Secret',
      cache: 'bypass', // it was an error
      status: 200,
      ms: expect.any(Number),
    });
    expect(lines).toHaveLength(2);
    expect(stderr).not.toContain('confidential');
    expect(stderr).not.toContain('title');
  });
});

describe('The data directory', () => {
  test('The data directory takes one service at a time, and commands beside it', async () => {
    const service = serve();
    await service.says(holds);
    const second = await run(main, ['serve'], environment);
    expect([second.code, second.stderr]).toEqual([
      1,
      expect.stringMatching(/^Another career-graph serves from DATA_DIR \S+\. Stop it, .*\n$/),
    ]);
    expect((await run(main, ['paths', 'MLE', 'AI Architect'], environment)).code).toBe(0);
    service.child.kill('SIGTERM');
    await service.ended;
    const next = serve();
    await next.says(holds);
  });
});

describe('The stop of a service', () => {
  test('The stop of a service waits for running requests, and cuts them off at the limit', async () => {
    const service = serve({ STOP_TIMEOUT_MS: '300' });
    const { hostname, port } = new URL(addressIn(await service.says(holds)));
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    );
    socket.on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 100)); // its body never comes
    const begun = Date.now();
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(250);
    expect(Date.now() - begun).toBeLessThan(8_000); // the limit without the setting
  });
});

describe('A start that fails', () => {
  const refused = async (settings: Environment) => {
    const { code, stderr, stdout } = await run(main, ['serve'], { ...environment, ...settings });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\.ts:|\bat /);
    return `${stdout}${stderr}`;
  };

  test('A wrong setting fails the start with one clear line', async () => {
    expect(await refused({ PORT: 'many' })).toBe('PORT must be a port number, 0 to 65535, not "many"\n');
  });

  test('A taken port fails the start with one clear line, and writes nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await refused({ PORT: String(port) })).toBe(
      `Cannot listen on 127.0.0.1:${port}: the port is taken; set PORT to another.\n`,
    );
    other.close();
    expect(existsSync(environment.DATA_DIR as string)).toBe(false);
  });

  test('A foreign data directory fails the start, and nothing is written', async () => {
    writeFileSync(join(directory, 'thesis.txt'), '');
    expect(await refused({ DATA_DIR: directory })).toContain(
      'holds something else (thesis.txt); nothing was written',
    );
  });

  test('A data directory of a newer release fails the start', async () => {
    writeFileSync(join(directory, 'career-graph.json'), '{"career-graph":{"format":99}}');
    expect(await refused({ DATA_DIR: directory })).toContain('written by a newer release (data format 99');
  });
});

describe('With a Neo4j that is not up', () => {
  const nowhere = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'password' };

  test('A service whose Neo4j is down listens at once, answers UPSTREAM_UNAVAILABLE, and stops on SIGTERM', async () => {
    const service = serve(nowhere);
    const address = addressIn(await service.says(/does not answer\. Trying again until it does\./));
    const { data, errors } = await ask(address, headline);
    expect(data).toEqual({ careerPaths: null });
    expect(errors).toMatchObject([
      {
        message: 'The graph database does not answer; try again.',
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  test('A command whose Neo4j is down gives up after ten seconds', async () => {
    const begun = Date.now();
    const { code, stderr } = await run(main, ['paths', 'MLE', 'AI Architect'], nowhere);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(7_000);
    expect(Date.now() - begun).toBeLessThan(60_000); // ten seconds, and a slow start of the process
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The Neo4j at bolt://127.0.0.1:1 does not answer. Waiting up to 10 s.\nThe Neo4j at bolt://127.0.0.1:1 does not answer.\n',
    );
  });
});
