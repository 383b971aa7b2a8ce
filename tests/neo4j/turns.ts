import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What gives the turns. */
export interface Turns {
  /** Of 127.0.0.1, to ask at. */
  readonly port: number;
  /** Ends every turn. */
  stop(): void;
}

/**
 * Lets processes take turns with shared things, first come, first served. A connection is the request for a turn, a
 * line of JSON on it the answer, and its end, however it comes, the end of the turn.
 *
 * @param start makes one more thing to share. Called when somebody waits and fewer than `most` are there; a failure is
 *   told to the one that waits, unless another thing is there to wait for.
 */
export async function giveTurns<Shared>(start: () => Promise<Shared>, most: number): Promise<Turns> {
  const waiting: Socket[] = [];
  const idle: Shared[] = [];
  let things = 0;
  let limit = most;

  const serveNext = () => {
    for (let thing = idle[0]; thing !== undefined && waiting.length > 0; thing = idle[0]) {
      const socket = waiting.shift() as Socket;
      idle.shift();
      socket.once('close', () => {
        idle.push(thing as Shared);
        serveNext();
      });
      socket.write(`${JSON.stringify({ shared: thing })}\n`);
    }
    if (waiting.length > 0 && things < limit) void startAnother();
  };
  const startAnother = async () => {
    things++;
    try {
      idle.push(await start());
    } catch (error) {
      things--;
      if (things > 0) {
        limit = things;
        return;
      }
      const message = error instanceof Error ? error.message : String(error);
      for (const socket of waiting.splice(0)) socket.end(`${JSON.stringify({ error: message })}\n`);
    }
    serveNext();
  };

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.resume();
    socket.on('error', () => {}); // a broken connection closes too
    socket.on('close', () => {
      sockets.delete(socket);
      const place = waiting.indexOf(socket);
      if (place >= 0) waiting.splice(place, 1);
    });
    waiting.push(socket);
    serveNext();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Waits for a turn with one of the shared things.
 *
 * @throws when there is none to share, with the reason, or when the turns have ended
 */
export async function takeTurn<Shared>(port: number): Promise<{ shared: Shared; end(): void }> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  for await (const part of socket.iterator({ destroyOnReturn: false })) {
    text += part;
    if (text.endsWith('\n')) break;
  }
  if (text === '') throw new Error('The turns have ended.');
  const { shared, error } = JSON.parse(text) as { shared?: Shared; error?: string };
  if (shared === undefined) throw new Error(error);
  return { shared, end: () => socket.destroy() };
}
