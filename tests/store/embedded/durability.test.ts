import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectPath } from '../../../src/server/project-files.ts';
import { dataName } from '../../../src/store/embedded/data-file.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { content, plan } from '../contents.ts';

const cli = projectPath('dist/cli/main.js');
let directory: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

/** Another process with the same directory open; it writes what it receives, and acknowledges. */
async function writer(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('writer-process.ts', import.meta.url)), [directory], {
    execArgv: ['--import', 'tsx'],
  });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function write(child: ChildProcess, source: string, title: string): Promise<void> {
  child.send(content(source, { nodes: { 'Role:a': { title } } }));
  await once(child, 'message');
}

const titleIn = async (store: ReturnType<typeof openEmbeddedStore>) =>
  (await store.read({ ids: ['a'], node: plan('Role', ['title']) }))[0]?.properties.title;

describe('a full disk', () => {
  // a limit on the size of files simulates a full disk
  const limited = (blocks: number, ...args: string[]) =>
    spawnSync('sh', ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, process.execPath, cli, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: directory },
      encoding: 'utf8',
    });

  test('a full disk gives one line of explanation, leaves nothing half written, and can be tried again', () => {
    const full = limited(200, 'seed');
    expect([full.status, full.stdout]).toEqual([1, '']);
    expect(full.stderr).toMatch(
      /^DATA_DIR \S+ cannot be written \(.*\d+ kB of its disk are free\); nothing was changed\.\n$/,
    );
    const checked = limited(100_000, 'check', '--json');
    expect(JSON.parse(checked.stdout).problems).toEqual([
      'The seeds are not in the store yet: run career-graph seed.',
    ]);
    expect(limited(100_000, 'seed').status).toBe(0);
    expect(limited(100_000, 'check').stdout).toContain(': no problems.');
    const releaseFiles = projectPath('tests/importers/files/onet');
    const present = Math.ceil(statSync(join(directory, dataName)).size / 512) + 64;
    const fullWhileImporting = limited(present, 'import', 'onet', releaseFiles, '--release', '29.3');
    expect([fullWhileImporting.status, fullWhileImporting.stdout]).toEqual([1, '']);
    expect(fullWhileImporting.stderr).toMatch(
      /^Checking .*\n(Write error: .*)?DATA_DIR \S+ cannot be written \(.*\d+ kB of its disk are free\); nothing was changed\.\n$/,
    );
    const imported = limited(100_000, 'import', 'onet', releaseFiles, '--release', '29.3');
    expect(imported.stdout).toContain(' written, 0 unchanged');
  });
});

describe('openEmbeddedStore in several processes', () => {
  test('a write is on disk when the process is killed right after the acknowledgement', async () => {
    for (const title of ['first', 'second', 'third']) {
      const child = await writer();
      await write(child, 'editors@1', title);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const store = openEmbeddedStore(directory);
      expect(await titleIn(store)).toBe(title);
      await store.close();
    }
  });

  test('a write is whole or absent when the process is killed in the middle of it', async () => {
    const many = (title: string) =>
      content('editors@1', {
        nodes: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`Role:r${i}`, { title }] as const)),
      });
    for (let round = 0; round < 4; round++) {
      const child = await writer();
      child.send(many('old'));
      await once(child, 'message');
      child.send(many('new'));
      await new Promise((resolve) => setTimeout(resolve, 15 * round));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const store = openEmbeddedStore(directory);
      const ids = Array.from({ length: 3000 }, (_, i) => `r${i}`);
      const titles = (await store.read({ ids, node: plan('Role', ['title']) })).map(
        (row) => row?.properties.title,
      );
      expect(new Set(titles).size).toBe(1);
      await store.close();
    }
  });

  test('a read sees the acknowledged writes of another process', async () => {
    const store = openEmbeddedStore(directory);
    const child = await writer();
    for (const title of ['one', 'two', 'three']) {
      const version = await store.version();
      await write(child, 'editors@1', title);
      expect(await titleIn(store)).toBe(title);
      expect(await store.version()).not.toBe(version);
    }
    await store.close();
  });

  test('two processes can write at the same time', async () => {
    const writers = { one: await writer(), two: await writer() };
    await Promise.all(
      Object.entries(writers).map(async ([name, child]) => {
        // one by one, as an acknowledgement does not name its write
        for (let i = 0; i < 10; i++) await write(child, `${name}-${i}@1`, name);
      }),
    );
    const store = openEmbeddedStore(directory);
    expect(await store.sources()).toHaveLength(20);
    await store.close();
  });
});
