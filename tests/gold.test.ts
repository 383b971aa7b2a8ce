import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../src/server/project-files.ts';
import { descriptions } from './curated.ts';

const gold = projectPath('bench/gold');
const seeded = new Set(descriptions.map(({ kind, id }) => `${kind.toLowerCase()} ${id}`));

/** Rows of a table, each laid out by the names in its first line. */
function rowsOf<Column extends string>(file: string): Record<Column, string>[] {
  const [header, ...lines] = readFileSync(join(gold, file), 'utf8').trimEnd().split('\n');
  const columns = header?.split('\t') ?? [];
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells, line).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Record<Column, string>;
  });
}

/** Kind and id of each right answer, as `role data-analyst`. */
function answersOf(kinds: string, ids: string): string[] {
  const answers = ids.split('|').map((id, i) => `${kinds.split('|')[i]} ${id}`);
  expect(kinds.split('|'), `${kinds} for ${ids}`).toHaveLength(answers.length);
  expect(new Set(answers).size, ids).toBe(answers.length);
  return answers;
}

const repeated = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i);

type QueryColumn = 'query' | 'expected' | 'kinds' | 'difficulty' | 'set';
const queries = rowsOf<QueryColumn>('queries.tsv');

const difficulties = [
  ...['exact', 'alias', 'abbreviation', 'level', 'plural', 'spelling', 'word-order', 'extra-words'],
  ...['advertisement', 'symbol', 'other-language-letters', 'everyday', 'none'],
];

test('every gold query is typed once, with a difficulty and a set that the page explains', () => {
  expect(queries.length).toBeGreaterThanOrEqual(340);
  expect(repeated(queries.map(({ query }) => query))).toEqual([]);
  const odd = queries.filter(
    ({ query, expected, difficulty, set }) =>
      query.trim() !== query ||
      !difficulties.includes(difficulty) ||
      !['seeds', 'full', 'both'].includes(set) ||
      (expected === '-') !== (difficulty === 'none'),
  );
  expect(odd).toEqual([]);
});

test('every answer of a gold query over the seeds is in the seeds', () => {
  const missing = queries
    .filter(({ set, expected }) => set !== 'full' && expected !== '-')
    .flatMap(({ query, kinds, expected }) =>
      answersOf(kinds, expected)
        .filter((answer) => !seeded.has(answer))
        .map((answer) => `${query}: ${answer}`),
    );
  expect(missing).toEqual([]);
});

test('every answer from an import has an id as the importers make it', () => {
  const imported =
    /^(role onet-\d\d-\d{4}\.\d\d|tool onet-[a-z0-9 ]+|(role|skill) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
  const odd = queries
    .filter(({ set }) => set === 'full')
    .flatMap(({ kinds, expected }) => answersOf(kinds, expected))
    .filter((answer) => !seeded.has(answer) && !imported.test(answer));
  expect(odd).toEqual([]);
});

type MarkColumn = 'file' | 'start' | 'end' | 'quote' | 'expected' | 'kind' | 'status';
const marks = rowsOf<MarkColumn>('texts.tsv');
const texts = new Map(
  readdirSync(join(gold, 'texts')).map((file) => [file, readFileSync(join(gold, 'texts', file), 'utf8')]),
);

test('the gold texts are twenty-eight of each sort, of 40 to 200 words', () => {
  for (const sort of ['ad-', 'cv-', 'do-']) {
    expect([...texts.keys()].filter((file) => file.startsWith(sort))).toHaveLength(28);
  }
  for (const [file, text] of texts) {
    const words = text.trim().split(/\s+/).length;
    expect(words, file).toBeGreaterThanOrEqual(40);
    expect(words, file).toBeLessThanOrEqual(200);
  }
});

test('every quote of a gold text stands at its offsets, and no two overlap', () => {
  const ends = new Map<string, number>();
  for (const { file, start, end, quote } of marks) {
    expect(texts.get(file)?.slice(Number(start), Number(end)), `${file} ${start}`).toBe(quote);
    expect(Number(start), `${file} ${quote}`).toBeGreaterThanOrEqual(ends.get(file) ?? 0);
    ends.set(file, Number(end));
  }
});

test('every mark in a gold text means something in the seeds', () => {
  const missing = marks.flatMap(({ kind, expected }) =>
    answersOf(kind, expected).filter((answer) => !seeded.has(answer)),
  );
  expect(missing).toEqual([]);
  const odd = marks.filter(
    ({ kind, status }) =>
      !['stated', 'negated', 'optional'].includes(status) ||
      kind.split('|').some((kindOfAnswer) => !['role', 'skill', 'tool', 'credential'].includes(kindOfAnswer)),
  );
  expect(odd).toEqual([]);
});

test('every gold person has skills, minor groups of both classifications, and a half, the halves in turn', () => {
  const people = rowsOf<'person' | 'skills' | 'tools' | 'soc' | 'isco' | 'half'>('people.tsv');
  expect(people.length).toBeGreaterThanOrEqual(40);
  expect(repeated(people.map(({ person }) => person))).toEqual([]);
  for (const [i, { person, skills, soc, isco, half }] of people.entries()) {
    expect(skills.split('|').length, person).toBeGreaterThanOrEqual(5);
    expect(
      soc.split('|').filter((group) => !/^\d\d-\d$/.test(group)),
      person,
    ).toEqual([]);
    expect(
      isco.split('|').filter((group) => !/^\d{3}$/.test(group)),
      person,
    ).toEqual([]);
    expect(half, person).toBe(i % 2 === 0 ? 'chosen' : 'held out');
  }
});
