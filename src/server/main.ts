#!/usr/bin/env node
import { loadSeeds } from '../importers/seeds/load-seeds.ts';
import { loadConfig } from './config.ts';
import { explain } from './explain.ts';
import { seedsDirectory } from './project-files.ts';
import { serve } from './serve.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = loadConfig(process.env);
  const service = await serve(config, loadSeeds(seedsDirectory()), say);
  const stop = () => {
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  say(`Career Graph listens on ${service.address}`);

  const store = await service.ready;
  const { nodes, moves, facts } = await store.counts();
  say(
    `It holds ${nodes.Role} roles, ${nodes.Skill} skills, ${nodes.Tool} tools, ${moves} moves; ${facts} facts.`,
  );
  say(
    config.graphiql
      ? `Open ${service.address} in a browser and press play.`
      : 'GraphiQL is off (GRAPHIQL=on).',
  );
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
