import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns `port` of 127.0.0.1, or a free one for 0. @throws when something listens there */
export async function availablePort(port = 0): Promise<number> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken.`);
  }
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound ? bound.port : port;
}
