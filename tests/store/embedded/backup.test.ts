import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeMarker } from '../../../src/store/embedded/claim-directory.ts';
import {
  checkBesideService,
  claimRestoring,
  claimServing,
} from '../../../src/store/embedded/claim-serving.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { restoreBackup } from '../../../src/store/embedded/restore-backup.ts';
import { writeBackup } from '../../../src/store/embedded/write-backup.ts';
import { content, plan } from '../contents.ts';

const ids = Array.from({ length: 500 }, (_, i) => `r${i}`);
const titled = (title: string) =>
  content('editors@1', { nodes: Object.fromEntries(ids.map((id) => [`Role:${id}`, { title }])) });
const quiet = () => {};
const replacing = { replace: true, onStep: quiet };

let folder: string;
/** A store whose titles are all "old", one whose titles are all "new", and the backup of that. */
let oldStore: string;
let newStore: string;
let backup: string;
/** A copy of the old store, for one test. */
let directory: string;
let copies = 0;

async function makeStore(place: string, title: string): Promise<void> {
  const store = openEmbeddedStore(place);
  await store.write({ contents: [titled(title)] });
  await store.close();
}

/** The titles that a store has, each once. */
async function titlesIn(place: string): Promise<unknown[]> {
  const store = openEmbeddedStore(place);
  const rows = await store.read({ ids, node: plan('Role', ['title']) });
  await store.close();
  return [...new Set(rows.map((row) => row?.properties.title))];
}

/** Forks a process that runs a file of this folder. */
const start = (file: URL, ...args: string[]): ChildProcess =>
  fork(fileURLToPath(file), args, { execArgv: ['--import', 'tsx'] });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'career-graph-'));
  oldStore = join(folder, 'old.store'); // with a dot, which LMDB takes for that of a file
  newStore = join(folder, 'new');
  backup = join(folder, 'a.backup');
  await makeStore(oldStore, 'old');
  await makeStore(newStore, 'new');
  await writeBackup(newStore, backup, quiet);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  directory = join(folder, `copy-${copies++}`);
  mkdirSync(directory);
  for (const name of ['data.mdb', 'career-graph.json'])
    copyFileSync(join(oldStore, name), join(directory, name));
});

describe('writeBackup', () => {
  test('a backup beside a writing process holds one commit, whole', async () => {
    const writer = start(new URL('writer-process.ts', import.meta.url), directory);
    await once(writer, 'message');
    let isWriting = true;
    const writing = (async () => {
      for (let i = 2; isWriting; i++) {
        writer.send(titled(`commit ${i}`)); // the store has commit 1
        await once(writer, 'message');
      }
    })();
    const revisions: unknown[] = [];
    for (let round = 0; round < 3; round++) {
      const file = join(folder, `beside-${round}.backup`);
      const { revision, facts } = await writeBackup(directory, file, quiet);
      const restored = join(folder, `beside-${round}`);
      expect(await restoreBackup(restored, file, { replace: false, onStep: quiet })).toMatchObject({
        revision,
        facts,
        replaced: false,
      });
      expect(await titlesIn(restored)).toEqual([revision === 1 ? 'old' : `commit ${revision}`]);
      expect(facts).toBe(ids.length);
      revisions.push(revision);
    }
    isWriting = false;
    await writing;
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    expect(Math.max(...(revisions as number[]))).toBeGreaterThan(1);
  });

  test('a backup is refused where a file or folder is, where the system refuses, and of no data', async () => {
    const file = join(folder, 'b.backup');
    const cases: [directory: string, file: string, message: RegExp][] = [
      [directory, backup, /a\.backup exists already; name a new file\.$/],
      [directory, newStore, /new is a folder; name a new file\.$/],
      [directory, join(folder, 'nowhere', 'b'), /b cannot be written: ENOENT: no such file or directory\.$/],
      [directory, join(backup, 'b'), /b cannot be written: ENOTDIR: not a directory\.$/],
      [join(folder, 'absent'), file, /^DATA_DIR \S+absent has no data yet to back up\.$/],
    ];
    for (const [from, to, message] of cases)
      await expect(writeBackup(from, to, quiet)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'absent'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('b.backup'))).toEqual([]);
  });

  test('damaged tables are not backed up, and leave no file', async () => {
    const data = readFileSync(join(directory, 'data.mdb'));
    for (let page = 3; page * 4096 < data.length; page += 4) data.fill(0xaa, page * 4096, (page + 1) * 4096);
    writeFileSync(join(directory, 'data.mdb'), data);
    const file = join(folder, 'damaged.backup');
    await expect(writeBackup(directory, file, quiet)).rejects.toThrow(/^The data in DATA_DIR .*damaged/);
    expect(readdirSync(folder).filter((name) => name.startsWith('damaged'))).toEqual([]);
  });
});

