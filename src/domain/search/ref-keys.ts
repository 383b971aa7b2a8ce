import type { NodeKind } from '../graph/model.ts';
import { nameKey, plainName, plainNameOf } from './name.ts';
import { titleParts } from './query-readings.ts';
import type { NameReading } from './ref.ts';
import { joinWords } from './search-words.ts';
import { isGrade, isLevel, isRank, isTerm } from './title-marks.ts';
import { meaningsOf } from './word-forms.ts';

/** A key to look names up by, and how the text is read by it. ALIKE stands for SAME, too: see `readingOf`. */
export interface RefKey {
  readonly key: string;
  readonly reading: Exclude<NameReading, 'SAME'>;
}

/** Maximum number of keys of one text, and of those with its abbreviations written out in different ways. */
const maxKeys = 24;
const maxWrittenOut = 6;

/**
 * The keys by which a caller's text finds names, strictest first and each once; see `nameReadings`. Only titles of roles
 * have marks that can be left out.
 */
export function refKeys(ref: string, kind: NodeKind): RefKey[] {
  const keys = new Map<string, RefKey['reading']>();
  const add = (reading: RefKey['reading'], key: string): void => {
    if (key !== '' && !keys.has(key)) keys.set(key, reading);
  };
  add('ALIKE', nameKey(ref));
  const parts = titleParts(ref);
  const plain = parts.filter((part, i) => i === 0 || !isShortOf(part, parts[i - 1] as string[]));
  for (const words of writtenOut(plain.flat())) add('WRITTEN_OUT', joinWords(words));
  if (kind === 'Role') {
    const cores = coresOf(plain);
    for (const core of cores) for (const words of writtenOut(core)) add('CORE', joinWords(words));
    const [firstWord = '', ...others] = plain[0] ?? [];
    if (others.length === 0 && !isRank(firstWord)) {
      for (const words of writtenOut([firstWord])) add('FIRST_WORD', joinWords(words));
    }
    for (const core of cores) {
      const bare = withoutLevel(core);
      // "Senior Lead Analyst" is nearer to Lead Analyst than to Analyst; of one level both are the same
      const next = isLevel(core[0] ?? '') ? core.slice(1) : bare;
      for (const words of next.length > bare.length ? writtenOut(next) : [])
        add('ONE_LEVEL', joinWords(words));
      for (const words of writtenOut(bare)) add('OTHER_LEVEL', joinWords(words));
    }
  }
  return Array.from(keys, ([key, reading]) => ({ key, reading })).slice(0, maxKeys);
}

/** The keys of a title without its marks of level, grade, place and team, strictest first and each once. */
export const coreKeys = (title: string): RefKey[] =>
  refKeys(title, 'Role').filter(({ reading }) => reading !== 'ALIKE' && reading !== 'WRITTEN_OUT');

/** How a text is read that finds a name by a key. @param nameId id of the Name node */
export const readingOf = (ref: string, nameId: string, { reading }: RefKey): NameReading =>
  reading === 'ALIKE' && plainNameOf(nameId) === plainName(ref) ? 'SAME' : reading;

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

/**
 * What a title may be without marks of place, team and grade: the first part; or the second part before the first
 * ("Manager, Data Science"). A first part of one word says less than that, unless nothing but marks follows.
 */
function coresOf(parts: readonly (readonly string[])[]): string[][] {
  const [first = [], second = [], ...others] = parts.map(withoutTerms).filter((part) => part.length > 0);
  const cores = second.length > 0 ? [[...second, ...first]] : [];
  if (first.length > 1 || second.length + others.length === 0) cores.push([...first]);
  return cores;
}

/** Without terms such as "remote", and without a grade, which stands at the end. */
function withoutTerms(part: readonly string[]): string[] {
  const words = part.filter((word) => !isTerm(word));
  const last = words.at(-1);
  return last !== undefined && isGrade(last) ? words.slice(0, -1) : words;
}

/** Without the words of level at either end. */
function withoutLevel(words: readonly string[]): string[] {
  let [start, end] = [0, words.length];
  while (start < end && isLevel(words[start] as string)) start++;
  while (end > start && isLevel(words[end - 1] as string)) end--;
  return words.slice(start, end);
}
