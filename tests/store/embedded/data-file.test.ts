import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimDirectory, networkFileSystem } from '../../../src/store/embedded/claim-directory.ts';
import { readProblem } from '../../../src/store/embedded/data-file.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { content, plan } from '../contents.ts';

const page = 4096;
let whole: string;
let directory: string;
let file: string;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'career-graph-'));
  const store = openEmbeddedStore(whole);
  const nodes = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, i) => [`Role:r${i}`, { title: `Title ${i}` }]),
  );
  await store.write({ contents: [content('editors@1', { nodes })] });
  await store.close();
});
afterAll(() => rmSync(whole, { recursive: true }));
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
  file = join(directory, 'data.mdb');
  for (const name of ['data.mdb', 'career-graph.json'])
    copyFileSync(join(whole, name), join(directory, name));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const overwrite = (position: number, bytes: Buffer) => {
  const data = readFileSync(file);
  bytes.copy(data, position);
  writeFileSync(file, data);
};
/** The page with the root of LMDB's table of tables, by the newer of its two meta pages. */
const mainRoot = () => {
  const data = readFileSync(file);
  const newer = data.readBigUInt64LE(page + 152) > data.readBigUInt64LE(152) ? page : 0;
  return Number(data.readBigUInt64LE(newer + 136)) * page;
};

describe('a damaged data.mdb', () => {
  test.each<[what: string, harm: () => void, problem: string]>([
    ['is missing', () => rmSync(file), 'data.mdb is missing'],
    ['is empty', () => truncateSync(file, 0), 'data.mdb is empty'],
    ['is a text', () => writeFileSync(file, 'x'.repeat(10_000)), 'data.mdb is no database of career-graph'],
    ['is noise', () => writeFileSync(file, randomBytes(50_000)), 'data.mdb is no database of career-graph'],
    ['has three bytes', () => truncateSync(file, 3), 'data.mdb is no database of career-graph'],
    ['has one page', () => truncateSync(file, page), 'data.mdb was cut off'],
    ['has two pages', () => truncateSync(file, 2 * page), 'data.mdb was cut off'],
    [
      'is cut by half',
      () => truncateSync(file, statSync(file).size / 2),
      'data.mdb (is damaged or )?was cut off',
    ],
    [
      'lacks a page',
      () => truncateSync(file, statSync(file).size - page),
      'data.mdb (is damaged or )?was cut off',
    ],
    ['has a damaged second page', () => overwrite(page, Buffer.alloc(200)), 'data.mdb is damaged'],
    ['has a damaged root', () => overwrite(mainRoot(), randomBytes(page)), 'data.mdb is damaged'],
  ])('a directory whose data.mdb %s is refused, and stays as it is', (_, harm, problem) => {
    harm();
    const before = statSync(file, { throwIfNoEntry: false })?.size;
    expect(() => openEmbeddedStore(directory)).toThrow(
      new RegExp(
        `^The data in DATA_DIR \\S+ cannot be used: ${problem}; nothing was written\\. Put a backup of the directory in its place, or name an empty one\\.$`,
      ),
    );
    expect(statSync(file, { throwIfNoEntry: false })?.size).toBe(before);
  });

  test('the database of another program is refused, and stays as it is', async () => {
    rmSync(file);
    const other = open({ path: directory, maxDbs: 12 });
    await other.openDB({ name: 'precious' }).put('key', 'value');
    await other.close();
    expect(() => openEmbeddedStore(directory)).toThrow(
      /^DATA_DIR \S+ has a data\.mdb that is not of career-graph; nothing was written\.$/,
    );
    const again = open({ path: directory, maxDbs: 12 });
    expect([...again.getKeys()]).toEqual(['precious']);
    await again.close();
  });

  test('a file that ends before its last page is opened when no table has anything there', async () => {
    // as LMDB leaves it when a transaction frees the last pages that it took
    for (const meta of [0, page]) {
      const lastPage = Buffer.alloc(8);
      lastPage.writeBigUInt64LE(readFileSync(file).readBigUInt64LE(meta + 144) + 3n);
      overwrite(meta + 144, lastPage);
    }
    const reopened = openEmbeddedStore(directory);
    expect((await reopened.read({ ids: ['r1'], node: plan('Role', ['title']) }))[0]?.properties.title).toBe(
      'Title 1',
    );
    await reopened.close();
  });

  test('readProblem finds that the pages behind the first two are damaged', () => {
    expect(readProblem(directory)).toBeNull();
    // not at random: some noise reads as pages without keys
    writeFileSync(file, readFileSync(file).fill(0xa5, 2 * page));
    expect(readProblem(directory)).toBe('data.mdb is damaged or was cut off');
  });
});

describe('a new directory', () => {
  test('a directory that was claimed and left without data is still new', async () => {
    rmSync(directory, { recursive: true });
    expect(claimDirectory(directory)).toBeNull();
    expect(claimDirectory(directory)).toBeNull();
    const store = openEmbeddedStore(directory);
    expect(store.format.previous).toBeNull();
    await store.close();
    expect(claimDirectory(directory)).toBe(store.format.current);
  });

  test.skipIf(process.platform !== 'linux')(
    'a directory that the system does not make is refused at once',
    () => {
      expect(() => openEmbeddedStore('/proc/x')).toThrow(
        'DATA_DIR /proc/x cannot be used: it does not exist and cannot be created.',
      );
      expect(() => openEmbeddedStore('/proc/x/y')).toThrow('it does not exist and cannot be created.');
    },
  );

  test('network file systems are known by their number', () => {
    expect([0x6969, 0xff534d42, 0xff534d42 | 0, 0xef53].map(networkFileSystem)).toEqual([
      'NFS',
      'CIFS',
      'CIFS',
      null,
    ]);
  });
});
