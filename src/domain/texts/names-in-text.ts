import { getOrAdd } from '../collections/grouping.ts';
import type { DescribedKind } from '../graph/model.ts';
import type { NamedRow } from '../search/name-rows.ts';
import { type KeyedName, type KeyRange, type NameKeys, signatureOf } from './name-keys.ts';
import { gaps, type TextWord } from './text-words.ts';

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

/**
 * The names in a text: from left to right the longest at each word. Spans are in order and do not overlap.
 * O(words · words of the longest name · log names)
 */
export function namesInText(words: readonly TextWord[], keys: NameKeys): NameSpan[] {
  const reader = new Reader(words, keys);
  const spans: NameSpan[] = [];
  for (let first = 0; first < words.length; first++) {
    const span = reader.longestAt(first);
    if (!span) continue;
    spans.push(span);
    first = span.last;
  }
  return spans;
}

/** Keeps what it has looked up, as a text repeats most of its words and names. */
class Reader {
  readonly #words: readonly TextWord[];
  readonly #keys: NameKeys;
  readonly #ranges = new Map<string, KeyRange>(); // by first word
  readonly #names = new Map<string, readonly KeyedName[]>();

  constructor(words: readonly TextWord[], keys: NameKeys) {
    this.#words = words;
    this.#keys = keys;
  }

  longestAt(first: number): NameSpan | null {
    let { key } = this.#words[first] as TextWord;
    if (key === '') return null;
    const firstKey = key;
    let range = getOrAdd(this.#ranges, firstKey, () => this.#keys.narrow(this.#keys.all, firstKey));
    let longest: NameSpan | null = null;
    for (let last = first; range.low < range.high; ) {
      if (this.#keys.hasLength(range, key.length)) {
        const names = this.#namesOf(key, range).filter((name) => agrees(name, this.#words, first, last));
        if (names.length > 0) longest = { first, last, names };
      }
      const next = this.#words[last + 1];
      if (!next || (this.#words[last] as TextWord).gap !== gaps.joined) break;
      last++;
      key += next.key;
      range = this.#keys.narrow(range, key);
    }
    return longest;
  }

  #namesOf(key: string, range: KeyRange): readonly KeyedName[] {
    return getOrAdd(this.#names, key, () =>
      this.#keys.namesAt(range).filter(({ kind }) => readKinds.some((readKind) => readKind === kind)),
    );
  }
}

/** Words that are written apart in the text and not in the name, or the other way round, have together at least this. */
const minJoinedLength = 5;

/** Whether words whose key is that of a name also read like it. */
function agrees(
  { wordKeys, signature }: KeyedName,
  words: readonly TextWord[],
  first: number,
  last: number,
): boolean {
  const length = last + 1 - first;
  if (signature !== null && signature !== signatureOf(textOf(words, first, last))) return false;
  if (length === wordKeys.length && wordKeys.every((key, i) => key === words[first + i]?.key)) return true;
  // "I am" is not IAM, "a ML engineer" no AML engineer
  const lengths = words.slice(first, last + 1).map(({ key }) => key.length);
  return Math.min(...lengths) > 1 && lengths.reduce((sum, of) => sum + of, 0) >= minJoinedLength;
}

function textOf(words: readonly TextWord[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) text += words[i]?.text;
  return text;
}
