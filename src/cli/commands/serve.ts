import { seedsDirectory } from '../../server/project-files.ts';
import { describedSettings } from '../../server/settings.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { isOutage } from '../../store/store-errors.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf, type StoreOptions, storeOption } from '../options/with-store.ts';
import { print } from '../output/print.ts';

interface ServeOptions extends StoreOptions {
  readonly port?: string;
  readonly host?: string;
  readonly json?: true;
}

const settings = describedSettings()
  .map(
    (setting) =>
      `  ${setting.name}${setting.default === null ? '' : ` (${setting.default})`}: ${setting.description}`,
  )
  .join('\n');

/** `career-graph serve` */
export const serveCommand = new DocumentedCommand('serve')
  .description('run the service: the GraphQL endpoint and the web page')
  .option('--port <n>', 'the port to listen on, instead of PORT')
  .option('--host <address>', 'the address to listen on, instead of HOST')
  .addOption(storeOption())
  .option('--json', 'report as JSON, one object per line')
  .examples([
    'career-graph serve',
    'career-graph serve --port 8080 --store /var/lib/career-graph',
    'NEO4J_PASSWORD=… career-graph serve --store neo4j://db:7687',
  ])
  .addHelpText(
    'after',
    `
Settings come from the environment. Their defaults stand in brackets:
${settings.replaceAll('`', '')}`,
  )
  .action(async ({ port = '', host = '', store, json }: ServeOptions) => {
    const report = (text: string, event: object) => print(json ? JSON.stringify(event) : text);
    const config = configOf({ store }, { ...(port && { PORT: port }), ...(host && { HOST: host }) });
    const stopped = new Promise<'stopped'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
    });
    const { serve } = await import('../../server/serve.ts'); // loaded here, as other commands do not need it
    const service = await serve(config, seedsDirectory(), (waiting) => report(waiting, { waiting }));
    try {
      const { address } = service;
      const reportAddress = () => {
        const lines = [
          `Career Graph listens on ${address}`,
          `Open ${new URL('/', address)} in a browser to explore the graph.`,
          config.graphiql
            ? `Open ${address} to query it in GraphiQL.`
            : 'GraphiQL is off; GRAPHIQL=on turns it on.',
        ];
        report(lines.join('\n'), { listening: address });
      };
      // a Neo4j may take long to come up; the embedded store opens at once or not at all
      if (config.store.engine === 'neo4j') reportAddress();
      const opened = await Promise.race([service.ready, stopped]);
      if (opened === 'stopped') return;
      if (config.store.engine === 'embedded') {
        reportAddress();
        // counting a large graph takes seconds of this thread: the first questions come before it
        if ((await Promise.race([service.prepared, stopped])) === 'stopped') return;
      }
      const counts = await countsOf(opened);
      report(
        counts
          ? `It holds ${counts.roles} roles, ${counts.skills} skills, ${counts.tools} tools, ${counts.moves} moves; ${counts.facts} facts.`
          : 'The database is slow to answer, so its contents are not counted yet.',
        { ready: counts ?? {} },
      );
      await stopped;
    } finally {
      await service.close();
    }
  });

/** What the store holds, or null when the database is too slow to count: the service starts all the same. */
async function countsOf(store: CareerStore) {
  try {
    const { nodes, moves, facts } = await store.counts();
    return { roles: nodes.Role, skills: nodes.Skill, tools: nodes.Tool, moves, facts };
  } catch (error) {
    if (!isOutage(error)) throw error;
    return null;
  }
}
