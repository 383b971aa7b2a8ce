import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wanted port of 127.0.0.1, or any free one for 0. Rejects if something listens there. */
export async function availablePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    await once(server.listen(wanted, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${wanted} is taken.`);
  }
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound ? bound.port : wanted;
}
