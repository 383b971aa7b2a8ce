import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import type { CareerMap } from '../src/domain/paths/career-map.ts';
import { careerPaths } from '../src/domain/paths/career-paths.ts';
import { presets } from '../src/domain/paths/ranking.ts';
import { graphSchema } from '../src/server/project-files.ts';
import { openNeo4jStore } from '../src/store/neo4j/neo4j-store.ts';
import { seeded } from './graphs.ts';
import { benchNeo4j } from './neo4j.ts';
import { median } from './rounds.ts';

const help = `Loads the career map of a generated graph from Neo4j, and searches it beside SHORTEST 10 in Cypher on the same
server; see bench/README.md.

  npm run bench:paths-neo4j -- [--roles 1000,50000] [--moves 20] [--loads 3] [--questions 20]`;

const { values: options } = parseArgs({
  options: {
    roles: { type: 'string', default: '1000,50000' },
    moves: { type: 'string', default: '20' },
    loads: { type: 'string', default: '3' },
    questions: { type: 'string', default: '20' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}
const [movesEach, loads, questions] = [options.moves, options.loads, options.questions].map(Number) as [
  number,
  number,
  number,
];
const roleId = (role: number) => `role-${String(role).padStart(6, '0')}`;

const running = await benchNeo4j();
const { uri, user, password, database } = running.address;
const address = { uri, user, password, database, timeout: 120_000 };
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
const run = (text: string, parameters = {}) =>
  driver.executeQuery(text, parameters, { database }).then(({ records }) => records);

/** Writes the graph by hand in the form of the service, as only reading is measured here. */
async function fill(roles: number): Promise<void> {
  const session = driver.session({ database }); // CALL IN TRANSACTIONS needs an auto-commit statement
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await session.close();
  await run("MERGE (g:CareerGraph {id: 'career-graph'}) SET g.format = 3");
  await run(
    "CREATE (:Source {id: 'editors@1', name: 'editors', version: '1', state: 'ACTIVE', visible: true})",
  );
  const next = seeded(7);
  const words = ['COMMON', 'OCCASIONAL', 'RARE', null];
  for (let begin = 0; begin < roles; begin += 1_000) {
    const ids = Array.from({ length: Math.min(1_000, roles - begin) }, (_, i) => roleId(begin + i));
    await run('UNWIND $ids AS id CREATE (:Role {id: id, title: id, visible: true})', { ids });
  }
  for (let begin = 0; begin < roles; begin += 500) {
    const rows = Array.from({ length: Math.min(500, roles - begin) }, (_, i) => begin + i).flatMap((from) => {
      const to = new Set<number>();
      while (to.size < movesEach) {
        const step = next() < 0.1 ? Math.floor(next() * roles) : 1 + Math.floor(next() * 100);
        const target = (from + step) % roles;
        if (target !== from) to.add(target);
      }
      return [...to].map((target) => {
        const low = Math.floor(next() * 5);
        return {
          from: roleId(from),
          to: roleId(target),
          fact: {
            source: 'editors@1',
            context: '',
            precedence: neo4j.int(2),
            factKey: `${from}\n${target}`,
            kind: 'LATERAL',
            commonness: words[Math.floor(next() * 4)],
            yearsBefore: [low, low + 2],
            count: neo4j.int(1 + Math.floor(next() * 50)),
            outOf: neo4j.int(1_000),
          },
        };
      });
    });
    await run(
      'UNWIND $rows AS row MATCH (a:Role {id: row.from}) MATCH (b:Role {id: row.to}) CREATE (a)-[r:LEADS_TO]->(b) SET r = row.fact',
      { rows },
    );
  }
}

const shortest = `MATCH (a:Role {id: $from}) MATCH (b:Role {id: $to})
  MATCH p = SHORTEST 10 (a)-[:LEADS_TO]->{1,6}(b) RETURN [n IN nodes(p) | n.id] AS ids`;

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

console.log(
  '| roles | moves | map loaded ms | search and answer ms (k 10, fewest steps) | SHORTEST 10 ms |\n| --- | --- | --- | --- | --- |',
);
for (const roles of options.roles.split(',').map(Number)) {
  const store = await openNeo4jStore(address, graphSchema());
  await fill(roles);
  const loaded: number[] = [];
  let map: CareerMap | undefined;
  for (let load = 0; load <= loads; load++) {
    const { ms, value } = await timed(() => store.loadCareerMap());
    map = value;
    if (load > 0) loaded.push(ms); // the first load includes planning
  }
  const next = seeded(11);
  const pairs = Array.from({ length: questions }, () => {
    const from = Math.floor(next() * roles);
    return [roleId(from), roleId((from + 50 + Math.floor(next() * 300)) % roles)] as const;
  });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const round of [0, 1]) {
    for (const [from, to] of pairs) {
      const question = { from, to, maxSteps: 6, k: 10, weights: presets.FEWEST_STEPS };
      const service = await timed(async () => careerPaths(map as CareerMap, question));
      const cypher = await timed(() => run(shortest, { from, to }));
      if (round === 1) ours.push(service.ms);
      if (round === 1) theirs.push(cypher.ms);
    }
  }
  const cells = [loaded, ours, theirs].map((times) => median(times).toFixed(1));
  console.log(`| ${roles} | ${roles * movesEach} | ${cells.join(' | ')} |`);
  await store.close();
}
await driver.close();
await running.stop();
