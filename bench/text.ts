import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NameIndex } from '../src/domain/search/name-index.ts';
import type { ReadThing } from '../src/domain/texts/skills-in-text.ts';
import { applySeeds } from '../src/importers/seeds/apply-seeds.ts';
import { projectPath, release, seedsDirectory } from '../src/server/project-files.ts';
import { median } from './rounds.ts';

const help = `Measures how well skills are read out of the marked texts of bench/gold, and how fast; see bench/README.md.

  npm run bench:text -- [DATA_DIR] [--wrong odd|even|later]

DATA_DIR is an embedded store with imports; a new one with the seeds alone when it is left out. --wrong lists the
mistakes in one part of the texts.`;

const { values: options, positionals } = parseArgs({
  options: { help: { type: 'boolean', default: false }, wrong: { type: 'string' } },
  allowPositionals: true,
});
if (options.help) {
  console.log(help);
  process.exit(0);
}

// as built, since the loader of TypeScript makes each function dearer
const { skillsInText }: typeof import('../src/domain/texts/skills-in-text.ts') = await import(
  projectPath('dist/domain/texts/skills-in-text.js')
);
const { openEmbeddedStore }: typeof import('../src/store/embedded/embedded-store.ts') = await import(
  projectPath('dist/store/embedded/embedded-store.js')
);

async function loadNames(): Promise<NameIndex> {
  const folder = positionals[0] ?? mkdtempSync(join(tmpdir(), 'career-graph-text-'));
  const store = openEmbeddedStore(folder);
  try {
    if (!positionals[0]) await applySeeds(store, seedsDirectory(), release());
    return await store.loadNames();
  } finally {
    await store.close();
    if (!positionals[0]) rmSync(folder, { recursive: true });
  }
}

/** A marked name: where it stands, what it may be as `kind id`, and what the text says of it. */
interface Mark {
  readonly place: string;
  readonly expected: readonly string[];
  readonly status: string;
}

function goldMarks(): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const folder = projectPath('bench/gold/texts');
  for (const file of readdirSync(folder)) marks.set(file, []);
  const [, ...lines] = readFileSync(projectPath('bench/gold/texts.tsv'), 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const [file = '', start, end, quote, ids = '', kinds = '', status = ''] = line.split('\t');
    const expected = ids.split('|').map((id, i) => `${kinds.split('|')[i]} ${id}`);
    marks.get(file)?.push({ place: `${start}-${end} ${quote}`, expected, status });
  }
  return marks;
}

/** Texts up to 20 are odd or even; later ones were written after rules had been tried on these. */
function partOf(file: string): 'odd' | 'even' | 'later' {
  const number = Number(/\d+/.exec(file)?.[0]);
  if (number > 20) return 'later';
  return number % 2 === 1 ? 'odd' : 'even';
}

/** The names that were read, one per place. */
function readMarks(things: readonly ReadThing[]): Mark[] {
  return things.flatMap(({ kind, id, mentions }) =>
    mentions.map(({ start, end, quote, status }) => ({
      place: `${start}-${end} ${quote}`,
      expected: [`${kind.toLowerCase()} ${id}`],
      status: status.toLowerCase(),
    })),
  );
}

/** Counts of marks: right ones, ones that were read but not marked, ones that were marked but not read. */
class Score {
  right = 0;
  extra = 0;
  missing = 0;

  toString(): string {
    const { right, extra, missing } = this;
    const share = (total: number) => (total === 0 ? '–' : (right / total).toFixed(3));
    return `${share(right + extra)} | ${share(right + missing)} | ${right} | ${extra} | ${missing}`;
  }
}

const scores = new Map<string, Score>();
const count = (rows: readonly string[], outcome: 'right' | 'extra' | 'missing') => {
  for (const row of rows) {
    const score = scores.get(row) ?? new Score();
    score[outcome]++;
    scores.set(row, score);
  }
};

const names = await loadNames();
const page = { size: 1_000, from: 'start', after: null, before: null } as const;
const curatedThings = new Set<string>();
for (let row = 0; row < names.rows.size; row++) {
  const { kind, id, curated } = names.rows.named(row);
  if (curated) curatedThings.add(`${kind.toLowerCase()} ${id}`);
}
for (const [file, gold] of goldMarks()) {
  const part = partOf(file);
  const text = readFileSync(projectPath(`bench/gold/texts/${file}`), 'utf8');
  const read = readMarks(skillsInText(names, { text, page }).things).filter(({ expected }) =>
    curatedThings.has(expected[0] as string),
  );
  const report = (what: string, { place, expected, status }: Mark) => {
    if (options.wrong === part) console.log(`${file} ${place}: ${what} ${expected.join()} ${status}`);
  };
  for (const mark of read) {
    const right = gold.find(
      ({ place, expected }) => place === mark.place && expected.includes(mark.expected[0] as string),
    );
    const kind = (right ?? mark).expected[0]?.split(' ')[0] as string;
    count([part, `${part}, ${kind}`], right ? 'right' : 'extra');
    count([`${part}, ${mark.status}`], right?.status === mark.status ? 'right' : 'extra');
    if (!right) report('extra', mark);
    else if (right.status !== mark.status) report(`${right.status} read as`, mark);
  }
  for (const mark of gold) {
    const readMark = read.find(
      ({ place, expected }) => place === mark.place && mark.expected.includes(expected[0] as string),
    );
    if (!readMark) count([part, `${part}, ${mark.expected[0]?.split(' ')[0]}`], 'missing');
    if (readMark?.status !== mark.status) count([`${part}, ${mark.status}`], 'missing');
    if (!readMark) report('missing', mark);
  }
}
console.log(
  '\n| texts | precision | recall | right | extra | missing |\n| --- | --- | --- | --- | --- | --- |',
);
for (const row of [...scores.keys()].sort()) console.log(`| ${row} | ${scores.get(row)} |`);

const folder = projectPath('bench/gold/texts');
const corpus = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const text = corpus.repeat(Math.ceil(100_000 / corpus.length)).slice(0, 100_000);
const times = Array.from({ length: 30 }, () => {
  const start = process.cpuUsage();
  skillsInText(names, { text, page });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
});
console.log(
  `\n100,000 characters: ${median(times.slice(10)).toFixed(1)} ms of processor time, the first time ${times[0]?.toFixed(0)} ms; ${names.rows.size} names`,
);
