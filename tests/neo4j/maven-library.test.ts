import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NEO4J_VERSION, neo4jLibrary } from './maven-library.ts';

const JAR = `neo4j-server-${NEO4J_VERSION}.jar`;

let cache: string;
let release: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'career-graph-cache-'));
  release = join(cache, `neo4j-${NEO4J_VERSION}`);
});
afterEach(() => rm(cache, { recursive: true }));

const complete = (folder: string) => writeFile(join(folder, JAR), '');

test('downloads once', async () => {
  let downloads = 0;
  const download = (folder: string) => {
    downloads += 1;
    return complete(folder);
  };
  const library = await neo4jLibrary(cache, download);
  expect(await neo4jLibrary(cache, download)).toBe(library);
  expect(downloads).toBe(1);
  expect(await readdir(library)).toEqual([JAR]);
});

test('a download that fails or lacks the server leaves nothing behind', async () => {
  const failing = async (folder: string) => {
    await writeFile(join(folder, 'some.jar'), '');
    throw new Error('no network');
  };
  await expect(neo4jLibrary(cache, failing)).rejects.toThrow('no network');
  await expect(neo4jLibrary(cache, async () => {})).rejects.toThrow('not complete');
  expect(await readdir(release)).toEqual([]);
});

test('the remains of a killed download are neither used nor kept', async () => {
  const killed = join(release, 'lib.partial-killed');
  await mkdir(killed, { recursive: true });
  await complete(killed);
  const anHourAgo = Date.now() / 1000 - 3600;
  await utimes(killed, anHourAgo, anHourAgo);
  const running = join(release, 'lib.partial-running');
  await mkdir(running);

  await expect(neo4jLibrary(cache, () => Promise.reject(new Error('asked')))).rejects.toThrow('asked');
  expect(await readdir(release)).toEqual(['lib.partial-running']);
});

test('of two downloads at once the first one counts for both', async () => {
  const library = join(release, 'lib');
  const slower = async (folder: string) => {
    await complete(folder);
    await neo4jLibrary(cache, complete);
  };
  expect(await neo4jLibrary(cache, slower)).toBe(library);
  expect(await readdir(release)).toEqual(['lib']);
});
