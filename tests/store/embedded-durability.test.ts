import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open } from 'lmdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { StoreUnusableError } from '../../src/store/store-errors.ts';
import { content, plan } from './contents.ts';

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

/** Another process with the same directory open; it writes what it is sent and acknowledges. */
async function writer(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('embedded-writer.ts', import.meta.url)), [directory], {
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

describe('A data directory that takes no more', () => {
  // a limit on the size of files stands for a full disk
  const limited = (blocks: number, ...args: string[]) =>
    spawnSync('sh', ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, process.execPath, cli, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: directory },
      encoding: 'utf8',
    });

  test('is one clear line; nothing is half written, and later it works', () => {
    const full = limited(200, 'seed');
    expect([full.status, full.stdout]).toEqual([1, '']);
    expect(full.stderr).toMatch(
      /^DATA_DIR \S+ cannot be written \(.*\d+ kB of its disk are free\); nothing was changed\.\n$/,
    );
    const checked = limited(100_000, 'check', '--json');
    expect(JSON.parse(checked.stdout).problems).toEqual([
      'The seeds are not in it yet: run career-graph seed.',
    ]);
    expect(limited(100_000, 'seed').status).toBe(0);
    expect(limited(100_000, 'check').stdout).toContain(': sound.');
  });
});

describe('The embedded engine', () => {
  test('has what it acknowledged when killed right after', async () => {
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

  test('keeps the whole of the last write, or nothing of it, when killed in the middle', async () => {
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

  test('shows another process’s write in the next read', async () => {
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

  test('lets two processes write at the same time', async () => {
    const writers = { one: await writer(), two: await writer() };
    await Promise.all(
      Object.entries(writers).map(async ([name, child]) => {
        // one by one, as an acknowledgement does not say of what
        for (let i = 0; i < 10; i++) await write(child, `${name}-${i}@1`, name);
      }),
    );
    const store = openEmbeddedStore(directory);
    expect(await store.sources()).toHaveLength(20);
    await store.close();
  });
});

describe('A data directory', () => {
  test('is made when absent', async () => {
    const store = openEmbeddedStore(join(directory, 'deep', 'er'));
    expect(await store.sources()).toEqual([]);
    await store.close();
  });

  test('with something else in it is refused and left alone', () => {
    writeFileSync(join(directory, 'thesis.txt'), 'precious');
    expect(() => openEmbeddedStore(directory)).toThrow(StoreUnusableError);
    expect(() => openEmbeddedStore(directory)).toThrow(
      /holds something else \(thesis\.txt\); nothing was written/,
    );
    expect(existsSync(join(directory, 'career-graph.json'))).toBe(false);
    expect(readFileSync(join(directory, 'thesis.txt'), 'utf8')).toBe('precious');
  });

  test.each([
    ['{"career-graph":{"format":99}}', /written by a newer release \(data format 99, this one knows 2\)/],
    ['{"other":1}', /is not ours; nothing was written/],
    ['not json', /is not ours; nothing was written/],
  ])('marked %s is refused', (marker, message) => {
    writeFileSync(join(directory, 'career-graph.json'), marker);
    expect(() => openEmbeddedStore(directory)).toThrow(message);
  });

  test('of format 1 is brought to this one, local edits and all', async () => {
    const root = open({ path: directory, maxDbs: 8 });
    const { source } = content('local@1', {});
    await root.openDB({ name: 'sources' }).put('local@1', source);
    const statements = root.openDB({ name: 'statements' });
    await statements.put(['local@1', 'DESCRIBES', 'Source:local@1', 'Role:a', ''], { title: 'Mine' });
    await statements.put(['local@1', 'DESCRIBES', 'Source:local@1', 'Role:b', ''], { title: 'B' });
    await statements.put(['local@1', 'WORKS_WITH', 'Role:a', 'Role:b', ''], {});
    await root.openDB({ name: 'meta' }).put('revision', 7);
    await root.close();
    writeFileSync(join(directory, 'career-graph.json'), '{"career-graph":{"format":1}}');
    for (const previous of [1, 2]) {
      const store = openEmbeddedStore(directory);
      expect(store.format).toEqual({ previous, current: 2 });
      expect(await titleIn(store)).toBe('Mine');
      expect(await store.counts()).toMatchObject({ facts: 3 });
      expect(await store.sources()).toEqual([source]);
      expect(await store.version()).toBe('7');
      await store.close();
    }
  });

  test('that is a file, or below one, is refused in plain words', () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    expect(() => openEmbeddedStore(file)).toThrow(`DATA_DIR ${file} cannot be used: it is a file.`);
    const below = join(file, 'data');
    expect(() => openEmbeddedStore(below)).toThrow(
      `DATA_DIR ${below} cannot be used: a folder in its path is a file.`,
    );
    mkdirSync(join(directory, 'sub'));
    expect(() => openEmbeddedStore(directory)).toThrow(StoreUnusableError);
  });
});
