import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase, hasNeo4j, neo4jAddress, testDriver } from '../neo4j/test-neo4j.ts';
import { type Environment, type Running, run, start } from '../process.ts';

const main = 'src/server/main.ts';
let directory: string;
let environment: Environment;
const running: Running[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
  environment = { PORT: '0', DATA_DIR: join(directory, 'data') };
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(directory, { recursive: true, force: true });
});

function serve(settings: Environment = {}): Running {
  const service = start(main, [], { ...environment, ...settings });
  running.push(service);
  return service;
}

const addressIn = (output: string): string => output.match(/http:\/\/\S+\/graphql/)?.[0] ?? '';

async function ask(address: string, query: string) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
}

const headline = '{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 1) { nodes { cost } } }';
const headlineAnswer = { careerPaths: { nodes: [{ cost: 3 }] } };
const holds = /It holds 20 roles, \d+ skills, \d+ tools, \d+ moves; \d+ facts\./;

describe('The service', () => {
  test('says where it listens and what it holds, answers, and stops on SIGTERM', async () => {
    const service = serve();
    const address = addressIn(await service.says(holds));
    expect(await ask(address, headline)).toMatchObject({ data: headlineAnswer });
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('shows a GraphiQL with the headline query that needs nothing from elsewhere', async () => {
    const address = addressIn(await serve().says(holds));
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('from: \\"ML Engineer\\"\\n    to: \\"AI Architect\\"');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    const front = await fetch(new URL('/', address), { redirect: 'manual' });
    expect([front.status, front.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test('with GraphiQL off shows none', async () => {
    const address = addressIn(await serve({ GRAPHIQL: 'off' }).says(/GraphiQL is off/));
    expect(await (await fetch(address, { headers: { accept: 'text/html' } })).text()).not.toContain(
      'GraphiQL',
    );
  });

  test('keeps what it holds over a restart, also after kill -9', async () => {
    const first = serve();
    await first.says(holds);
    first.child.kill('SIGKILL');
    await first.ended;
    const again = addressIn(await serve().says(holds));
    expect(await ask(again, headline)).toMatchObject({ data: headlineAnswer });
  });
});

describe('A start that cannot be is one clear line and an exit code:', () => {
  const refused = async (settings: Environment) => {
    const { code, stderr, stdout } = await run(main, [], { ...environment, ...settings });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\.ts:|\bat /);
    return `${stdout}${stderr}`;
  };

  test('a wrong setting', async () => {
    expect(await refused({ PORT: 'many' })).toBe('PORT must be a port number, 0 to 65535, not "many"\n');
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await refused({ PORT: String(port) })).toBe(
      `Cannot listen on 127.0.0.1:${port}: the port is taken; set PORT to another.\n`,
    );
    other.close();
    expect(existsSync(environment.DATA_DIR as string)).toBe(false);
  });

  test('a foreign data directory', async () => {
    writeFileSync(join(directory, 'thesis.txt'), '');
    expect(await refused({ DATA_DIR: directory })).toContain(
      'holds something else (thesis.txt); nothing was written',
    );
  });

  test('a newer data directory', async () => {
    writeFileSync(join(directory, 'career-graph.json'), '{"career-graph":{"format":2}}');
    expect(await refused({ DATA_DIR: directory })).toContain('written by a newer release (data format 2');
  });
});

describe('With a Neo4j that is not up', () => {
  const nowhere = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'password' };

  test('the service listens at once, says so, tells clients, and stops on SIGTERM', async () => {
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

  test('a command gives up after ten seconds', async () => {
    const begun = Date.now();
    const { code, stderr } = await run('src/cli/main.ts', ['paths', 'MLE', 'AI Architect'], nowhere);
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The Neo4j at bolt://127.0.0.1:1 does not answer. Waiting up to 10 s.\nThe Neo4j at bolt://127.0.0.1:1 does not answer.\n',
    );
  });
});

describe.runIf(hasNeo4j())('With a Neo4j', () => {
  const settings = (): Environment => {
    const { uri, user, password, database } = neo4jAddress();
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  };

  test('that is empty the service seeds it and answers the same, and so does the command line', async () => {
    await emptyDatabase();
    const service = serve(settings());
    const address = addressIn(await service.says(holds));
    expect(await ask(address, headline)).toMatchObject({ data: headlineAnswer });
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    const paths = ['paths', 'ML Engineer', 'AI Architect', '--first', '11'];
    const [fromNeo4j, fromEmbedded] = [
      await run('src/cli/main.ts', paths, settings()),
      await run('src/cli/main.ts', paths, environment),
    ];
    expect(fromNeo4j).toEqual(fromEmbedded);
  });

  test('that holds something else the service stops, and nothing was written', async () => {
    await emptyDatabase();
    const driver = testDriver();
    const { database } = neo4jAddress();
    await driver.executeQuery('CREATE (:Film)', {}, { database });
    const { code, stderr } = await run(main, [], { ...environment, ...settings() });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Database \S+ at \S+ holds something else \(1 nodes: Film\); nothing was written\. .*\n$/,
    );
    const { records } = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels', {}, { database });
    expect(records.map((record) => record.get('labels'))).toEqual([['Film']]);
    await driver.executeQuery('MATCH (n) DELETE n', {}, { database });
    await driver.close();
  });

  test('with the wrong password the service stops and names the setting', async () => {
    const { code, stderr } = await run(main, [], { ...environment, ...settings(), NEO4J_PASSWORD: 'wrong' });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/refuses neo4j: check NEO4J_USER and NEO4J_PASSWORD\.\n$/),
    ]);
  });
});
