import { getOrAdd } from '../collections/grouping.ts';
import type { DescribedKind } from '../graph/model.ts';
import type { NamedRow } from '../search/name-rows.ts';
import { type KeyRange, type NameKeys, signatureOf } from './name-keys.ts';
import { gaps, type TextWord, textWords } from './text-words.ts';
import { verbForms } from './verb-forms.ts';

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

/** Number of keys of a range whose parts are kept. */
const leastKept = 64;

/** How the words of a text are read. */
type Reading = 'written' | 'verb' | 'verb without determiners';

/** Keeps what it has looked up, as a text repeats most of its words and names. */
class Reader {
  readonly #words: readonly TextWord[];
  readonly #keys: NameKeys;
  readonly #all: KeyRange;
  /** By first word. */
  readonly #firstRanges = new Map<string, KeyRange>();
  /** By range and next word. */
  readonly #ranges = new Map<KeyRange, Map<string, KeyRange>>();
  /** By the text of a span. */
  readonly #names = new Map<string, readonly NamedRow[]>();
  /** By the position of a key: the skills of several words. */
  readonly #skills = new Map<number, readonly NamedRow[]>();
  /** By key: how names may write a word as a verb. */
  readonly #verbForms = new Map<string, readonly string[]>();

  constructor(words: readonly TextWord[], keys: NameKeys) {
    this.#words = words;
    this.#keys = keys;
    this.#all = keys.all;
  }

  spanAt(first: number): NameSpan | null {
    const word = this.#words[first] as TextWord;
    if (word.key === '') return null;
    const written = this.#longest(first, word.key, 'written');
    if (word.gap !== gaps.joined) return written;
    const forms = getOrAdd(this.#verbForms, word.key, () =>
      verbForms(word.key).filter((form) => this.#keys.opensSkill(form)),
    );
    const opensSkill = forms.length > 0 || this.#keys.opensSkill(word.key);
    if (!opensSkill) return written;
    const hasDeterminer = isDeterminer(this.#words[first + 1]) || isDeterminer(this.#words[first + 2]);
    let longest = written;
    const add = (form: string, as: Reading) => {
      const span = this.#longest(first, form, as);
      if (span && span.last > (longest?.last ?? first)) longest = span;
    };
    for (const form of forms) {
      add(form, 'verb');
      if (hasDeterminer) add(form, 'verb without determiners');
    }
    if (hasDeterminer) add(word.key, 'verb without determiners');
    return longest;
  }

  /** @param key of the first word, as written or in another form of the verb */
  #longest(first: number, key: string, as: Reading): NameSpan | null {
    let range = this.#goingOn(this.#all, 0, key);
    let depth = key.length; // length of the key of the words up to here
    let ends: { readonly range: KeyRange; readonly last: number }[] | undefined; // most words begin no name
    for (let last = first; range.low < range.high; ) {
      if (this.#keys.hasLength(range, depth)) {
        ends ??= [];
        ends.push({ range, last });
      }
      if ((this.#words[last] as TextWord).gap !== gaps.joined) break;
      last++;
      let word = this.#words[last];
      if (!word) break;
      if (as === 'verb without determiners') {
        const stop = last + maxDeterminers;
        while (last < stop && isDeterminer(word) && word.gap === gaps.joined)
          word = this.#words[++last] as TextWord;
      }
      if (word.key === '') continue;
      range = this.#goingOn(range, depth, word.key);
      depth += word.key.length;
    }
    for (const end of ends?.reverse() ?? []) {
      const names =
        as === 'written'
          ? this.#namesOf(end.range, first, end.last)
          : this.#skillsOf(end.range, first, end.last);
      if (names.length > 0) return { first, last: end.last, names };
    }
    return null;
  }

  /** A small range after a word is narrowed faster than it is looked up. */
  #goingOn(range: KeyRange, depth: number, key: string): KeyRange {
    if (range !== this.#all && range.high - range.low < leastKept)
      return this.#keys.narrow(range, depth, key);
    const byWord = range === this.#all ? this.#firstRanges : this.#rangesAfter(range);
    const existing = byWord.get(key);
    if (existing) return existing;
    const next = this.#keys.narrow(range, depth, key);
    byWord.set(key, next);
    return next;
  }

  #rangesAfter(range: KeyRange): Map<string, KeyRange> {
    return getOrAdd(this.#ranges, range, () => new Map<string, KeyRange>());
  }

  /** Skills of several words. */
  #skillsOf(range: KeyRange, first: number, last: number): readonly NamedRow[] {
    if (last === first) return [];
    return getOrAdd(this.#skills, range.low, () =>
      this.#keys.namesAt(range).filter(({ kind, name }) => kind === 'Skill' && textWords(name).length > 1),
    );
  }

  #namesOf(range: KeyRange, first: number, last: number): readonly NamedRow[] {
    return getOrAdd(this.#names, textOf(this.#words, first, last, ' '), () =>
      this.#keys
        .namesAt(range)
        .filter(
          (name) => readKinds.some((kind) => kind === name.kind) && agrees(name, this.#words, first, last),
        ),
    );
  }
}

/** Words that are written apart in the text and not in the name, or the other way round, have together at least this. */
const minJoinedLength = 5;

/** Whether words whose key is that of a name also read like it. */
function agrees({ kind, name }: NamedRow, words: readonly TextWord[], first: number, last: number): boolean {
  if (kind === 'Tool' && signatureOf(name) !== signatureOf(textOf(words, first, last, ''))) return false;
  const keys = words.slice(first, last + 1).map(({ key }) => key);
  const { lower, sign } = words[first] as TextWord;
  // "I am" is not IAM, "a ML engineer" no AML engineer, "no SQL" not NoSQL
  const isSafe = keys.every((key) => key.length > 1) && (lower !== 'no' || sign !== '');
  if (isSafe && keys.reduce((sum, { length }) => sum + length, 0) >= minJoinedLength) return true;
  const nameWords = textWords(name);
  return nameWords.length === keys.length && nameWords.every(({ key }, i) => key === keys[i]);
}

function textOf(words: readonly TextWord[], first: number, last: number, separator: string): string {
  let text = (words[first] as TextWord).text;
  for (let i = first + 1; i <= last; i++) text += separator + (words[i] as TextWord).text;
  return text;
}
