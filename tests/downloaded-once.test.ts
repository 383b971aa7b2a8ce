import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadedOnce } from './downloaded-once.ts';

describe('downloadedOnce', () => {
  let parent: string;
  let path: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'career-graph-downloads-'));
    path = join(parent, 'program');
  });
  afterEach(() => rm(parent, { recursive: true }));

  const writeProgram = (folder: string) => writeFile(join(folder, 'program.jar'), '');

  test('downloadedOnce downloads into a folder once', async () => {
    let downloads = 0;
    const download = (folder: string) => {
      downloads += 1;
      return writeProgram(folder);
    };
    expect(await downloadedOnce(path, download)).toBe(path);
    expect(await downloadedOnce(path, download)).toBe(path);
    expect(downloads).toBe(1);
    expect(await readdir(path)).toEqual(['program.jar']);
  });

  test('a download that fails leaves nothing behind', async () => {
    const failing = async (folder: string) => {
      await writeProgram(folder);
      throw new Error('no network');
    };
    await expect(downloadedOnce(path, failing)).rejects.toThrow('no network');
    expect(await readdir(parent)).toEqual([]);
  });

  test('the folder of a killed download is removed, the one of a running download is not', async () => {
    const killed = join(parent, 'program.partial-killed');
    await mkdir(killed);
    await writeProgram(killed);
    const anHourAgo = Date.now() / 1000 - 3600;
    await utimes(killed, anHourAgo, anHourAgo);
    await mkdir(join(parent, 'program.partial-running'));

    await expect(downloadedOnce(path, () => Promise.reject(new Error('asked')))).rejects.toThrow('asked');
    expect(await readdir(parent)).toEqual(['program.partial-running']);
  });

  test('of two downloads at once the first to end counts for both', async () => {
    const slower = async (folder: string) => {
      await writeProgram(folder);
      await downloadedOnce(path, writeProgram);
    };
    expect(await downloadedOnce(path, slower)).toBe(path);
    expect(await readdir(parent)).toEqual(['program']);
  });
});
