import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type SimilarityMeasure,
  similarityMeasures,
  similarRoles,
} from '../src/domain/skills/similar-roles.ts';
import type { SkillMap } from '../src/domain/skills/skill-map.ts';
import { openCrosswalk } from '../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../src/importers/esco/read-esco.ts';
import { ImportNotes } from '../src/importers/import-notes.ts';
import { skillMapOfOnet, skillMapOfRelease } from './onet-map.ts';

const help = `Measures how well Role.similar finds the occupations that O*NET calls related,
and those of ESCO that a crosswalk leads to one of O*NET; see bench/README.md.

  CAREER_DATA_DIR=<folder that holds onet-29.3, esco-v1.1.1 and esco-onet-crosswalk> npm run bench:similarity`;

const { values: options } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
const data = process.env.CAREER_DATA_DIR;
if (options.help || !data) {
  console.log(help);
  process.exit(options.help ? 0 : 1);
}
const onetFolder = join(data, 'onet-29.3');

/** Per occupation, by id, those that it should be like, the nearest first. */
type Truth = ReadonlyMap<string, readonly string[]>;

/** The related occupations that O*NET publishes. The map that similarity is computed over lacks them. */
function published(): Truth {
  const related = new Map<string, [index: number, id: string][]>();
  const [, ...lines] = readFileSync(join(onetFolder, 'Related Occupations.txt'), 'utf8').split(/\r?\n/);
  for (const line of lines) {
    const [code = '', , other = '', , , index] = line.split('\t');
    const id = `onet-${code}`;
    if (other) related.set(id, [...(related.get(id) ?? []), [Number(index), `onet-${other}`]]);
  }
  return new Map(
    [...related].map(([id, others]) => [id, others.sort(([a], [b]) => a - b).map(([, other]) => other)]),
  );
}

/** The occupations of ESCO that the crosswalk leads to the same occupation of O*NET; those that are alone there left out. */
async function ofSameCode(map: SkillMap): Promise<Truth> {
  const file = join(data as string, 'esco-onet-crosswalk', 'esco_onet_crosswalk_Nov2020.csv');
  const byCode = new Map<string, string[]>();
  for await (const part of openCrosswalk(file).assertions(new ImportNotes())) {
    for (const assertion of part) {
      if (!('type' in assertion) || assertion.type !== 'CODED') continue;
      const id = assertion.from.slice('Role:'.length);
      if (map.roles.indexOf.has(id)) byCode.set(assertion.to, [...(byCode.get(assertion.to) ?? []), id]);
    }
  }
  const groups = [...byCode.values()].filter((ids) => ids.length > 1);
  return new Map(groups.flatMap((ids) => ids.map((id) => [id, ids.filter((other) => other !== id)])));
}

/** The weights were chosen on the occupations of half 0, by the last bit of the SHA-256 of the code or id. */
const halfOf = (id: string): number =>
  Number(createHash('sha256').update(id.replace('onet-', '')).digest().at(-1)) & 1;

/** Enough for 20 that can be judged. */
const page = { size: 400, from: 'start', after: null, before: null } as const;
const similarTo = (map: SkillMap, role: string, by: SimilarityMeasure) =>
  similarRoles(map, { role, by, except: [], where: {}, page }).items.map(({ id }) => id);
/** The share of the first that are right, of as many as there can be. */
const shareOf = (first: readonly string[], right: readonly string[], count: number) => {
  const possible = Math.min(count, right.length);
  const best = right.length > count ? right.slice(0, count) : right;
  return first.slice(0, count).filter((id) => best.includes(id)).length / possible;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param isJudged whether the truth says anything of an occupation; others are passed over */
function measure(name: string, map: SkillMap, truth: Truth, isJudged: (id: string) => boolean): void {
  console.log(`| ${name}, by | P@10 chosen on | P@10 held out | P@20 chosen on | P@20 held out |`);
  console.log('| --- | --- | --- | --- | --- |');
  for (const by of similarityMeasures) {
    const scores = [...truth].map(([id, right]) => {
      const first = similarTo(map, id, by).filter(isJudged);
      return { half: halfOf(id), at10: shareOf(first, right, 10), at20: shareOf(first, right, 20) };
    });
    const cell = (half: number, key: 'at10' | 'at20') =>
      mean(scores.filter((score) => score.half === half).map((score) => score[key])).toFixed(3);
    console.log(
      `| ${by} | ${cell(0, 'at10')} | ${cell(1, 'at10')} | ${cell(0, 'at20')} | ${cell(1, 'at20')} |`,
    );
  }
  const counts = [0, 1].map((half) => [...truth.keys()].filter((id) => halfOf(id) === half).length);
  console.error(
    `${name}: ${truth.size} occupations, weights chosen on ${counts[0]}, held out ${counts[1]}\n`,
  );
}

measure('O*NET', await skillMapOfOnet(onetFolder), published(), () => true);
const esco = await skillMapOfRelease(openEsco(join(data, 'esco-v1.1.1')));
const escoTruth = await ofSameCode(esco);
measure('ESCO', esco, escoTruth, (id) => escoTruth.has(id));
