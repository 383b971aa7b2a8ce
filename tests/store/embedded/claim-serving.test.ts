import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBesideService, claimServing } from '../../../src/store/embedded/claim-serving.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('claimServing', () => {
  test('claimServing refuses a second service until the first releases its claim', async () => {
    const release = await claimServing(directory);
    await expect(claimServing(directory)).rejects.toThrow(/^Another career-graph serves from DATA_DIR /);
    await release();
    await (await claimServing(directory))();
  });

  test('checkBesideService allows a service of the same container', async () => {
    await checkBesideService(directory);
    const release = await claimServing(directory);
    await checkBesideService(directory);
    await release();
  });

  test('checkBesideService refuses a service of another container', async () => {
    const other = createServer((socket) => socket.end('pid:[1]')).listen(join(directory, 'serving.sock'));
    await new Promise((resolve) => other.once('listening', resolve));
    await expect(checkBesideService(directory)).rejects.toThrow(/runs in another container\. .*docker exec/);
    await new Promise((resolve) => other.close(resolve));
  });

  test('checkBesideService does not create an absent directory', async () => {
    await checkBesideService(join(directory, 'absent'));
    expect(existsSync(join(directory, 'absent'))).toBe(false);
  });

  test('claimServing takes over the socket of a killed service', async () => {
    await (await claimServing(directory))();
    writeFileSync(join(directory, 'serving.sock'), ''); // a killed service leaves it
    await (await claimServing(directory))();
  });

  test('claimServing works in a directory whose path is too long for a socket', async () => {
    const deep = join(directory, 'd'.repeat(120));
    mkdirSync(deep);
    const release = await claimServing(deep);
    await expect(claimServing(deep)).rejects.toThrow(/^Another career-graph serves/);
    await release();
  });
});
