import { parseArgs } from 'node:util';
import type { CareerMap } from '../src/domain/paths/career-map.ts';
import { careerPaths } from '../src/domain/paths/career-paths.ts';
import { mapWithPay } from '../src/domain/paths/pay-in.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { seeded } from './graphs.ts';
import { median } from './rounds.ts';

const help = `Measures what a place costs: paths with a floor of pay there beside paths without one, in turns, in processor time;
and the memory of the map's pay per place; see bench/README.md.

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

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
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
await store.close();

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
for (const question of questions) question(); // warms the compiler up
const ratios = Array.from({ length: 15 }, (_, i) => {
  const times = i % 2 === 0 ? questions.map(timed) : questions.toReversed().map(timed).reverse();
  return (times[1] as number) / (times[0] as number);
});
console.log(`paths with a floor there / without: ${median(ratios).toFixed(3)}`);
