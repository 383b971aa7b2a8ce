import { type Rows, rowEnd, rowLength, rowStart, transposed } from '../collections/rows.ts';
import { sortTexts } from '../collections/text.ts';
import { sameIds } from '../graph/equivalence.ts';
import type { DescribedKind } from '../graph/model.ts';
import { matchOrder } from './name-match.ts';
import { type NameColumns, NameRows } from './name-rows.ts';
import type { SearchHit } from './search.ts';
import { isJoinable, joinWords, mayBegin, queryWords, searchWords, withoutDot } from './search-words.ts';
import { WordList, type WordMatches } from './word-list.ts';

/** The hits of a search, best first. A hit is created when it is asked for. */
export interface SearchHits {
  readonly length: number;
  at(i: number): SearchHit | undefined;
}

/** An immutable index that finds things by any of their names: an inverted index of words. */
export class NameIndex {
  readonly #texts: readonly string[];
  readonly #rows: NameRows;
  readonly #words: WordList;
  /** Per name the positions of its words, in order. */
  readonly #wordsOf: Rows;
  /** Per word the names that contain it. */
  readonly #namesOf: Rows;

  /** By kind the ids of things that are the same; see equivalence.ts. */
  readonly #same: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

  /** O(words · log), plus the time to split the names into words. */
  constructor(columns: NameColumns) {
    this.#same = new Map(
      Object.entries(columns.equivalents ?? {}).map(([kind, facts]) => [kind, sameIds(facts)]),
    );
    const textPositions = new Map<string, number>();
    for (const text of sortTexts([...columns.texts])) numberOf(textPositions, text);
    this.#texts = [...textPositions.keys()];
    const wordNumbers = new Map<string, number>();
    const offsets = new Uint32Array(this.#texts.length + 1);
    const items: number[] = []; // word numbers, name after name
    for (const [name, text] of this.#texts.entries()) {
      for (const word of searchWords(text)) items.push(numberOf(wordNumbers, word));
      offsets[name + 1] = items.length;
    }
    const words = [...wordNumbers.keys()];
    this.#words = new WordList(words);
    const positionOf = this.#words.positionsOf(words);
    this.#wordsOf = { offsets, items: Uint32Array.from(items, (number) => positionOf[number] as number) };
    this.#namesOf = transposed(this.#wordsOf, this.#words.size);
    const positionOfText = columns.texts.map((text) => textPositions.get(text) as number);
    const textOf = Int32Array.from(columns.text, (text) => positionOfText[text] as number);
    this.#rows = new NameRows(columns, { texts: this.#texts, textOf, wordsOf: this.#wordsOf });
  }

  /** Ids of all that are the same as a thing: the one that stands for them first; itself alone if there are none. */
  sameIds(kind: DescribedKind, id: string): readonly string[] {
    return this.#same.get(kind)?.get(id) ?? [id];
  }

  /** The names that are equal to a word when written as one. Looks at names whose first word is a prefix of it. */
  #namesJoinedTo(joinedQuery: string): Set<number> {
    const names = new Set<number>();
    for (let length = 1; length <= joinedQuery.length; length++) {
      for (const first of this.#words.spellings(joinedQuery.slice(0, length))) {
        for (let i = rowStart(this.#namesOf, first); i < rowEnd(this.#namesOf, first); i++) {
          const name = this.#namesOf.items[i] as number;
          const isFirst = this.#wordsOf.items[rowStart(this.#wordsOf, name)] === first;
          if (isFirst && this.#isJoinedTo(name, joinedQuery)) names.add(name);
        }
      }
    }
    return names;
  }

  #isJoinedTo(name: number, joinedQuery: string): boolean {
    if (!isJoinable(rowLength(this.#wordsOf, name))) return false;
    let length = 0;
    for (let i = rowStart(this.#wordsOf, name); i < rowEnd(this.#wordsOf, name); i++) {
      const word = withoutDot(this.#words.at(this.#wordsOf.items[i] as number));
      if (!joinedQuery.startsWith(word, length)) return false;
      length += word.length;
    }
    return length === joinedQuery.length;
  }

  /**
   * Finds things by name. A name matches
   * - EXACT when it has the same words ("node js" is Node.js),
   * - PREFIX when it begins with the words of the text, the last of which may be only begun,
   * - WORDS when each word of the text is, or begins, another word of the name; or when both are equal written as one,
   * - TYPO as WORDS, with words that differ by a few letters (see typoTolerance).
   *
   * O(names with one of the words), after a scan of the words with the same initials.
   *
   * @returns one hit per thing, by its best name, in this order: match, differing letters, words that are only begun,
   *   curated before official, names of fewer words, titles before aliases, then name, kind and id. No hits for a text
   *   without words
   */
  search(text: string, kinds: readonly DescribedKind[]): SearchHits {
    const words = queryWords(text);
    if (words.length === 0) return { length: 0, at: () => undefined };
    const query = words.map((word) => this.#words.matching(word, mayBegin(word, words)));
    const joinedNames = this.#namesJoinedTo(joinWords(words));
    const isOfKinds = this.#rows.ofKinds(kinds);
    const lastMayBegin = mayBegin(words.at(-1) as string, words);
    const orders: number[] = [];
    const { ofText } = this.#rows;
    for (const name of this.#candidates(query, joinedNames)) {
      const order = matchOrder(query, lastMayBegin, this.#wordsOf, name, joinedNames.has(name));
      if (order === null) continue;
      for (let i = rowStart(ofText, name); i < rowEnd(ofText, name); i++) {
        const row = ofText.items[i] as number;
        if (isOfKinds(row)) orders.push(order * this.#rows.size + row);
      }
    }
    return this.#hits(Float64Array.from(orders).sort());
  }

  /** The names with a matching word for every query word, and the joined ones. */
  #candidates(query: readonly WordMatches[], joinedNames: Iterable<number>): number[] {
    const matchedWords = new Uint8Array(this.#texts.length); // per name the leading query words that it matches
    let names: number[] = [];
    for (const [i, { positions }] of query.entries()) {
      names = [];
      for (const word of positions) {
        for (let entry = rowStart(this.#namesOf, word); entry < rowEnd(this.#namesOf, word); entry++) {
          const name = this.#namesOf.items[entry] as number;
          if (matchedWords[name] !== i) continue;
          matchedWords[name] = i + 1;
          names.push(name);
        }
      }
    }
    for (const name of joinedNames) if (matchedWords[name] !== query.length) names.push(name);
    return names;
  }

  /** @param orders each a match order times the number of rows, plus the row; ascending */
  #hits(orders: Float64Array): SearchHits {
    const size = this.#rows.size;
    const seenThings = new Uint8Array(this.#rows.things);
    const best = orders.filter((order) => {
      const thing = this.#rows.thingOf(order % size);
      const isFirst = seenThings[thing] === 0;
      seenThings[thing] = 1;
      return isFirst;
    });
    const hit = (order: number) => this.#rows.hit(order % size, Math.floor(order / size));
    return { length: best.length, at: (i) => (i in best ? hit(best[i] as number) : undefined) };
  }
}

/** The number of a text; a new text gets the next one. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const existing = numbers.get(text);
  if (existing !== undefined) return existing;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
