import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DescribedKind } from '../src/domain/graph/model.ts';
import type { NameIndex } from '../src/domain/search/name-index.ts';
import { projectPath } from '../src/server/project-files.ts';

const help = `Measures how well search finds what people mean: bench/gold/queries.tsv on the seeds alone and,
where CAREER_DATA_DIR names a folder with onet-29.3 and esco-v1.1.1, with these imported.

  npm run bench:search -- [options]

  --store DIR   a store that has the imports, instead of importing anew
  --misses      prints the queries whose first hit is not the right one
  --half odd    only the lines with an odd number (or even); the weights were tuned on the odd ones`;

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    store: { type: 'string' },
    misses: { type: 'boolean', default: false },
    half: { type: 'string' },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}

// as built, since the loader of TypeScript makes each function dearer
const { searchNames }: typeof import('../src/domain/search/name-search.ts') = await import(
  projectPath('dist/domain/search/name-search.js')
);
const { openEmbeddedStore }: typeof import('../src/store/embedded/embedded-store.ts') = await import(
  projectPath('dist/store/embedded/embedded-store.js')
);

/** The kinds that `search` looks among. */
const kinds: readonly DescribedKind[] = [
  'Role',
  'Skill',
  'Tool',
  'Industry',
  'Credential',
  'Product',
  'Activity',
  'Region',
];

/** A line of a gold set. */
interface GoldQuery {
  readonly line: number;
  readonly query: string;
  /** Ids, any of which is right; empty when nothing sensible is there to be found. */
  readonly expected: readonly string[];
  readonly difficulty: string;
  readonly set: string;
}

function goldQueries(): GoldQuery[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'gold/queries.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((text, i) => {
    const [query = '', expected = '', , difficulty = '', set = ''] = text.split('\t');
    return { line: i + 2, query, expected: expected === '-' ? [] : expected.split('|'), difficulty, set };
  });
}

/** The rank of the first right hit, from 1, or null; a query that should find nothing has rank 1 when it does. */
function rankOf(index: NameIndex, { query, expected }: GoldQuery): { rank: number | null; first: string } {
  const { hits } = searchNames(index, {
    text: query,
    kinds,
    size: 10,
    from: 'start',
    after: null,
    before: null,
  });
  const [best] = hits;
  const first = best ? `${best.id} (${best.matchedName}, ${best.match})` : 'nothing';
  if (expected.length === 0) return { rank: hits.length === 0 ? 1 : null, first };
  // an entry stands for all that are the same, so any of their ids is right
  const place = hits.findIndex(({ id, kind }) =>
    index.sameIds(kind, id).some((same) => expected.includes(same)),
  );
  return { rank: place < 0 ? null : place + 1, first };
}

function report(title: string, index: NameIndex, queries: readonly GoldQuery[]): void {
  const ranks = queries.map((gold) => ({ gold, ...rankOf(index, gold) }));
  const share = (part: typeof ranks, test: (rank: number) => boolean) =>
    (part.filter(({ rank }) => rank !== null && test(rank)).length / part.length).toFixed(3);
  const line = (name: string, part: typeof ranks) => {
    if (part.length === 0) return;
    const mrr = part.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0) / part.length;
    const figures = [share(part, (rank) => rank === 1), share(part, (rank) => rank <= 5), mrr.toFixed(3)];
    console.log(`  ${name.padEnd(24)}${String(part.length).padStart(5)}  ${figures.join('  ')}`);
  };
  console.log(`\n${title}\n  ${'difficulty'.padEnd(24)}    n  hit@1  hit@5  MRR`);
  for (const difficulty of [...new Set(queries.map((gold) => gold.difficulty))].sort()) {
    line(
      difficulty,
      ranks.filter(({ gold }) => gold.difficulty === difficulty),
    );
  }
  line('all', ranks);
  line(
    'odd lines (tuned on)',
    ranks.filter(({ gold }) => gold.line % 2 === 1),
  );
  line(
    'even lines (held out)',
    ranks.filter(({ gold }) => gold.line % 2 === 0),
  );
  if (!options.misses) return;
  for (const { gold, rank, first } of ranks.filter((one) => one.rank !== 1)) {
    const expected = gold.expected.join('|') || 'nothing';
    console.log(
      `    ${gold.line} ${gold.query} [${gold.difficulty}]: ${rank ?? 'not'} ${expected}; first ${first}`,
    );
  }
}

/** How long searches take by what they are, in milliseconds of this process. */
function reportSpeed(index: NameIndex): void {
  const questions = {
    'a beginning': ['se', 'co', 'sen', 'dat', 'mana', 'nurs'],
    words: ['software engineer', 'data analyst', 'project manager', 'registered nurse', 'machine learning'],
    'most words': ['Sr. Data Analyst (Remote)', 'Data Analyst II', 'Machine Learning Engineer - NLP'],
    'typing errors': ['sofware enginer', 'regstered nurse', 'pyhton', 'machin learnig', 'dta analyst'],
  };
  const ask = (text: string) =>
    searchNames(index, { text, kinds, size: 10, from: 'start', after: null, before: null }).total;
  console.log('\n  speed'.padEnd(27), 'median, slowest in ms of processor time (hits of the slowest)');
  for (const [name, texts] of Object.entries(questions)) {
    const times = texts.map((text) => {
      for (let i = 0; i < 50; i++) ask(text);
      const start = process.cpuUsage();
      for (let i = 0; i < 50; i++) ask(text);
      const { user, system } = process.cpuUsage(start);
      return { time: (user + system) / 1_000 / 50, hits: ask(text) };
    });
    times.sort((a, b) => a.time - b.time);
    const slowest = times.at(-1);
    const median = times[times.length >> 1]?.time.toFixed(2);
    console.log(`  ${name.padEnd(24)} ${median}, ${slowest?.time.toFixed(2)} (${slowest?.hits})`);
  }
}

/** Runs a command of career-graph on a store. */
const run = (store: string, ...args: string[]): unknown =>
  execFileSync('npx', ['tsx', 'src/cli/main.ts', ...args], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: store },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

async function measure(title: string, directory: string, set: string): Promise<void> {
  const store = openEmbeddedStore(directory);
  const index = await store.loadNames();
  await store.close();
  const isHalf = ({ line }: GoldQuery) => !options.half || (line % 2 === 1) === (options.half === 'odd');
  report(
    title,
    index,
    goldQueries().filter((gold) => (gold.set === set || gold.set === 'both') && isHalf(gold)),
  );
  reportSpeed(index);
}

const data = process.env.CAREER_DATA_DIR;
const scratch = mkdtempSync(join(tmpdir(), 'career-graph-search-'));
try {
  const seeds = join(scratch, 'seeds');
  run(seeds, 'seed');
  await measure('Seeds alone', seeds, 'seeds');
  const full = options.store ?? join(scratch, 'full');
  if (options.store) run(full, 'seed');
  else if (data) {
    run(full, 'seed');
    for (const source of ['onet', 'esco']) {
      const folder = join(data, source === 'onet' ? 'onet-29.3' : 'esco-v1.1.1');
      if (existsSync(folder)) run(full, 'import', source, folder);
    }
  }
  if (options.store || data) await measure('With imports', full, 'full');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
