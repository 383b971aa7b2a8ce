import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadByNode } from './by-node.ts';
import { sha256Of } from './jars.ts';

const jars = Array.from({ length: 20 }, (_, i) => ({
  path: `org/made/${i}/made-${i}.jar`,
  file: `made-${i}.jar`,
  sha256: sha256Of(Buffer.from(`content of /maven2/org/made/${i}/made-${i}.jar`)),
}));

describe('downloadByNode', () => {
  let folder: string;
  let server: Server;
  let repository: string;
  /** Gives the status and body of the nth request for a path. */
  let answer: (path: string, attempt: number) => [status: number, body: string];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-graph-jars-'));
    const attempts = new Map<string, number>();
    server = createServer(({ url = '' }, response) => {
      const attempt = (attempts.get(url) ?? 0) + 1;
      attempts.set(url, attempt);
      const [status, body] = answer(url, attempt);
      response.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    repository = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maven2`;
  });
  afterEach(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test('downloadByNode fetches each jar, and again after a failure or a broken body', async () => {
    answer = (path, attempt) => {
      if (attempt === 1 && path.includes('-7')) return [503, ''];
      return [200, attempt === 1 && path.includes('-8') ? 'broken' : `content of ${path}`];
    };
    await downloadByNode(folder, jars, repository);
    expect(await readdir(folder)).toHaveLength(jars.length);
    for (const { file, sha256 } of jars) expect(sha256Of(await readFile(join(folder, file)))).toBe(sha256);
  });

  test('downloadByNode names the jar and the reason when three tries fail', async () => {
    answer = (path) => [path.includes('-7') ? 404 : 200, `content of ${path}`];
    await expect(downloadByNode(folder, jars, repository)).rejects.toThrow(
      'made-7.jar cannot be fetched from the Maven repository: status 404',
    );
    answer = (path) => [200, path.includes('-8') ? 'changed' : `content of ${path}`];
    await expect(downloadByNode(folder, jars, repository)).rejects.toThrow(
      'made-8.jar cannot be fetched from the Maven repository: made-8.jar has another checksum',
    );
  });
});
