import type { NodeKind } from '../graph/model.ts';
import { nameKey, plainName, plainNameOf } from './name.ts';
import { titleParts } from './query-readings.ts';
import { type NameReading, nameReadings } from './ref.ts';
import { joinWords, namesTwo, spellingsOf } from './search-words.ts';
import { isLevel, isRank, withoutLevelWord, withoutTechnologies, withoutTerms } from './title-marks.ts';
import { meaningsOf } from './word-forms.ts';

/** A key to look names up by, and how the text is read by it. A name that is the text is found as SAME: see `readingOf`. */
export interface RefKey {
  readonly key: string;
  readonly reading: Exclude<NameReading, 'SAME'>;
}

/** Maximum number of keys of one text, and of those with its abbreviations written out in different ways. */
const maxKeys = 48;
const maxWrittenOut = 6;

/**
 * The keys by which a caller's text finds names, strictest first and each once; see `nameReadings`. Only titles of roles
 * have marks that can be left out.
 */
export function refKeys(ref: string, kind: NodeKind): RefKey[] {
  const keys = new Map<string, RefKey['reading']>();
  const all = spellingsOf(ref).flatMap((spelling) => keysOf(spelling, kind));
  all.sort((a, b) => nameReadings.indexOf(a.reading) - nameReadings.indexOf(b.reading));
  for (const { key, reading } of all) if (key !== '' && !keys.has(key)) keys.set(key, reading);
  return Array.from(keys, ([key, reading]) => ({ key, reading })).slice(0, maxKeys);
}

/** The keys of one spelling, strictest first. */
function keysOf(text: string, kind: NodeKind): RefKey[] {
  if (kind === 'Role' && namesTwo(text)) return [{ reading: 'END', key: nameKey(text) }];
  const keys: RefKey[] = [];
  const addAll = (reading: RefKey['reading'], words: readonly string[]): void => {
    for (const one of writtenOut(words)) keys.push({ reading, key: joinWords(one) });
  };
  keys.push({ reading: 'ALIKE', key: nameKey(text) });
  const parts = titleParts(text);
  const plain = withoutCopy(parts.filter((part, i) => i === 0 || !isShortOf(part, parts[i - 1] as string[])));
  addAll('WRITTEN_OUT', plain.flat());
  if (kind !== 'Role') return keys;
  const cores = coresOf(plain);
  for (const core of cores) addAll('CORE', core);
  const [firstWord = '', ...others] = withoutTerms(plain[0] ?? []);
  if (others.length === 0 && !isRank(firstWord)) addAll('FIRST_WORD', [firstWord]);
  for (const core of cores) {
    const [bare = [], ...leveled] = withFewerLevels(core).reverse();
    // "Senior Lead Analyst" is nearer to Lead Analyst than to Analyst
    for (const words of leveled.reverse()) addAll('ONE_LEVEL', words);
    if (plain.length === 1 || bare.length > 1 || !isRank(bare[0] ?? '')) addAll('OTHER_LEVEL', bare);
  }
  for (const core of cores) {
    const words = withoutTechnologies(core);
    if (words.length < core.length) addAll('LANGUAGE', words);
  }
  for (const end of endsOf(cores[0] ?? [])) keys.push({ reading: 'END', key: end });
  return keys;
}

/** The last words of a title as keys, longest first; a rank alone says too little. */
const endsOf = (words: readonly string[]): string[] =>
  words
    .slice(1)
    .map((_, i) => words.slice(i + 1))
    .filter((end) => end.length > 1 || !isRank(end[0] as string))
    .map(joinWords);

/** Readings that leave out marks of level, grade, place and team. */
export const coreReadings: ReadonlySet<NameReading> = new Set([
  'CORE',
  'FIRST_WORD',
  'ONE_LEVEL',
  'OTHER_LEVEL',
  'LANGUAGE',
]);

/** The keys of the names that a title ends in. */
export const endKeys = (title: string): string[] =>
  refKeys(title, 'Role')
    .filter(({ reading }) => reading === 'END')
    .map(({ key }) => key);

