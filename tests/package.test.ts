import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectPath } from '../src/server/project-files.ts';

/** The package as a user gets it: packed, and installed in an empty folder. */
let folder: string;
const npm = (...args: string[]) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--silent'], { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-graph-package-'));
  // it was built before the tests, and others use that meanwhile
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', pack, { cwd: projectPath('.') });
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  npm('install', '--ignore-scripts', `./${tarball}`); // it runs without any package's install script
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = () => join(folder, 'node_modules/.bin/career-graph');

/** Serves with a Node until the headline is answered, and the page is there. */
async function headline(node: string): Promise<unknown> {
  const service = spawn(node, [bin(), 'serve', '--port', '0', '--store', 'data'], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  const ended = once(service, 'close');
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    service.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const foundAddress = output.match(/http:\/\/\S+/)?.[0];
      if (foundAddress && output.includes('It holds')) resolve(foundAddress);
    });
    service.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    void ended.then(() => reject(new Error(`it ended: ${output}`)));
  });
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 1) { nodes { cost } } }',
    }),
  });
  const answer = (await response.json()) as { data: unknown };
  const page = await fetch(new URL('/', address), { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<div id="app">');
  service.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  return answer.data;
}

const answered = { careerPaths: { nodes: [{ cost: 3 }] } };

describe('The package, installed in an empty folder', () => {
  test('The package brings what it needs, and no tests, sources or development tools', () => {
    const installed = join(folder, 'node_modules/career-graph');
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
      'schema',
      'seeds',
    ]);
    for (const name of ['vitest', 'vite', 'preact'])
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
  });

  /** The program of a release of Node: this one, or else one from the registry. */
  function nodeOf(major: string): string {
    if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
    npm('install', '--prefix', `node-${major}`, `node@${major}`);
    return join(folder, `node-${major}/node_modules/node/bin/node`);
  }
  const thisMajor = process.versions.node.replace(/\..*/, '');

  test.each([...new Set([thisMajor, '20', '22'])])('The package serves on Node %s', async (major) => {
    const node = nodeOf(major);
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${major}\\.`));
    expect(await headline(node)).toEqual(answered);
  });

  test('The package answers on the command line by its name', () => {
    const text = execFileSync('npx', ['--no', 'career-graph', 'paths', 'MLE', 'AI Architect'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: 'data' },
    });
    expect(text).toContain('From Machine Learning Engineer to AI Architect');
  });

  test('The package has types that a strict program compiles against', () => {
    writeFileSync(
      join(folder, 'program.ts'),
      `import { type CareerStore, type Config, loadConfig, openSeededStore, seedsDirectory } from 'career-graph';
       const config: Config = loadConfig({ DATA_DIR: 'other' });
       const store: CareerStore = await openSeededStore(config, seedsDirectory(), { limit: 0 });
       const { nodes } = await store.counts();
       // @ts-expect-error a count is a number: types that were lost, any for all, would let this pass
       const text: string = nodes.Role;
       console.log(nodes.Role, typeof text);
       await store.close();`,
    );
    const compile = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--strict',
      '--skipLibCheck',
      'program.ts',
    ];
    execFileSync(projectPath('node_modules/.bin/tsc'), compile, { cwd: folder, stdio: 'pipe' });
    const printed = execFileSync(process.execPath, ['program.js'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toMatch(/^\d+ number\n$/);
  });
});
