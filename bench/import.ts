import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { cleanDatabase } from '../tests/neo4j/clean-database.ts';
import { Running } from './child-process.ts';
import { fullGraphQuestions } from './full-graph-questions.ts';
import { writeGrownOnet } from './grown-onet.ts';
import { type CommandCost, measureCommand } from './measured-command.ts';
import { benchNeo4j } from './neo4j.ts';
import { median } from './rounds.ts';

const help = `Measures imports of O*NET and ESCO at full size, the first answers after a restart, and questions about the
whole graph; see bench/README.md.

  CAREER_DATA_DIR=<folder of the publishers' folders> npm run bench:import --
    [--engines embedded,neo4j] [--rounds 3] [--questions 50] [--growth 10]

--growth 1 leaves the growth out.`;

const { values: options } = parseArgs({
  options: {
    engines: { type: 'string', default: 'embedded,neo4j' },
    rounds: { type: 'string', default: '3' },
    questions: { type: 'string', default: '50' },
    growth: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});
const data = process.env.CAREER_DATA_DIR;
if (options.help || !data) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
const rounds = Number(options.rounds);
const folder = (...names: string[]) => join(data, ...names);
const releases = [
  ['onet', folder('onet-29.3')],
  ['esco', folder('esco-v1.1.1')],
  ['wages', folder('bls-oews-2024', 'national_M2024.csv')],
  ['crosswalk', folder('esco-onet-crosswalk', 'esco_onet_crosswalk_Nov2020.csv')],
] as const;
const firstAnswers = [
  ['role', 'ML Engineer'],
  ['paths', 'ML Engineer', 'AI Architect'],
  ['search', 'nurse'],
] as const;

/** A place for one graph at a time. */
interface Engine {
  readonly name: string;
  /** For the commands, and for the service. */
  environment(): Readonly<Record<string, string>>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

function embedded(): Engine {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-bench-'));
  const store = join(directory, 'data');
  return {
    name: 'embedded',
    environment: () => ({ DATA_DIR: store, EMBEDDED_DIR: store }),
    empty: async () => rmSync(store, { recursive: true, force: true }),
    close: async () => rmSync(directory, { recursive: true }),
  };
}

async function onNeo4j(): Promise<Engine> {
  const server = await benchNeo4j();
  const { uri, user, password, database } = server.address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return {
    name: 'Neo4j',
    environment: () => ({
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    }),
    empty: () => cleanDatabase(driver, database),
    async close() {
      await driver.close();
      await server.stop();
    },
  };
}

/** A row of the table: medians over the rounds. */
function row(engine: string, what: string, costs: readonly CommandCost[]): string {
  const middle = (of: (cost: CommandCost) => number, digits: number) => median(costs.map(of)).toFixed(digits);
  return `| ${engine} | ${what} | ${middle(({ wall }) => wall, 1)} | ${middle(({ cpu }) => cpu, 1)} | ${middle(({ memory }) => memory, 0)} |`;
}

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;

async function measureCommands(engine: Engine): Promise<void> {
  const costs = new Map<string, CommandCost[]>();
  for (let round = 0; round < rounds; round++) {
    await engine.empty();
    await measureCommand(['seed'], engine.environment());
    for (const [name, path] of releases) {
      const cost = await measureCommand(['import', name, path], engine.environment());
      costs.set(`import ${name}`, [...(costs.get(`import ${name}`) ?? []), cost]);
    }
    for (const args of firstAnswers) {
      const cost = await measureCommand(args, engine.environment());
      costs.set(`first ${args[0]}`, [...(costs.get(`first ${args[0]}`) ?? []), cost]);
    }
    console.error(`${engine.name}: round ${round + 1}, ${load()}`);
  }
  for (const [what, all] of costs) console.log(row(engine.name, what, all));
}

async function measureGrowth(engine: Engine, times: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-grown-'));
  try {
    await writeGrownOnet(folder('onet-29.3'), directory, times);
    await engine.empty();
    await measureCommand(['seed'], engine.environment());
    const importing = ['import', 'onet', directory, '--release', `29.3.${times}`];
    console.log(
      row(engine.name, `import onet × ${times}`, [await measureCommand(importing, engine.environment())]),
    );
    for (const args of firstAnswers) {
      const cost = await measureCommand(args, engine.environment());
      console.log(row(engine.name, `first ${args[0]}, onet × ${times}`, [cost]));
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** One client, one question after the other. */
async function measureQuestions(engine: Engine): Promise<void> {
  const service = await Running.start('ours', engine.environment());
  for (const { name, query, variables } of fullGraphQuestions()) {
    const times: number[] = [];
    let cpu = 0;
    for (let i = -5; i < Number(options.questions); i++) {
      if (i === 0) cpu = await service.cpu();
      const sent = performance.now();
      const answer = await service.post(JSON.stringify({ query, variables: variables() }));
      if (answer.includes('"errors"')) throw new Error(`${name}: ${answer.slice(0, 300)}`);
      if (i >= 0) times.push(performance.now() - sent);
    }
    const cpuPerAnswer = ((await service.cpu()) - cpu) / times.length;
    console.log(`| ${engine.name} | ${name} | ${median(times).toFixed(1)} | ${cpuPerAnswer.toFixed(1)} |`);
  }
  await service.stop();
}

for (const name of options.engines.split(',')) {
  const engine = name === 'embedded' ? embedded() : await onNeo4j();
  try {
    console.log('| engine | what | wall s | CPU s | peak memory MB |\n| --- | --- | --- | --- | --- |');
    await measureCommands(engine);
    console.log('\n| engine | question | ms | CPU ms |\n| --- | --- | --- | --- |');
    await measureQuestions(engine);
    if (Number(options.growth) > 1 && name === 'embedded')
      await measureGrowth(engine, Number(options.growth));
  } finally {
    await engine.close();
  }
}
