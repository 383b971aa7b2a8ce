import { compareText } from '../../domain/collections/text.ts';
import { isLicenceClosed } from '../../domain/occupations/role-licences.ts';
import { type Hits, type Score, scoreNext } from '../../domain/paths/next-score.ts';
import { likenessTo } from '../../domain/skills/similar-roles.ts';
import { readCareers } from '../../importers/moves/read-careers.ts';
import { smallestCount } from '../../importers/moves/read-moves.ts';
import type { CareerStore } from '../../store/career-store.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { readInput } from '../importing/read-input.ts';
import { type StoreOptions, storeOption, withSeededStore } from '../options/with-store.ts';
import { print, printJson } from '../output/print.ts';
import { plural } from '../output/wording.ts';

interface ScoreOptions extends StoreOptions {
  readonly train?: string;
  readonly json?: true;
}

interface ScoreReport {
  /** Number of people in the file. */
  readonly careers: number;
  /** Number of people whose steps were counted. */
  readonly trainCareers: number;
  /** Number of roles that the careers name. */
  readonly roles: number;
  /** Number of texts that name no role, or several. */
  readonly unnamed: number;
  readonly scores: readonly Score[];
}

/** `career-graph score` */
export const scoreCommand = new DocumentedCommand('score')
  .description('measure how well likely next roles name what people in a file of careers did last')
  .argument('<file>', 'CSV with the columns person, order, role; the last step of each person is held out')
  .option('--train <file>', 'count the steps of these careers; without it those of the file but the last')
  .addOption(storeOption())
  .option('--json', 'print the scores as JSON')
  .examples(
    ['career-graph score careers.csv', 'career-graph score careers.csv --train earlier.csv --json'],
    'Careers are read for the scores alone: nothing of them is kept.',
  )
  .action(async (file: string, { train, json, ...options }: ScoreOptions) => {
    const report = await withSeededStore(options, (store) => scoreFile(store, file, train));
    if (json) printJson(report);
    else print(render(report));
  });

async function scoreFile(store: CareerStore, file: string, train: string | undefined): Promise<ScoreReport> {
  const [test, counted] = [
    await readInput(readCareers(file, store)),
    train === undefined ? null : await readInput(readCareers(train, store)),
  ];
  const trainCareers = counted?.careers ?? test.careers.map((career) => career.slice(0, -1));
  const ids = [...new Set([...trainCareers, ...test.careers].flat())].sort(compareText);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const indexes = (careers: readonly (readonly string[])[]) =>
    careers.map((career) => career.map((id) => indexOf.get(id) as number));
  const [skillMap, { licences, indexOf: inCareerMap }] = [
    await store.loadSkillMap(),
    await store.loadCareerMap(),
  ];
  const inSkillMap = ids.map((id) => skillMap.roles.indexOf.get(id) ?? -1);
  return {
    careers: test.careers.length,
    trainCareers: trainCareers.length,
    roles: ids.length,
    unnamed: test.unnamed + (counted?.unnamed ?? 0),
    scores: scoreNext({
      roles: ids.length,
      train: indexes(trainCareers),
      test: indexes(test.careers),
      likenessTo: (role) => {
        const likeness = likenessTo(skillMap, inSkillMap[role] as number);
        return Float64Array.from(inSkillMap, (other) => likeness[other] ?? 0);
      },
      isClosed: (from, to) => {
        const [start, end] = [from, to].map((role) => inCareerMap.get(ids[role] as string));
        return start !== undefined && end !== undefined && isLicenceClosed(licences, start, end);
      },
      smallestCount,
    }),
  };
}

const countWords = {
  ALL: 'all counts',
  SHOWN: `counts from ${smallestCount}`,
  NONE: 'no counts',
} satisfies Record<Score['counts'], string>;

function render({ careers, trainCareers, roles, unnamed, scores }: ScoreReport): string {
  const [first] = scores;
  const lines = [
    `${plural(careers, 'career')}, ${plural(first?.allSteps.cases ?? 0, 'last step')}, ${first?.changes.cases ?? 0} to another role; ${plural(roles, 'role')}; counted in ${plural(trainCareers, 'career')}.`,
    ...(unnamed > 0
      ? [`Texts that name no role, or several: ${unnamed}; nothing but counts is known of these.`]
      : []),
    '',
    `${' '.repeat(42)}all steps                to another role`,
    `${'ranking'.padEnd(42)}${headings}  ${headings}`,
    ...scores.map(
      (score) => `${nameOf(score).padEnd(42)}${figures(score.allSteps)}  ${figures(score.changes)}`,
    ),
  ];
  return lines.join('\n');
}

const headings = ['hit@1', 'hit@5', 'MRR'].map((heading) => heading.padEnd(7)).join(' ');

const nameOf = ({ ranking, counts, history }: Score): string =>
  [ranking, countWords[counts], ...(history ? ['earlier roles'] : [])].join(', ');

const figures = ({ hit1, hit5, mrr }: Hits): string =>
  [hit1, hit5, mrr].map((value) => (value === null ? '–' : value.toFixed(3)).padEnd(7)).join(' ');
