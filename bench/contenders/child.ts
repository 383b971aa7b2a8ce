import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How late an event loop was, in milliseconds. */
export interface Delay {
  readonly p99: number;
  readonly max: number;
}

/** A message to the benchmark: first the port, then CPU time or delay on request. */
export type ChildMessage = { readonly port: number } | { readonly cpu: number } | { readonly delay: Delay };

process.setSourceMapsEnabled(false); // tsx turns them on, which makes stack traces many times slower

/** Serves on a free port of this machine until the benchmark ends. */
export function listen(handler: RequestListener): void {
  const server = createServer(handler);
  server.keepAliveTimeout = 600_000; // longer than the turns of the others
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', (message) => {
    if (message !== 'cpu') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1_000 });
  });
  process.on('disconnect', () => process.exit(0));
}

/** The address of the database, from the environment. */
export const address = () => ({
  uri: process.env.NEO4J_URI ?? '',
  user: process.env.NEO4J_USER ?? '',
  password: process.env.NEO4J_PASSWORD ?? '',
  database: process.env.NEO4J_DATABASE ?? '',
});
