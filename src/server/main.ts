#!/usr/bin/env node
import { loadSeeds } from '../importers/seeds/load-seeds.ts';
import { loadConfig } from './config.ts';
import { explain } from './explain.ts';
import { seedsDirectory } from './project-files.ts';
import { serve } from './serve.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function fail(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

try {
  const config = loadConfig(process.env);
  const service = await serve(config, loadSeeds(seedsDirectory()), say);
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
  });
  stopped.then(() => service.close()).then(() => process.exit(0), fail);
  const listens = `Career Graph listens on ${service.address}`;
  // a Neo4j may be long in coming; the embedded store is here or is not
  if (config.store.engine === 'neo4j') say(listens);

  const store = await Promise.race([service.ready, stopped]);
  if (store !== 'stopped') {
    if (config.store.engine === 'embedded') say(listens);
    const { nodes, moves, facts } = await store.counts();
    say(
      `It holds ${nodes.Role} roles, ${nodes.Skill} skills, ${nodes.Tool} tools, ${moves} moves; ${facts} facts.`,
    );
    say(
      config.graphiql
        ? `Open ${service.address} in a browser and press play.`
        : 'GraphiQL is off (GRAPHIQL=on).',
    );
  }
} catch (error) {
  fail(error);
}
