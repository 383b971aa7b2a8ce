import { parseArgs } from 'node:util';
import type { CareerMap } from '../src/domain/paths/career-map.ts';
import type { Measure } from '../src/domain/paths/ranking.ts';
import { projectPath } from '../src/server/project-files.ts';
import { openEmbeddedStore } from '../src/store/embedded/embedded-store.ts';
import { seeded } from './graphs.ts';
import { median } from './rounds.ts';

const help = `Times careerPaths(tradeOff: …) on a store, in processor time, in the domain alone; see bench/README.md.

  npm run bench:trade-off -- --store <folder of an embedded store> [--pairs 300] [--steps 4]

Ends are drawn from the roles that some move joins: half of the pairs from curated roles, half from all.`;

const { values: options } = parseArgs({
  options: {
    store: { type: 'string' },
    pairs: { type: 'string', default: '300' },
    steps: { type: 'string', default: '4' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help || !options.store) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
// as built, since the loader of TypeScript makes each function dearer
const { careerPaths }: typeof import('../src/domain/paths/career-paths.ts') = await import(
  projectPath('dist/domain/paths/career-paths.js')
);
const maxSteps = Number(options.steps);

const measureSets: readonly (readonly Measure[])[] = [
  ['YEARS', 'NEW_SKILLS'],
  ['NEW_SKILLS', 'PAY_DROP'],
  ['STEPS', 'NEW_SKILLS'],
  ['YEARS', 'NEW_SKILLS', 'PAY_DROP'],
  ['COMMONNESS', 'NEW_SKILLS', 'STEPS'],
];

/** Pairs of role ids, the same in every run. */
function pairsOf(map: CareerMap, count: number): (readonly [string, string])[] {
  const next = seeded(29);
  const isLedTo = new Set(map.targets);
  const roles = map.roleIds.filter(
    (_, role) => isLedTo.has(role) && map.offsets[role] !== map.offsets[role + 1],
  );
  const curated = roles.filter((id) => !id.startsWith('onet-') && !/^[0-9a-f]{8}-/.test(id));
  const pick = (ids: readonly string[]) => ids[Math.floor(next() * ids.length)] as string;
  return Array.from({ length: count }, (_, i) => {
    const ids = i % 2 === 0 ? curated : roles;
    return [pick(ids), pick(ids)] as const;
  });
}

const store = openEmbeddedStore(options.store);
const map = await store.loadCareerMap();
await store.close();
const pairs = pairsOf(map, Number(options.pairs));
console.error(`${map.roleIds.length} roles, ${map.targets.length} moves`);
console.log(
  '| measures | p50 ms | p90 ms | max ms | paths | cut short |\n| --- | --- | --- | --- | --- | --- |',
);
for (const tradeOff of measureSets) {
  const rounds = pairs.map(() => [] as number[]);
  let [paths, cutShort] = [0, 0];
  for (let round = 0; round < 4; round++) {
    for (const [i, [from, to]] of pairs.entries()) {
      const start = process.cpuUsage();
      const answer = careerPaths(map, { from, to, maxSteps, k: 26, tradeOff });
      const { user, system } = process.cpuUsage(start);
      if (round > 0) {
        rounds[i]?.push((user + system) / 1000);
        continue;
      }
      // warms the compiler up
      paths += answer.paths.length;
      cutShort += answer.complete ? 0 : 1;
    }
  }
  // the middle of three, as collecting garbage and compiling count too, and hit any pair
  const times = rounds.map(median).sort((x, y) => x - y);
  const at = (share: number) => (times[Math.ceil(share * times.length) - 1] as number).toFixed(1);
  console.log(
    `| ${tradeOff.join(', ')} | ${at(0.5)} | ${at(0.9)} | ${at(1)} | ${(paths / pairs.length).toFixed(1)} | ${cutShort} |`,
  );
}
