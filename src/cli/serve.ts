import { Command } from 'commander';
import { loadSeeds } from '../importers/seeds/load-seeds.ts';
import { describedSettings } from '../server/config.ts';
import { seedsDirectory } from '../server/project-files.ts';
import { print } from './output.ts';
import { configOf, type StoreOptions, storeOption } from './with-store.ts';

interface ServeOptions extends StoreOptions {
  readonly port?: string;
  readonly host?: string;
}

const settings = describedSettings()
  .map(
    (setting) =>
      `  ${setting.name}${setting.default === null ? '' : ` (${setting.default})`}: ${setting.description}`,
  )
  .join('\n');

export const serveCommand = new Command('serve')
  .description('serve GraphQL until it is told to stop')
  .option('--port <n>', 'port to listen on, instead of PORT')
  .option('--host <address>', 'address to listen on, instead of HOST')
  .addOption(storeOption())
  .addHelpText(
    'after',
    `
Examples:
  career-graph serve
  career-graph serve --port 8080 --store /var/lib/career-graph
  NEO4J_PASSWORD=… career-graph serve --store neo4j://db:7687

Settings, from the environment, with their defaults:
${settings.replaceAll('`', '')}`,
  )
  .action(async ({ port = '', host = '', store }: ServeOptions) => {
    const config = configOf({ store }, { ...(port && { PORT: port }), ...(host && { HOST: host }) });
    const stopped = new Promise<'stopped'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
    });
    const { serve } = await import('../server/serve.ts'); // other commands need not wait for it to load
    const service = await serve(config, loadSeeds(seedsDirectory()), print);
    try {
      const listens = `Career Graph listens on ${service.address}`;
      // a Neo4j may be long in coming; the embedded store is here or is not
      if (config.store.engine === 'neo4j') print(listens);
      const opened = await Promise.race([service.ready, stopped]);
      if (opened === 'stopped') return;
      if (config.store.engine === 'embedded') print(listens);
      const { nodes, moves, facts } = await opened.counts();
      print(
        `It holds ${nodes.Role} roles, ${nodes.Skill} skills, ${nodes.Tool} tools, ${moves} moves; ${facts} facts.`,
      );
      print(`Open ${new URL('/', service.address)} in a browser to explore it.`);
      print(
        config.graphiql
          ? `Open ${service.address} to ask it in GraphQL, and press play.`
          : 'GraphiQL is off (GRAPHIQL=on).',
      );
      await stopped;
    } finally {
      await service.close();
    }
  });
