import type { DescribedKind } from '../graph/model.ts';
import type { NamedRow } from '../search/name-rows.ts';
import type { KeyRange } from './key-list.ts';
import { type NameKeys, signatureOf } from './name-keys.ts';
import { gaps, type TextWord, textWords } from './text-words.ts';

/** The kinds of things that are read out of a text. */
const readKinds = ['Role', 'Skill', 'Tool', 'Credential'] as const satisfies readonly DescribedKind[];

/** Words of a text that read like a name. */
export interface NameSpan {
  /** Positions of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** The names that it may be, of all things of that name; curated before official, titles before aliases. */
  readonly names: readonly NamedRow[];
}

/** Words that a text puts before a noun, and a name leaves out: "looked after the patients". */
const determiners: ReadonlySet<string> = new Set(
  'the a an my our your their his her its all any some many more other new these those this both daily weekly'.split(
    ' ',
  ),
);
/** So many of them stand before a noun: "all our many customers". */
const maxDeterminers = 3;

const isDeterminer = (word: TextWord | undefined): boolean =>
  word !== undefined && determiners.has(word.lower);

/**
 * The names in a text: from left to right the longest at each word. What people do is named in any form of its verb, with
 * words such as "the" left out: "took our payments" reads like "Taking payments". Spans are in order and do not overlap.
 * O(words · words of the longest name · log names)
 */
export function namesInText(words: readonly TextWord[], keys: NameKeys): NameSpan[] {
  const reader = new Reader(words, keys);
  const spans: NameSpan[] = [];
  for (let first = 0; first < words.length; first++) {
    const span = reader.spanAt(first);
    if (!span) continue;
    spans.push(span);
    first = span.last;
  }
  return spans;
}

/** How the words of a text are read. */
type Reading = 'written' | 'verb' | 'verb without determiners';

/** Words that names begin with, and what was looked up about them, as a text repeats most of its words and names. */
interface Beginning {
  readonly range: KeyRange;
  /** By form of the next word; null where no name goes on with it. Absent until the first one is looked up. */
  next: Map<number, Beginning | null> | null;
  /** The names of these words as they are written. */
  names: readonly NamedRow[] | null;
  /** The skills of these words, of several, however they are written. */
  skills: readonly NamedRow[] | null;
}

const begin = (range: KeyRange): Beginning | null =>
  range.low < range.high ? { range, next: null, names: null, skills: null } : null;

/** What a word may begin; see `Opening`. */
interface Beginnings {
  readonly written: Beginning | null;
  readonly opensSkill: boolean;
  readonly verbs: readonly (Beginning | null)[];
}

/** Reads names at positions of a text. */
class Reader {
  readonly #words: readonly TextWord[];
  readonly #keys: NameKeys;
  /** By form of the word. */
  readonly #openings: Beginnings[] = [];

  constructor(words: readonly TextWord[], keys: NameKeys) {
    this.#words = words;
    this.#keys = keys;
  }

  spanAt(first: number): NameSpan | null {
    const { form, key, gap } = this.#words[first] as TextWord;
    this.#openings[form] ??= this.#openingOf(key);
    const { written, opensSkill, verbs } = this.#openings[form];
    let longest = this.#longest(first, written, 'written');
    if (gap !== gaps.joined || (!opensSkill && verbs.length === 0)) return longest;
    const add = (opening: Beginning | null, as: Reading) => {
      const span = this.#longest(first, opening, as);
      if (span && span.last > (longest?.last ?? first)) longest = span;
    };
    const hasDeterminer = isDeterminer(this.#words[first + 1]) || isDeterminer(this.#words[first + 2]);
    for (const verb of verbs) {
      add(verb, 'verb');
      if (hasDeterminer) add(verb, 'verb without determiners');
    }
    if (hasDeterminer) add(written, 'verb without determiners');
    return longest;
  }

  #openingOf(key: string): Beginnings {
    if (key === '') return { written: null, opensSkill: false, verbs: [] };
    const { written, opensSkill, verbs } = this.#keys.openingOf(key);
    return { written: begin(written), opensSkill, verbs: verbs.map(begin) };
  }

  /** @param opening of the first word, as written or in another form of the verb */
  #longest(first: number, opening: Beginning | null, as: Reading): NameSpan | null {
    let longest: NameSpan | null = null;
    let beginning = opening;
    for (let last = first; beginning; ) {
      if (this.#keys.list.hasKey(beginning.range)) {
        const names =
          as === 'written' ? this.#namesOf(beginning, first, last) : this.#skillsOf(beginning, first, last);
        if (names.length > 0) longest = { first, last, names };
      }
      let word = this.#words[last] as TextWord;
      if (word.gap !== gaps.joined) break;
      word = this.#words[++last] as TextWord; // the last one of a text is joined to nothing
      if (as === 'verb without determiners') {
        const stop = last + maxDeterminers;
        while (last < stop && isDeterminer(word) && word.gap === gaps.joined)
          word = this.#words[++last] as TextWord;
      }
      beginning = this.#next(beginning, word);
    }
    return longest;
  }

  #next(beginning: Beginning, { form, key }: TextWord): Beginning | null {
    beginning.next ??= new Map();
    let next = beginning.next.get(form);
    if (next === undefined) {
      next = begin(this.#keys.list.narrow(beginning.range, key));
      beginning.next.set(form, next);
    }
    return next;
  }

  #skillsOf(beginning: Beginning, first: number, last: number): readonly NamedRow[] {
    if (last === first) return [];
    beginning.skills ??= this.#keys
      .namesAt(beginning.range)
      .filter(({ kind, name }) => kind === 'Skill' && textWords(name).length > 1);
    return beginning.skills;
  }

  #namesOf(beginning: Beginning, first: number, last: number): readonly NamedRow[] {
    if (beginning.names) return beginning.names;
    const names = this.#keys
      .namesAt(beginning.range)
      .filter(
        (name) => readKinds.some((kind) => kind === name.kind) && agrees(name, this.#words, first, last),
      );
    if (!isNo(this.#words[first] as TextWord)) beginning.names = names; // what "no" means depends on the sign after it
    return names;
  }
}

/** Words that are written apart in the text and not in the name, or the other way round, have together at least this. */
const minJoinedLength = 5;

/** Whether words whose key is that of a name also read like it. */
function agrees({ kind, name }: NamedRow, words: readonly TextWord[], first: number, last: number): boolean {
  if (kind === 'Tool' && signatureOf(name) !== signatureOf(textOf(words, first, last))) return false;
  const keys = words.slice(first, last + 1).map(({ key }) => key);
  const word = words[first] as TextWord;
  // "I am" is not IAM, "a ML engineer" no AML engineer, "no SQL" not NoSQL
  const isSafe = keys.every((key) => key.length > 1) && !(isNo(word) && word.sign === '');
  if (isSafe && keys.reduce((sum, { length }) => sum + length, 0) >= minJoinedLength) return true;
  const nameWords = textWords(name);
  return nameWords.length === keys.length && nameWords.every(({ key }, i) => key === keys[i]);
}

const isNo = ({ lower }: TextWord): boolean => lower === 'no';

const textOf = (words: readonly TextWord[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