describe('restoreBackup', () => {
  test.each<[what: string, harm: (file: string) => void, message: RegExp]>([
    ['is missing', (file) => rmSync(file), / cannot be read: ENOENT: no such file or directory$/],
    ['is a text', (file) => writeFileSync(file, 'hello'), / is no backup of career-graph, or was cut off; /],
    ['is empty', (file) => truncateSync(file, 0), / is no backup of career-graph, or was cut off; /],
    [
      'was cut off',
      (file) => truncateSync(file, readFileSync(file).length - 100),
      / is no backup of career-graph, or was cut off; /,
    ],
    [
      'lacks a page in the middle',
      (file) => {
        const data = readFileSync(file);
        writeFileSync(file, Buffer.concat([data.subarray(0, 4096), data.subarray(8192)]));
      },
      / is no backup of career-graph, or was cut off; /,
    ],
    [
      'has one changed byte',
      (file) => {
        const data = readFileSync(file);
        data.writeUInt8(data.readUInt8(20_000) ^ 1, 20_000);
        writeFileSync(file, data);
      },
      / is damaged; nothing was changed\.$/,
    ],
    [
      'is of a newer release',
      (file) => {
        const data = readFileSync(file, 'latin1');
        writeFileSync(file, data.replace('backup":{"format":3', 'backup":{"format":9'), 'latin1');
      },
      / was written by a newer release \(data format 9, this one knows \d+\); nothing was changed\.$/,
    ],
  ])('a backup that %s is refused, and the store stays as it is', async (_, harm, message) => {
    const file = join(folder, 'harmed.backup');
    copyFileSync(backup, file);
    harm(file);
    await expect(restoreBackup(directory, file, replacing)).rejects.toThrow(message);
    expect(await titlesIn(directory)).toEqual(['old']);
    expect(readdirSync(directory)).not.toContain('restoring');
  });

  test('facts are replaced only when that is said', async () => {
    await expect(restoreBackup(directory, backup, { replace: false, onStep: quiet })).rejects.toThrow(
      /^DATA_DIR \S+ holds facts; nothing was changed\. Add --replace /,
    );
    expect(await titlesIn(directory)).toEqual(['old']);
    mkdirSync(join(directory, 'columns'));
    expect(await restoreBackup(directory, backup, replacing)).toMatchObject({ replaced: true });
    expect(existsSync(join(directory, 'columns'))).toBe(false);
    expect(await titlesIn(directory)).toEqual(['new']);
  });

  test('a damaged store, or one that lost its data, can be restored', async () => {
    truncateSync(join(directory, 'data.mdb'), 5_000);
    await expect(restoreBackup(directory, backup, { replace: false, onStep: quiet })).rejects.toThrow(
      ' holds facts; ',
    );
    await restoreBackup(directory, backup, replacing);
    expect(await titlesIn(directory)).toEqual(['new']);
    rmSync(join(directory, 'data.mdb'));
    await restoreBackup(directory, backup, replacing);
    expect(await titlesIn(directory)).toEqual(['new']);
  });

  test('a store is not restored while a service or another process has it', async () => {
    const stop = await claimServing(directory);
    await expect(restoreBackup(directory, backup, replacing)).rejects.toThrow(
      /^A career-graph serves from DATA_DIR \S+; nothing was changed\. Stop it, then restore\.$/,
    );
    await stop();
    const writer = start(new URL('writer-process.ts', import.meta.url), directory);
    await once(writer, 'message');
    await expect(restoreBackup(directory, backup, replacing)).rejects.toThrow(
      `is in use (process ${writer.pid}); nothing was changed. Restore when that has ended.`,
    );
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await restoreBackup(directory, backup, replacing); // what a killed process left hinders nobody
    expect(await titlesIn(directory)).toEqual(['new']);
  });

  test('neither services nor commands nor another restore begin beside a restore', async () => {
    const stop = await claimRestoring(directory);
    for (const beginning of [
      () => claimServing(directory),
      () => checkBesideService(directory),
      () => restoreBackup(directory, backup, replacing),
    ])
      await expect(beginning()).rejects.toThrow(
        /^career-graph restore runs on DATA_DIR \S+\. Try again when it has ended\.$/,
      );
    await stop();
    await checkBesideService(directory);
  });

  test('a restore that is killed leaves the earlier store or the restored one, and the next one ends', async () => {
    for (const [step, delay] of [
      ['Copying', 0],
      ['Reading', 0],
      ['Reading', 1],
    ] as const) {
      const place = join(folder, `killed-${step}-${delay}`);
      cpSync(directory, place, { recursive: true });
      const child = start(new URL('restore-process.ts', import.meta.url), place, backup, step, String(delay));
      await once(child, 'exit');
      expect([['old'], ['new']]).toContainEqual(await titlesIn(place));
      await restoreBackup(place, backup, replacing);
      expect(await titlesIn(place)).toEqual(['new']);
      expect(readdirSync(place)).not.toContain('restoring');
    }
  });

  test.each([
    ['an earlier format', { format: 1 }],
    ['a new directory', { isNew: true }],
  ])('tables beside a marker of %s are opened, as a killed restore may leave them', async (_, marker) => {
    writeMarker(directory, marker);
    expect(await titlesIn(directory)).toEqual(['old']);
    expect(await titlesIn(directory)).toEqual(['old']);
  });
});
