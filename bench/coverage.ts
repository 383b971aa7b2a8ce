import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coverageOf } from '../src/domain/skills/coverage.ts';
import { skillRarity, skillWeights } from '../src/domain/skills/rarity.ts';
import { standingAt } from '../src/domain/skills/standing.ts';
import { usualImportance } from '../src/domain/skills/usual-importance.ts';
import { seeded } from './graphs.ts';
import { skillMapOfOnet } from './onet-map.ts';

const help = `Measures whether coverage tells occupations that O*NET calls related from random ones; see bench/README.md.

  CAREER_DATA_DIR=<folder that holds onet-29.3> npm run bench:coverage -- [--pairs 1500]`;

const { values: options } = parseArgs({
  options: { pairs: { type: 'string', default: '1500' }, help: { type: 'boolean', default: false } },
});
const data = process.env.CAREER_DATA_DIR;
if (options.help || !data) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
const folder = join(data, 'onet-29.3');
const map = await skillMapOfOnet(folder);
const { requirements, roles } = map;

/** The weights that coverage could use, per entry of the requirements. */
const { idf } = skillRarity(requirements);
const usual = usualImportance(requirements);
const weightsBy = (weigh: (importance: number, mean: number) => number) =>
  requirements.importance.map(
    (importance, entry) =>
      weigh(Number.isNaN(importance) ? 1 : importance, usual[entry] as number) *
      (idf[requirements.skills[entry] as number] as number),
  );
const weights = {
  'importance × idf': weightsBy((importance) => importance),
  'importance above the usual × idf': weightsBy((importance, mean) => Math.max(0, importance - mean)),
  'the same, squared': weightsBy((importance, mean) => Math.max(0, importance - mean) ** 2),
  'as the service weighs': skillWeights(requirements),
};

const indexOf = (code: string) => roles.indexOf.get(`onet-${code}`) ?? -1;
const listsSkills = (role: number) =>
  role >= 0 && requirements.offsets[role] !== requirements.offsets[role + 1];
const published = readFileSync(join(folder, 'Related Occupations.txt'), 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([from = '', , to = '']) => [indexOf(from), indexOf(to)] as const)
  .filter(([from, to]) => listsSkills(from) && listsSkills(to));
const isPublished = new Set(published.map(String));

const next = seeded(3);
const anyOf = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
const rated = [...roles.ids.keys()].filter(listsSkills);
const count = Number(options.pairs);
const related = Array.from({ length: count }, () => anyOf(published));
const random: (readonly [number, number])[] = [];
while (random.length < count) {
  const pair = [anyOf(rated), anyOf(rated)] as const;
  if (pair[0] !== pair[1] && !isPublished.has(String(pair))) random.push(pair);
}

/** The chance that a related pair is covered more than a random one; a tie counts half, and unknown coverage not at all. */
function auc(weightsOfEntries: Float64Array): number {
  const coverage = ([from, to]: readonly [number, number]) => {
    const { skills } = standingAt(map, { role: roles.ids[from] as string, skills: [], tools: [] });
    return coverageOf(requirements, weightsOfEntries, to, skills);
  };
  const [high, low] = [related, random].map((pairs) =>
    pairs.map(coverage).filter((share) => !Number.isNaN(share)),
  ) as [number[], number[]];
  const wins = high.map((a) => low.reduce((sum, b) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0));
  return wins.reduce((sum, win) => sum + win, 0) / (high.length * low.length);
}

console.log('| weight of a skill | AUC |\n| --- | --- |');
for (const [name, values] of Object.entries(weights)) console.log(`| ${name} | ${auc(values).toFixed(3)} |`);
const unweighed = rated.filter((role) =>
  weights['as the service weighs']
    .subarray(requirements.offsets[role], requirements.offsets[role + 1])
    .every((weight) => weight === 0),
);
console.error(`${rated.length} occupations with skills, ${unweighed.length} of them without any weight`);
