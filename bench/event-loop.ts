import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../src/server/config.ts';
import { openStore } from '../src/server/open-store.ts';
import type { SourceContent } from '../src/store/career-store.ts';
import { Running } from './child-process.ts';
import { contentsOf, roleId, seeded } from './graphs.ts';
import { benchNeo4j } from './neo4j.ts';

const help = `Measures how late the service's event loop is, and how long light questions take, beside heavy searches and
reloads of the moves; see bench/README.md.

  npm run bench:event-loop -- [--roles 50000] [--moves 20] [--calculated 0] [--seconds 10] [--threads 0,1,2]
    [--engines embedded,neo4j]

--moves is per role; --calculated is how many calculated moves stand beside them, 15 from each of the first roles.`;

const { values: options } = parseArgs({
  options: {
    roles: { type: 'string', default: '50000' },
    moves: { type: 'string', default: '20' },
    calculated: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '10' },
    threads: { type: 'string', default: '0,1,2' },
    engines: { type: 'string', default: 'embedded,neo4j' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const size = {
  roles: Number(options.roles),
  skills: 0,
  movesPerRole: Number(options.moves),
  skillsPerRole: 0,
};
const seconds = Number(options.seconds);

const random = seeded(3);
const anyRole = () => roleId(Math.floor(random() * size.roles));
const light = () => ({
  query: 'query ($role: RoleRef!) { role(ref: $role) { title next(first: 5) { nodes { title } } } }',
  variables: { role: anyRole() },
});
const nearby = () => ({
  query: 'query ($role: RoleRef!) { reachableRoles(from: $role, within: 1) { totalCount } }',
  variables: { role: anyRole() },
});
const heavy = () => ({
  query: `query ($from: RoleRef!, $to: RoleRef!, $via: [RoleRef!]) {
    careerPaths(from: $from, to: $to, maxSteps: 6, first: 25, where: { via: $via }) { complete } }`,
  variables: { from: anyRole(), to: anyRole(), via: [anyRole(), anyRole(), anyRole(), anyRole()] },
});

/** Clients that ask one question after the other, and how long each took, in milliseconds. */
class Clients {
  readonly times: number[] = [];
  readonly #asking: Promise<unknown>;
  #stopped = false;

  constructor(service: Running, count: number, question: () => object) {
    this.#asking = Promise.all(
      Array.from({ length: count }, async () => {
        while (!this.#stopped) {
          const start = performance.now();
          const answer = await service.post(JSON.stringify(question()));
          if (answer.includes('"errors"')) throw new Error(answer.slice(0, 300));
          this.times.push(performance.now() - start);
          await sleep(5);
        }
      }),
    );
  }

  async stop(): Promise<readonly number[]> {
    this.#stopped = true;
    await this.#asking;
    return this.times;
  }
}

const percentile = (times: readonly number[], share: number): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1]?.toFixed(1) ?? '';
};

/** A source of moves alone. */
const movesOf = (name: string, facts: SourceContent['facts']): SourceContent => ({
  source: {
    id: `${name}@1`,
    name,
    version: '1',
    title: 'Moves',
    url: null,
    licence: 'none',
    attribution: 'none',
    retrieved: null,
    state: 'ACTIVE',
  },
  descriptions: [],
  facts,
});

const move = (from: number, to: number, properties: SourceContent['facts'][number]['properties']) => ({
  type: 'LEADS_TO' as const,
  from: `Role:${roleId(from)}` as const,
  to: `Role:${roleId(to)}` as const,
  context: '',
  properties,
});

/** One more fact, so that the moves are loaded again. */
const change = (count: number): SourceContent =>
  movesOf('local', [move(0, 1, { yearsBefore: [count, count] })]);

/** Calculated moves, as many from each role as O*NET's occupations have. */
const calculatedEach = 15;
const calculated = (): SourceContent =>
  movesOf(
    'calculated-moves',
    Array.from({ length: Number(options.calculated) }, (_, i) => {
      const from = Math.floor(i / calculatedEach);
      return move(from, from + 1 + (i % calculatedEach), { closeness: random() });
    }),
  );

async function measure(engine: string, config: Config, environment: Readonly<Record<string, string>>) {
  const store = await openStore(config, { limit: 60_000 });
  const start = performance.now();
  for (const content of contentsOf(size, 2_000)) await store.write({ contents: [content] });
  if (options.calculated !== '0') await store.write({ contents: [calculated()] });
  console.error(`${engine}: written in ${Math.round((performance.now() - start) / 1_000)} s`);
  for (const threads of options.threads.split(',')) {
    const service = await Running.start('watched', { ...environment, THREADS: threads });
    const begun = performance.now();
    await service.post(JSON.stringify(nearby()));
    console.error(
      `${engine}, ${threads} threads: first loaded in ${Math.round(performance.now() - begun)} ms`,
    );
    for (let i = 0; i < 30; i++) await service.post(JSON.stringify([light, nearby][i % 2]?.()));
    let changes = 0;
    for (const [name, searchers, reloads] of [
      ['nothing', 0, false],
      ['heavy searches', 2, false],
      ['a reload', 0, true],
      ['heavy searches and a reload', 2, true],
    ] as const) {
      await service.delay();
      const lights = new Clients(service, 2, light);
      const nearbys = new Clients(service, reloads ? 0 : 1, nearby);
      const heavies = new Clients(service, searchers, heavy);
      let reloading: Promise<unknown> = Promise.resolve();
      if (reloads) {
        await store.write({ contents: [change(++changes)] });
        reloading = service.post(JSON.stringify(nearby()));
      }
      await Promise.all([sleep(seconds * 1_000), reloading]);
      const { p99, max } = await service.delay();
      const [lightTimes, nearbyTimes] = [await lights.stop(), await nearbys.stop()];
      const heavyTimes = await heavies.stop();
      console.log(
        `| ${engine} | ${threads} | ${name} | ${p99.toFixed(1)} | ${max.toFixed(0)} | ${percentile(lightTimes, 0.5)} | ${percentile(lightTimes, 0.99)} | ${percentile(nearbyTimes, 0.5)} | ${percentile(nearbyTimes, 0.99)} | ${percentile(heavyTimes, 0.5)} |`,
      );
    }
    await service.stop();
  }
  await store.close();
}

console.log(
  '| engine | threads | beside | delay p99 ms | max | light p50 | p99 | reach 1 p50 | p99 | heavy p50 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const engine of options.engines.split(',')) {
  if (engine === 'embedded') {
    const directory = mkdtempSync(join(tmpdir(), 'career-graph-bench-'));
    const environment = { DATA_DIR: join(directory, 'data') };
    try {
      await measure(engine, loadConfig(environment), environment);
    } finally {
      rmSync(directory, { recursive: true });
    }
  } else {
    const neo4j = await benchNeo4j();
    const { uri, user, password, database } = neo4j.address;
    const environment = {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      NEO4J_TIMEOUT_MS: '120000',
    };
    try {
      await measure(engine, loadConfig(environment), environment);
    } finally {
      await neo4j.stop();
    }
  }
}
