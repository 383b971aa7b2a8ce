import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type SimilarityMeasure,
  similarityMeasures,
  similarRoles,
} from '../src/domain/skills/similar-roles.ts';
import { skillMapOfOnet } from './onet-map.ts';

const help = `Measures how well Role.similar finds the occupations that O*NET calls related; see bench/README.md.

  CAREER_DATA_DIR=<folder that holds onet-29.3> npm run bench:similarity`;

const { values: options } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
const data = process.env.CAREER_DATA_DIR;
if (options.help || !data) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
const folder = join(data, 'onet-29.3');

/** The related occupations that O*NET publishes, nearest first. The map that similarity is computed over lacks them. */
function published(): Map<string, string[]> {
  const related = new Map<string, [index: number, code: string][]>();
  const [, ...lines] = readFileSync(join(folder, 'Related Occupations.txt'), 'utf8').split(/\r?\n/);
  for (const line of lines) {
    const [code = '', , other = '', , , index] = line.split('\t');
    if (other) related.set(code, [...(related.get(code) ?? []), [Number(index), other]]);
  }
  return new Map(
    [...related].map(([code, others]) => [code, others.sort(([a], [b]) => a - b).map(([, other]) => other)]),
  );
}

/** The weights were chosen on the occupations of half 0, by the last bit of the SHA-256 of the code. */
const halfOf = (code: string): number => Number(createHash('sha256').update(code).digest().at(-1)) & 1;

const page = { size: 20, from: 'start', after: null, before: null } as const;
const truth = published();
const map = await skillMapOfOnet(folder);
const similarTo = (code: string, by: SimilarityMeasure) =>
  similarRoles(map, { role: `onet-${code}`, by, where: {}, page }).items.map(({ id }) =>
    id.slice('onet-'.length),
  );
const shareOf = (first: readonly string[], related: readonly string[], count: number) =>
  first.slice(0, count).filter((code) => related.slice(0, count).includes(code)).length / count;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

console.log('| by | P@10 chosen on | P@10 held out | P@20 chosen on | P@20 held out |');
console.log('| --- | --- | --- | --- | --- |');
for (const by of similarityMeasures) {
  const scores = [...truth].map(([code, related]) => {
    const first = similarTo(code, by);
    return { half: halfOf(code), at10: shareOf(first, related, 10), at20: shareOf(first, related, 20) };
  });
  const cell = (half: number, key: 'at10' | 'at20') =>
    mean(scores.filter((score) => score.half === half).map((score) => score[key])).toFixed(3);
  console.log(
    `| ${by} | ${cell(0, 'at10')} | ${cell(1, 'at10')} | ${cell(0, 'at20')} | ${cell(1, 'at20')} |`,
  );
}
const counts = [0, 1].map((half) => [...truth.keys()].filter((code) => halfOf(code) === half).length);
console.error(`${truth.size} occupations: weights chosen on ${counts[0]}, held out ${counts[1]}`);
