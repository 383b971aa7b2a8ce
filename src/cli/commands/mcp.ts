import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { serviceOf } from '../../mcp/ask-graphql.ts';
import { serveStdio } from '../../mcp/serve-stdio.ts';
import { createYoga } from '../../server/create-yoga.ts';
import { release } from '../../server/project-files.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf, type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';

/** `career-graph mcp` */
export const mcpCommand = new DocumentedCommand('mcp')
  .description('answer assistants over the Model Context Protocol, on standard input and output')
  .addOption(storeOption())
  .examples(
    ['career-graph mcp'],
    `Assistants start it by themselves, in a folder of their choice: give yours absolute paths, also in --store. It ends with its
standard input. With MCP=on, career-graph serve answers the same at /mcp.`,
  )
  .action((options: StoreOptions) => {
    const { limits, answerCache, store: place } = configOf(options);
    if (place.engine === 'embedded' && !existsSync(place.directory))
      process.stderr.write(`There is no store at ${place.directory}: it is made, with the seeds.\n`);
    return withSeededStore(options, async (store) => {
      const yoga = createYoga({
        reader: store,
        limits,
        answerCache,
        introspection: true,
        logger: pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true })), // the output is the protocol's
      });
      const stopped = new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
      });
      await serveStdio(
        serviceOf((address, request) => yoga.fetch(address, request)),
        release(),
        stopped,
      );
    });
  });
