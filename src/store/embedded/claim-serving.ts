import { createHash } from 'node:crypto';
import { existsSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
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
  if ((await whoServes(path)) !== null) {
    throw new StoreUnusableError(
      `Another career-graph serves from DATA_DIR ${directory}. Stop it, or name another directory; commands may run beside it.`,
    );
  }
  const server = createServer((socket) => {
    socket.on('error', () => {}); // whoever asked has gone
    socket.end(processes());
  });
  try {
    if (process.platform !== 'win32') rmSync(path, { force: true }); // of a service that was killed
    await listen(server, path);
  } catch {
    return async () => {}; // a volume without sockets goes unclaimed; opening the store says what else is wrong
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Sees that the directory may be opened beside the service that runs on it. LMDB tells its readers apart by process
 * ids, which mean something else in another container.
 *
 * @throws StoreUnusableError when the service runs in another container
 */
export async function checkBesideService(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const other = await whoServes(socketPath(realpathSync(directory)));
  if (other && other !== processes()) {
    throw new StoreUnusableError(
      `The career-graph that serves from DATA_DIR ${directory} runs in another container. Run commands inside that one (docker exec).`,
    );
  }
}

/** Which process ids one sees: those of the same namespace, on Linux; elsewhere there is one. */
function processes(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** The longest path of a socket that every system takes, in bytes. */
const maxPath = 100;

function socketPath(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\career-graph-${name}`;
  const inside = join(directory, 'serving.sock');
  return Buffer.byteLength(inside) <= maxPath ? inside : join(tmpdir(), `career-graph-${name}.sock`);
}

/** Milliseconds; a service that is there but does not speak is one all the same. */
const patience = 1_000;

/** What the service at the socket says of itself, perhaps nothing; null when there is none. */
const whoServes = (path: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(path);
    socket
      .setEncoding('utf8')
      .setTimeout(patience, () => {
        resolve(said);
        socket.destroy();
      })
      .on('data', (text) => {
        said += text;
      })
      .once('end', () => resolve(said))
      .once('error', () => resolve(null));
  });

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
