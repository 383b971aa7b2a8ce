import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { graphSchema } from '../src/server/project-files.ts';
import type { CareerStore } from '../src/store/career-store.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../src/store/neo4j/neo4j-store.ts';
import type { Neo4jAddress } from '../tests/neo4j/address.ts';
import { cleanDatabase } from '../tests/neo4j/clean-database.ts';
import { Running } from './child-process.ts';
import { contentsOf, type GraphName, sizes } from './graphs.ts';
import { benchNeo4j } from './neo4j.ts';
import {
  type Contender,
  contenders,
  dialectOf,
  page,
  type Question,
  q1,
  q2,
  q2ids,
  type Start,
  search,
} from './questions.ts';
import { answering, bodyOf, type Measured, measure, median } from './rounds.ts';

const help = `Measures the service against @neo4j/graphql and hand-written Cypher on the same data; see bench/README.md.

  npm run bench -- [--rows q1,q2,q2ids,page,search] [--rounds 3] [--seconds 3] [--warm-up 20] [--contenders ours,peer,raw,kept,embedded,embedded-kept] [--commits 0]

--commits is how many commits another client makes in each second of the measuring, on Neo4j.
PROFILE=ours writes a CPU profile of that contender.`;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: 'q1,q2,q2ids,page,search' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '20' },
    contenders: { type: 'string', default: contenders.join() },
    commits: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const rows = options.rows.split(',');
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const commits = Number(options.commits);
const warmUp = Number(options['warm-up']);
const chosenContenders = contenders.filter((name) => options.contenders.split(',').includes(name));

const fixed = (value: number, digits = 2) => value.toFixed(digits);

async function load(store: CareerStore, graph: GraphName): Promise<void> {
  const start = performance.now();
  let written = 0;
  for (const content of contentsOf(sizes[graph])) {
    written += (await store.write({ contents: [content] })).written;
  }
  const elapsed = (performance.now() - start) / 1_000;
  console.error(
    `${graph}: ${written} facts in ${fixed(elapsed, 1)} s, ${Math.round(written / elapsed)} a second`,
  );
  await store.close();
}

/** Where pages begin, one start per depth: after the first `depth` roles by title. */
async function startsAt(address: Neo4jAddress, depths: readonly number[]): Promise<Start[]> {
  const store = await openNeo4jStore(address, graphSchema());
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  const { records } = await driver.executeQuery('MATCH (n:Role) RETURN n.title, n.id ORDER BY n.title');
  await driver.close();
  await store.close();
  const ours = await Running.start('ours', environmentOf(address));
  const starts: Start[] = [];
  for (const depth of depths) {
    if (depth === 0) {
      starts.push({ title: '', cursor: null, peerCursor: null });
      continue;
    }
    const title: string = records[depth - 1]?.get(0);
    // a cursor holds its position, so one cursor shows how to write any other
    const first = await ours.post(JSON.stringify({ query: '{ roles(first: 1) { edges { cursor } } }' }));
    const parts = JSON.parse(
      Buffer.from(JSON.parse(first).data.roles.edges[0].cursor, 'base64url').toString(),
    );
    const cursor = Buffer.from(JSON.stringify([parts[0], title, records[depth - 1]?.get(1)])).toString(
      'base64url',
    );
    starts.push({
      title,
      cursor,
      peerCursor: Buffer.from(`arrayconnection:${depth - 1}`).toString('base64'),
    });
  }
  await ours.stop();
  return starts;
}

const environmentOf = ({ uri, user, password, database }: Neo4jAddress) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

/** The full-text index that the other contenders search by; the service has its own in memory. */
async function indexNames({ uri, user, password, database }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await driver.executeQuery(
    'CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Name) ON EACH [n.text]',
    {},
    { database },
  );
  await driver.executeQuery('CALL db.awaitIndexes(120)', {}, { database });
  await driver.close();
}

const isEmbedded = (name: Contender): boolean => name.startsWith('embedded');

/** Commits now and then to a node that no question reads, until the function that it returns is called. */
function committing({ uri, user, password, database }: Neo4jAddress): () => Promise<void> {
  if (commits === 0) return async () => {};
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const timer = setInterval(
    () => void driver.executeQuery('MERGE (n:Benchmark) SET n.at = timestamp()', {}, { database }),
    1_000 / commits,
  );
  return async () => {
    clearInterval(timer);
    await driver.close();
  };
}

