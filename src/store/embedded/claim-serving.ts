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
  const path = socketPath(realpathSync(directory));
  if ((await whoServes(path)) !== null) {
    throw new StoreUnusableError(
      `Another career-graph serves from DATA_DIR ${directory}. Stop it, or name another directory; commands may run beside it.`,
    );
  }
  const server = createServer((socket) => {
    socket.on('error', () => {}); // the other end is gone
    socket.end(processNamespace());
  });
  try {
    if (process.platform !== 'win32') rmSync(path, { force: true }); // left by a service that was killed
    await listen(server, path);
  } catch {
    return async () => {}; // a volume without sockets stays unclaimed; opening the store tells any other problem
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Checks that the directory may be opened beside the service that runs on it. LMDB identifies readers by process id,
 * which means another process in another container.
 *
 * @throws StoreUnusableError when the service runs in another container
 */
export async function checkBesideService(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const other = await whoServes(socketPath(realpathSync(directory)));
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
