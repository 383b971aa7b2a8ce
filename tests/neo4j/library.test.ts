import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Of } from './jars.ts';
import { neo4jLibrary } from './library.ts';

const content = Buffer.from('a jar');
const jars = [{ path: 'org/server/1/server-1.jar', file: 'server-1.jar', sha256: sha256Of(content) }];

describe('neo4jLibrary', () => {
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'career-graph-cache-'));
  });
  afterEach(() => rm(cache, { recursive: true }));

  const library = (ways: Parameters<typeof neo4jLibrary>[1]) => neo4jLibrary(cache, ways, jars, () => {});
  const complete = (folder: string) => writeFile(join(folder, 'server-1.jar'), content);
  const failing = async (folder: string) => {
    await writeFile(join(folder, 'half.jar'), '');
    throw new Error('there is no mvn');
  };

  test('neo4jLibrary falls back to the second way of downloading, and keeps nothing of the first', async () => {
    expect(await readdir(await library([failing, complete]))).toEqual(['server-1.jar']);
  });

  test('neo4jLibrary downloads once', async () => {
    const folder = await library([complete]);
    expect(await library([])).toBe(folder);
  });

  test('neo4jLibrary refuses a download that is not what is listed, and says why each way failed', async () => {
    const changed = (folder: string) => writeFile(join(folder, 'server-1.jar'), 'another jar');
    await expect(library([failing, async () => {}, changed])).rejects.toThrow(
      'the download of Neo4j failed: there is no mvn; server-1.jar is missing; ' +
        'server-1.jar has another checksum than jars.sha256 lists',
    );
    await expect(library([])).rejects.toThrow('the download of Neo4j failed');
  });
});
