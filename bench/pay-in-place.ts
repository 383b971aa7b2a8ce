import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { CareerMap } from '../src/domain/paths/career-map.ts';
import { loadConfig } from '../src/server/config.ts';
import { projectPath } from '../src/server/project-files.ts';
import { seeded } from './graphs.ts';
import { median } from './rounds.ts';

const help = `Measures what a place costs: paths with a floor of pay there beside paths without one, and the pay of roles there
beside that of countries, in turns, in processor time; and the memory of the map's pay per place; see bench/README.md.

  npm run bench:pay-in-place -- --store <folder of an embedded store> [--pairs 200] [--place seattle-wa-42660]`;

const { values: options } = parseArgs({
  options: {
    store: { type: 'string' },
    pairs: { type: 'string', default: '200' },
    place: { type: 'string', default: 'seattle-wa-42660' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help || !options.store) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}

// as built, since the loader of TypeScript makes each function dearer
const { createYoga }: typeof import('../src/server/create-yoga.ts') = await import(
  projectPath('dist/server/create-yoga.js')
);
const { openEmbeddedStore }: typeof import('../src/store/embedded/embedded-store.ts') = await import(
  projectPath('dist/store/embedded/embedded-store.js')
);
const { careerPaths }: typeof import('../src/domain/paths/career-paths.ts') = await import(
  projectPath('dist/domain/paths/career-paths.js')
);
const { mapWithPay }: typeof import('../src/domain/paths/pay-in.ts') = await import(
  projectPath('dist/domain/paths/pay-in.js')
);

/** Turns of each question. */
const turns = 21;

/** Milliseconds of processor time. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const store = openEmbeddedStore(options.store);
const map = await store.loadCareerMap();
/** Megabytes in use once nothing is left to collect. */
async function heap(): Promise<number> {
  for (let i = 0; i < 6; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
const before = await heap();
const pay = await store.loadPay(options.place);
const there = mapWithPay(map, pay, 'BROADER');
console.error(`${map.roleIds.length} roles, ${map.targets.length} moves; ${pay.role.length} figures there`);
console.log(
  `memory of the place: ${((await heap()) - before).toFixed(1)} MB${globalThis.gc ? '' : ' (needs node --expose-gc)'}`,
);

const next = seeded(31);
const curated = map.roleIds.filter(
  (id, role) => !/^(onet-|[0-9a-f]{8}-)/.test(id) && map.offsets[role] !== map.offsets[role + 1],
);
const pick = () => curated[Math.floor(next() * curated.length)] as string;
// without a path the answer says which constraint to drop, and searches once more for each
const hasPath = ([from, to]: readonly [string, string]) =>
  careerPaths(map, { from, to, maxSteps: 4, k: 1 }).paths.length > 0;
const pairs = Array.from({ length: Number(options.pairs) }, () => [pick(), pick()] as const).filter(hasPath);
const region = options.place;
const floor = { amount: 1, currency: 'USD', region, include: 'BROADER' } as const;
const ask = (of: CareerMap, constraints: object) => (): void => {
  for (const [from, to] of pairs) careerPaths(of, { from, to, maxSteps: 4, k: 10, constraints });
};
const questions = [ask(map, {}), ask(there, { payNeverBelow: floor })];
/** The middle of the ratios of the second to the first, in turns that begin with either. */
async function ratioOf(questions: readonly (() => unknown)[]): Promise<string> {
  for (const question of questions) await timed(question); // warms the compiler up
  const ratios: number[] = [];
  for (let i = 0; i < turns; i++) {
    const times = new Map<() => unknown, number>();
    for (const question of i % 2 === 0 ? questions : questions.toReversed())
      times.set(question, await timed(question));
    const [without, there] = questions.map((question) => times.get(question) as number);
    ratios.push((there as number) / (without as number));
  }
  return median(ratios).toFixed(3);
}

console.log(`paths with a floor there / without: ${await ratioOf(questions)}`);

const yoga = createYoga({
  ...loadConfig({}),
  answerCache: 0,
  reader: store,
  logger: pino({ level: 'silent' }),
});
const ids = curated.slice(0, 100);
const askPay = (place: string | null) => async () => {
  for (const id of ids) {
    const query = `query ($id: RoleRef!, $place: RegionRef) {
      role(ref: $id) { title pay(place: $place) { edges { median year match isWider evidence { source { name } } node { name } } } }
    }`;
    const response = await yoga.fetch('http://bench/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id, place } }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  }
};
console.log(`pay of a role there / of countries: ${await ratioOf([askPay(null), askPay(region)])}`);
await store.close();
