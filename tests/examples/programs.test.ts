import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from 'vitest';
import { readDocument } from '../docs/documents.ts';
import { explorer } from '../explorer/explorer.ts';
import { sharedBrowser } from '../explorer/running-service.ts';
import { ifWeDie } from '../neo4j/if-we-die.ts';
import { hookLimit, waitingLimit } from '../time-limits.ts';
import { type CopiedExample, copyExample } from './copied-example.ts';

/** Runs `npm start` of an example. @returns the address that it prints, and what ends it */
async function startExample({ folder, environment }: CopiedExample) {
  const child = spawn('npm', ['start'], { cwd: folder, env: environment, detached: true });
  const disarm = ifWeDie('kill -KILL -- "-$1"', String(child.pid));
  const end = async () => {
    const ended = once(child, 'close');
    process.kill(-Number(child.pid), 'SIGKILL');
    await ended;
    disarm();
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/http:\S+/)?.[0];
    if (address) return { address, end };
  }
  throw new Error('it ended without an address');
}

// from an empty folder by the README's commands: packages are installed each time, from the cache of their manager if it has them
describe('The commands of an example’s README, in a copy of its folder,', { timeout: hookLimit }, () => {
  const { address } = explorer();
  const cleanUps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  function copied(name: string): CopiedExample {
    const example = copyExample(name, address());
    cleanUps.push(example.remove);
    return example;
  }

  test('make a Relay app with pages of next roles, whose role is fetched anew by its id', async () => {
    const example = copied('relay');
    expect(await example.followReadme()).toEqual([]);
    const { address: app, end } = await startExample(example);
    cleanUps.push(end);
    const page = await (await sharedBrowser()).newPage();
    cleanUps.push(() => page.close());
    page.setDefaultTimeout(waitingLimit);
    const questions: { operationName: string; variables: Record<string, unknown> }[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') questions.push(request.postDataJSON());
    });
    const next = page.getByRole('list').getByRole('button');

    await page.goto(`${app}?role=Data Analyst`);
    await page.getByRole('heading', { name: 'Data Analyst' }).waitFor();
    expect(await next.allTextContents()).toEqual(['Analytics Engineer', 'Business Analyst']);
    expect(await page.getByRole('listitem').first().textContent()).toBe(
      'Analytics Engineer after 1 to 3 years; source: editors',
    );
    await page.getByRole('button', { name: 'More' }).click();
    await next.nth(3).waitFor();
    expect(await next.allTextContents()).toEqual([
      'Analytics Engineer',
      'Business Analyst',
      'Business Intelligence Analyst',
      'Data Scientist',
    ]);
    await next.first().click();
    await page.getByRole('heading', { name: 'Analytics Engineer' }).waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => questions.length).toBe(4);
    expect(questions.map(({ operationName }) => operationName)).toEqual([
      'mainQuery',
      'NextRolesPageQuery',
      'RolePageQuery',
      'RolePageQuery',
    ]);
    expect(questions[3]?.variables.id).toBe(questions[2]?.variables.id);
    expect(questions[1]?.variables.id).not.toBe(questions[2]?.variables.id);

    await page.goto(`${app}?role=Rocket Cook`);
    expect(await page.getByRole('alert').textContent()).toContain('no role is called "Rocket Cook"');
  });

  test('generate types for urql by the line of the manual, hold the program to them, and run it', async () => {
    const example = copied('urql');
    expect(await example.followReadme()).toEqual([]);
    const line = "{ preset: 'client', config: { defaultScalarType: 'string' } }";
    expect(readFileSync(join(example.folder, 'codegen.ts'), 'utf8')).toContain(line);
    expect(readDocument('docs/clients.md')).toContain(line);
    const types = readFileSync(join(example.folder, 'src/graphql/graphql.ts'), 'utf8');
    expect(types).toContain('ref: string;');
  });

  test('run a notebook that draws a path', async () => {
    const example = copied('python');
    expect(await example.followReadme()).toEqual([]);
    const { cells } = JSON.parse(readFileSync(join(example.folder, 'career-path.ipynb'), 'utf8'));
    const outputs = cells.flatMap(({ outputs = [] }: { outputs?: object[] }) => outputs);
    expect(outputs).toMatchObject([
      { output_type: 'stream', text: ['Machine Learning Engineer > AI Engineer > AI Architect\n'] },
      { output_type: 'display_data', data: { 'image/png': expect.stringMatching(/^iVBORw0KGgo.{4000}/s) } },
    ]);
  });
});