/** How a text is read that finds a name by a key. @param nameId id of the Name node */
export const readingOf = (ref: string, nameId: string, { reading }: RefKey): NameReading =>
  plainNameOf(nameId) === plainName(ref) ? 'SAME' : reading;

/** Whether a part is the initials of the one before it: "Chief Technology Officer (CTO)". */
const isShortOf = ([short, ...rest]: readonly string[], part: readonly string[]): boolean =>
  rest.length === 0 && short === part.map((word) => word[0]).join('');

/** The words as they are, and with abbreviations written out. */
function writtenOut(words: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const word of words) {
    const choices = [word, ...meaningsOf(word)];
    all = choices.flatMap((choice) => all.map((before) => [...before, ...choice.split(' ')]));
    all = all.slice(0, maxWrittenOut);
  }
  return all;
}

/** Without the second half of a title that was pasted twice. */
function withoutCopy(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const words = parts.flat();
  const half = words.slice(0, words.length / 2);
  return half.length * 2 === words.length &&
    half.length > 1 &&
    half.every((word, i) => word === words[half.length + i])
    ? [half]
    : parts;
}

/**
 * What a title may be without marks of place, team and grade, nearest first: the second part and the first ("Manager, Data
 * Science" as the data science manager, "Director, Engineering" also as the director of engineering), their levels in front;
 * or the first part alone. A first part of one word says less than that, unless nothing but marks follows. A level is
 * also read without the word "level", and an entry level as a junior one. "VP Engineering" is the VP of engineering, a "PA to
 * the CEO" a PA, and a "Java Developer" a developer.
 */
function coresOf(parts: readonly (readonly string[])[]): string[][] {
  const [first = [], second = [], ...others] = parts.map(withoutTerms).filter((part) => part.length > 0);
  const cores: string[][] = [];
  if (second.length > 0) {
    const field = firstCoreWord(second);
    const work = firstCoreWord(first);
    const levels = [...second.slice(0, field), ...first.slice(0, work)];
    cores.push([...levels, ...second.slice(field), ...first.slice(work)]);
    if (work === first.length) cores.push([...second, ...first]);
    if (isRank(first.at(-1) ?? ''))
      cores.push([...levels, ...first.slice(work), 'of', ...second.slice(field)]);
  }
  if (first.length > 1 || second.length + others.length === 0) cores.push([...first]);
  const rank = firstCoreWord(first);
  if (isRank(first[rank] ?? '') && !['of', undefined].includes(first[rank + 1]))
    cores.push([...first.slice(0, rank + 1), 'of', ...first.slice(rank + 1)]);
  const helper = first.findIndex((word, i) => word === 'to' && helpers.has(first[i - 1] as string));
  if (helper > 0) cores.push(first.slice(0, helper));
  return cores.flatMap((core) => {
    const short = withoutLevelWord(core);
    return [
      core,
      ...(short.length < core.length ? [short] : []),
      ...(short[0] === 'entry' ? [['junior', ...short.slice(1)]] : []),
    ];
  });
}

/** Who is there for somebody else: what follows "to" says for whom. */
const helpers: ReadonlySet<string> = new Set([
  'assistant',
  'secretary',
  'pa',
  'ea',
  'aide',
  'adviser',
  'advisor',
]);

/** The position of the first word that is none of level; the number of words when there is none. */
function firstCoreWord(words: readonly string[]): number {
  const first = words.findIndex((word) => !isLevel(word));
  return first < 0 ? words.length : first;
}

/** Without some of the words of level at either end, ever fewer of those in front; last without any. */
function withFewerLevels(words: readonly string[]): string[][] {
  if (firstCoreWord(words) === words.length) return words.map((_, i) => words.slice(i + 1)); // "Graduate" is a role, too
  let end = words.length;
  while (end > 0 && isLevel(words[end - 1] as string)) end--;
  const first = Math.min(end, firstCoreWord(words));
  const from = (start: number, to: number) => words.slice(start, to);
  const starts = Array.from({ length: first }, (_, i) => i + 1);
  if (end === words.length) return starts.map((start) => from(start, end));
  return [
    ...starts.map((start) => from(start, words.length)),
    ...(first === 0 ? [0] : starts).map((start) => from(start, end)),
  ];
}
