import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnusableError } from '../store-errors.ts';
import { claimDataDirectory } from './data-directory.ts';

/**
 * Says that a service runs on the directory, so that a second one does not. Commands need no claim: LMDB lets
 * several processes in. The claim is a socket that somebody listens on, so it ends with its process however that
 * ends, and is seen from other containers on the same volume too.
 *
 * @returns gives the claim back
 * @throws StoreUnusableError when another service has it, or the directory cannot be used
 */
export async function claimServing(directory: string): Promise<() => Promise<void>> {
  claimDataDirectory(directory);
  const path = socketPath(realpathSync(directory));
  if (await isListening(path)) {
    throw new StoreUnusableError(
      `Another career-graph serves from DATA_DIR ${directory}. Stop it, or name another directory; commands may run beside it.`,
    );
  }
  const server = createServer((socket) => socket.destroy());
  try {
    if (process.platform !== 'win32') rmSync(path, { force: true }); // of a service that was killed
    await listen(server, path);
  } catch {
    return async () => {}; // a volume without sockets goes unclaimed; opening the store says what else is wrong
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** The longest path of a socket that every system takes, in bytes. */
const maxPath = 100;

function socketPath(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\career-graph-${name}`;
  const inside = join(directory, 'serving.sock');
  return Buffer.byteLength(inside) <= maxPath ? inside : join(tmpdir(), `career-graph-${name}.sock`);
}

const isListening = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
