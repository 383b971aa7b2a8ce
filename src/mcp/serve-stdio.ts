import { serveStdio as serveConnection } from '@modelcontextprotocol/server/stdio';
import type { AskService } from './ask-graphql.ts';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * Answers an assistant on standard input and output until the input ends or `stopped` resolves.
 *
 * @param version of this package
 */
export async function serveStdio(
  service: AskService,
  version: string,
  stopped: Promise<unknown>,
): Promise<void> {
  const inputEnded = new Promise((resolve) => {
    for (const event of ['end', 'close'] as const) process.stdin.once(event, resolve); // a file ends, and is not closed
  });
  const connection = serveConnection(() => createMcpServer(service, version));
  await Promise.race([inputEnded, stopped]);
  await connection.close();
}
