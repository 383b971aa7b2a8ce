import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Lets one after the other have what they share, in the order in which they asked: a connection is the asking, a byte
 * on it the permission, its end, however it comes, the end of the turn.
 *
 * @returns the port to ask at
 */
export async function giveTurns(): Promise<{ port: number; stop(): void }> {
  const waiting: Socket[] = [];
  const next = () => waiting[0]?.write('!');
  const server = createServer((socket) => {
    socket.resume();
    socket.on('error', () => {}); // it ends all the same
    socket.on('close', () => {
      const wasFirst = waiting[0] === socket;
      waiting.splice(waiting.indexOf(socket), 1);
      if (wasFirst) next();
    });
    if (waiting.push(socket) === 1) next();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close();
      for (const socket of waiting) socket.destroy();
    },
  };
}

/** Waits for a turn. @returns ends it */
export async function takeTurn(port: number): Promise<() => void> {
  const socket = connect(port, '127.0.0.1');
  const ended = once(socket, 'close').then(() => Promise.reject(new Error('Nobody gives turns any more.')));
  ended.catch(() => {}); // as every turn does
  await Promise.race([once(socket, 'data'), ended]);
  return () => socket.destroy();
}
