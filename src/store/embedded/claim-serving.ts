import { createHash } from 'node:crypto';
import { existsSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { claimDirectory } from './claim-directory.ts';

/**
 * Claims a directory for a service, so that a second service does not run on it. Commands need no claim, as LMDB lets
 * several processes in. The claim is a socket that the service listens on: it ends with the process, however that ends,
 * and other containers on the same volume see it too.
 *
 * @returns a function that releases the claim
 * @throws StoreUnusableError when another service has the claim, or the directory cannot be used
 */
export async function claimServing(directory: string): Promise<() => Promise<void>> {
  claimDirectory(directory);
  return claim(
    directory,
    processNamespace(),
    `Another career-graph serves from DATA_DIR ${directory}. Stop it, or name another directory; commands may run beside it.`,
  );
}

/**
 * Claims a directory that is ours for a restore, beside which neither services nor commands may run.
 *
 * @returns a function that releases the claim
 * @throws StoreUnusableError when a service or another restore has the claim
 */
export const claimRestoring = (directory: string): Promise<() => Promise<void>> =>
  claim(
    directory,
    restoring,
    `A career-graph serves from DATA_DIR ${directory}; nothing was changed. Stop it, then restore.`,
  );

/** What a restore answers at the socket, in place of its namespace. */
const restoring = 'restoring';

/** @param served the sentence when a service has the claim */
async function claim(directory: string, answer: string, served: string): Promise<() => Promise<void>> {
  const path = socketPath(realpathSync(directory));
  const other = await whoServes(path);
  if (other === restoring) throw restoreRuns(directory);
  if (other !== null) throw new StoreUnusableError(served);
  const server = createServer((socket) => {
    socket.on('error', () => {}); // the other end is gone
    socket.end(answer);
  });
  try {
    if (process.platform !== 'win32') rmSync(path, { force: true }); // left by a process that was killed
    await listen(server, path);
  } catch {
    return async () => {}; // a volume without sockets stays unclaimed; opening the store tells any other problem
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

const restoreRuns = (directory: string): StoreUnusableError =>
  new StoreUnusableError(`career-graph restore runs on DATA_DIR ${directory}. Try again when it has ended.`);

/**
 * Checks that the directory may be opened beside what runs on it. LMDB identifies readers by process id,
 * which means another process in another container.
 *
 * @throws StoreUnusableError when a service runs in another container, or a restore anywhere
 */
export async function checkBesideService(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const other = await whoServes(socketPath(realpathSync(directory)));
  if (other === restoring) throw restoreRuns(directory);
  if (other && other !== processNamespace()) {
    throw new StoreUnusableError(
      `The career-graph that serves from DATA_DIR ${directory} runs in another container. Run commands inside that one (docker exec).`,
    );
  }
}

/** Identifies the namespace of process ids on Linux; empty elsewhere, where there is one. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Bytes. The longest path of a socket that every system supports. */
const maxSocketPath = 100;

function socketPath(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\career-graph-${name}`;
  const inside = join(directory, 'serving.sock');
  return Buffer.byteLength(inside) <= maxSocketPath ? inside : join(tmpdir(), `career-graph-${name}.sock`);
}

/** Milliseconds. A service that accepts but does not answer counts as one. */
const answerLimit = 1_000;

/** The answer of the service at the socket, perhaps empty; null when there is no service. */
const whoServes = (path: string): Promise<string | null> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket
      .setEncoding('utf8')
      .setTimeout(answerLimit, () => {
        resolve(answer);
        socket.destroy();
      })
      .on('data', (text) => {
        answer += text;
      })
      .once('end', () => resolve(answer))
      .once('error', () => resolve(null));
  });

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
