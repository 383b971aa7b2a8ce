import { describedSettings } from '../../server/config.ts';
import { seedsDirectory } from '../../server/project-files.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { isOutage } from '../../store/store-errors.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { configOf, type StoreOptions, storeOption } from '../options/with-store.ts';
import { print } from '../output/output.ts';

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

export const serveCommand = new DocumentedCommand('serve')
  .description('serve GraphQL until it is told to stop')
  .option('--port <n>', 'port to listen on, instead of PORT')
  .option('--host <address>', 'address to listen on, instead of HOST')
  .addOption(storeOption())
  .option('--json', 'say what happens as JSON, one object a line')
  .examples([
    'career-graph serve',
    'career-graph serve --port 8080 --store /var/lib/career-graph',
    'NEO4J_PASSWORD=… career-graph serve --store neo4j://db:7687',
  ])
  .addHelpText(
    'after',
    `
Settings, from the environment, with their defaults:
${settings.replaceAll('`', '')}`,
  )
  .action(async ({ port = '', host = '', store, json }: ServeOptions) => {
    const say = (text: string, told: object) => print(json ? JSON.stringify(told) : text);
    const config = configOf({ store }, { ...(port && { PORT: port }), ...(host && { HOST: host }) });
    const stopped = new Promise<'stopped'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
    });
    const { serve } = await import('../../server/serve.ts'); // other commands need not wait for it to load
    const service = await serve(config, seedsDirectory(), (waiting) => say(waiting, { waiting }));
    try {
      const { address } = service;
      const listens = () => {
        const lines = [
          `Career Graph listens on ${address}`,
          `Open ${new URL('/', address)} in a browser to explore it.`,
          config.graphiql
            ? `Open ${address} to ask it in GraphQL, and press play.`
            : 'GraphiQL is off (GRAPHIQL=on).',
        ];
        say(lines.join('\n'), { listening: address });
      };
      // a Neo4j may be long in coming; the embedded store is here or is not
      if (config.store.engine === 'neo4j') listens();
      const opened = await Promise.race([service.ready, stopped]);
      if (opened === 'stopped') return;
      if (config.store.engine === 'embedded') {
        listens();
        // this process counts, for seconds when the graph is large, in which the first questions would wait
        if ((await Promise.race([service.prepared, stopped])) === 'stopped') return;
      }
      const held = await heldBy(opened);
      say(
        held
          ? `It holds ${held.roles} roles, ${held.skills} skills, ${held.tools} tools, ${held.moves} moves; ${held.facts} facts.`
          : 'What it holds is not counted yet: its database takes long to answer.',
        { ready: held ?? {} },
      );
      await stopped;
    } finally {
      await service.close();
    }
  });

/** Counts to say at the start; null from a database that is only just back, which is no reason not to serve. */
async function heldBy(store: CareerStore) {
  try {
    const { nodes, moves, facts } = await store.counts();
    return { roles: nodes.Role, skills: nodes.Skill, tools: nodes.Tool, moves, facts };
  } catch (error) {
    if (!isOutage(error)) throw error;
    return null;
  }
}