async function compare(
  questions: readonly Question[],
  running: ReadonlyMap<Contender, Running>,
): Promise<void> {
  console.log(
    `\n| | ${chosenContenders.map((name) => `${name} req/s | ms | CPU ms`).join(' | ')} | ours/peer | raw/ours | kept/peer | kept/raw |`,
  );
  console.log(`| --- |${' --- |'.repeat(3 * chosenContenders.length + 4)}`);
  for (const question of questions) {
    const able = await answering(question, running);
    const measured = new Map<Contender, Measured[]>(chosenContenders.map((name) => [name, []]));
    // the server compiles what runs often; cold, all contenders look alike
    for (const [name, process] of able) await measure(question, name, process, warmUp);
    for (let round = 0; round < rounds; round++) {
      for (const [name, process] of able) {
        measured.get(name)?.push(await measure(question, name, process, seconds));
      }
    }
    const of = (name: Contender, what: keyof Measured) =>
      median((measured.get(name) ?? []).map((m) => m[what]));
    const cells = chosenContenders.map((name) =>
      able.has(name)
        ? `${fixed(of(name, 'perSecond'), 0)} | ${fixed(of(name, 'medianMs'))} | ${fixed(of(name, 'cpuMs'))}`
        : 'no answer | |',
    );
    const ratio = (a: Contender, b: Contender) =>
      able.has(a) && able.has(b) ? fixed(of(a, 'perSecond') / of(b, 'perSecond')) : '';
    console.log(
      `| ${question.name} | ${cells.join(' | ')} | ${ratio('ours', 'peer')} | ${ratio('raw', 'ours')} | ${ratio('kept', 'peer')} | ${ratio('kept', 'raw')} |`,
    );
  }
}

/** Compares the first answer, whose statement the server has not planned yet, with later ones. */
async function firstSeen(
  questions: readonly Question[],
  running: Running,
  address: Neo4jAddress,
): Promise<void> {
  console.log('\n| ours, one client | first seen ms | cached ms |\n| --- | --- | --- |');
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  for (const question of questions) {
    const body = bodyOf(
      question,
      'ours',
      question.vary(() => 0.5),
    );
    const timed = async () => {
      const sent = performance.now();
      await running.post(body);
      return performance.now() - sent;
    };
    const first: number[] = [];
    const cached: number[] = [];
    for (let i = 0; i < 5; i++) {
      await driver.executeQuery('CALL db.clearQueryCaches()');
      first.push(await timed());
      for (let j = 0; j < 10; j++) cached.push(await timed());
    }
    console.log(`| ${question.name} | ${fixed(median(first), 0)} | ${fixed(median(cached))} |`);
  }
  await driver.close();
}

async function onGraph(
  graph: GraphName,
  address: Neo4jAddress,
  questionsOf: (starts: Start[]) => Question[],
  depths: readonly number[],
): Promise<void> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  await cleanDatabase(driver, address.database);
  await driver.close();
  await load(await openNeo4jStore(address, graphSchema()), graph);
  await indexNames(address);
  const directory = mkdtempSync(join(tmpdir(), 'career-graph-bench-'));
  if (chosenContenders.some(isEmbedded)) await load(openEmbeddedStore(directory), graph);
  const questions = questionsOf(await startsAt(address, depths));
  const running = new Map<Contender, Running>();
  for (const name of chosenContenders) {
    const environment = isEmbedded(name) ? { EMBEDDED_DIR: directory } : environmentOf(address);
    const KEEP = name.endsWith('kept') ? 'on' : 'off';
    running.set(name, await Running.start(dialectOf(name), { ...environment, KEEP }, name));
  }
  const stopCommitting = committing(address);
  try {
    await compare(questions, running);
    await stopCommitting();
    const ours = running.get('ours');
    if (ours && graph === '1k') await firstSeen(questions, ours, address);
  } finally {
    for (const process of running.values()) await process.stop();
    rmSync(directory, { recursive: true });
  }
}

const server = await benchNeo4j();
try {
  const small = { q1: () => q1, q2: (starts: Start[]) => q2(starts), q2ids: () => q2ids };
  const chosenRows = Object.entries(small).filter(([name]) => rows.includes(name));
  if (chosenRows.length > 0) {
    const depths = Array.from({ length: 49 }, (_, i) => i * 20);
    await onGraph('1k', server.address, (starts) => chosenRows.map(([, make]) => make(starts)), depths);
  }
  if (rows.includes('page') || rows.includes('search')) {
    await onGraph(
      '50k',
      server.address,
      ([first, deep]) => [
        ...(rows.includes('page')
          ? [page('First page of 50,000', first as Start), page('Page at depth 20,000', deep as Start)]
          : []),
        ...(rows.includes('search')
          ? [
              search('Search by beginning', 'machine lear', '+machine +lear*'),
              search('Search with a typing error', 'robotics archtect', '+robotics~2 +archtect~2'),
            ]
          : []),
      ],
      [0, 20_000],
    );
  }
} finally {
  await server.stop();
}
