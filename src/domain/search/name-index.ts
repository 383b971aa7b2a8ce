import { endOf, holders, type Lists, lengthOf, startOf } from '../collections/lists.ts';
import { sortTexts } from '../collections/text.ts';
import type { DescribedKind } from '../graph/model.ts';
import { matchOrder } from './name-match.ts';
import { type NameColumns, NameRows } from './name-rows.ts';
import type { SearchHit } from './search.ts';
import { isJoinable, joinedWord, mayBegin, queryWords, searchWords, withoutDot } from './search-words.ts';
import { type Meeting, WordList } from './word-list.ts';

/** What was found, best first; a hit is made when it is asked for. */
export interface SearchHits {
  readonly length: number;
  at(i: number): SearchHit | undefined;
}

/** Finds things by any of their names, all of which it is made of at once. */
export class NameIndex {
  readonly #texts: readonly string[];
  readonly #rows: NameRows;
  readonly #words: WordList;
  /** Per name its words, in order; per word the names that have it. */
  readonly #wordsOf: Lists;
  readonly #namesOf: Lists;

  constructor(columns: NameColumns) {
    const textPlaces = new Map<string, number>();
    for (const text of sortTexts([...columns.texts])) numberIn(textPlaces, text);
    this.#texts = [...textPlaces.keys()];
    const numbers = new Map<string, number>(); // of words, in the order in which they are met
    const starts = new Int32Array(this.#texts.length + 1);
    const met: number[] = [];
    for (const [name, text] of this.#texts.entries()) {
      for (const word of searchWords(text)) met.push(numberIn(numbers, word));
      starts[name + 1] = met.length;
    }
    const words = [...numbers.keys()];
    this.#words = new WordList(words);
    const placeOf = this.#words.placesOf(words);
    this.#wordsOf = { starts, values: Int32Array.from(met, (number) => placeOf[number] as number) };
    this.#namesOf = holders(this.#wordsOf, this.#words.size);
    const placeOfText = columns.texts.map((text) => textPlaces.get(text) as number);
    const textOf = Int32Array.from(columns.text, (text) => placeOfText[text] as number);
    this.#rows = new NameRows(columns, { texts: this.#texts, textOf, wordsOf: this.#wordsOf });
  }

  /** The names that are this written as one word: among those whose first word it begins with. */
  #joinedTo(joined: string): Set<number> {
    const names = new Set<number>();
    for (let length = 1; length <= joined.length; length++) {
      for (const first of this.#words.spelt(joined.slice(0, length))) {
        for (let at = startOf(this.#namesOf, first); at < endOf(this.#namesOf, first); at++) {
          const name = this.#namesOf.values[at] as number;
          if (this.#wordsOf.values[startOf(this.#wordsOf, name)] === first && this.#isJoined(name, joined)) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  #isJoined(name: number, joined: string): boolean {
    if (!isJoinable(lengthOf(this.#wordsOf, name))) return false;
    let length = 0;
    for (let i = startOf(this.#wordsOf, name); i < endOf(this.#wordsOf, name); i++) {
      const word = withoutDot(this.#words.at(this.#wordsOf.values[i] as number));
      if (!joined.startsWith(word, length)) return false;
      length += word.length;
    }
    return length === joined.length;
  }

  /**
   * What a text finds. A name matches EXACTly (the same words, "node js" being Node.js), as PREFIX (it begins with the
   * words, the last of which may be only begun), by WORDS (each word is, or begins, another word of the name; or both
   * are the same written as one word), or with a TYPO (the same with words that differ a little, see typoTolerance).
   *
   * @returns one hit per thing, by its best name: by match, then letters that differ, then words only begun, curated
   *   before official, names of fewer words first, titles before aliases, then name, kind and id; none for a text
   *   without words. O(names with one of the words), after a look at the words that begin with the same letter
   */
  search(text: string, kinds: readonly DescribedKind[]): SearchHits {
    const words = queryWords(text);
    if (words.length === 0) return { length: 0, at: () => undefined };
    const asked = words.map((word) => this.#words.meeting(word, mayBegin(word, words)));
    const joined = this.#joinedTo(joinedWord(words));
    const isWanted = this.#rows.ofKinds(kinds);
    const lastMayBegin = mayBegin(words.at(-1) as string, words);
    const orders: number[] = [];
    const { ofText } = this.#rows;
    for (const name of this.#namesWithAll(asked, joined)) {
      const order = matchOrder(asked, lastMayBegin, this.#wordsOf, name, joined.has(name));
      if (order === null) continue;
      for (let i = startOf(ofText, name); i < endOf(ofText, name); i++) {
        const row = ofText.values[i] as number;
        if (isWanted(row)) orders.push(order * this.#rows.size + row);
      }
    }
    return this.#hits(Float64Array.from(orders).sort());
  }

  /** The names that have, for each asked word, some word that meets it; and some others. */
  #namesWithAll(asked: readonly Meeting[], others: Iterable<number>): number[] {
    const reached = new Uint8Array(this.#texts.length); // by so many of the asked words
    let names: number[] = [];
    for (const [i, { places }] of asked.entries()) {
      names = [];
      for (const word of places) {
        for (let at = startOf(this.#namesOf, word); at < endOf(this.#namesOf, word); at++) {
          const name = this.#namesOf.values[at] as number;
          if (reached[name] !== i) continue;
          reached[name] = i + 1;
          names.push(name);
        }
      }
    }
    for (const name of others) if (reached[name] !== asked.length) names.push(name);
    return names;
  }

  /** @param orders each of a match times the number of rows, plus the row; ascending */
  #hits(orders: Float64Array): SearchHits {
    const size = this.#rows.size;
    const seen = new Uint8Array(this.#rows.things);
    const best = orders.filter((order) => {
      const thing = this.#rows.thingOf(order % size);
      const first = seen[thing] === 0;
      seen[thing] = 1;
      return first;
    });
    const hit = (order: number) => this.#rows.hit(order % size, Math.floor(order / size));
    return { length: best.length, at: (i) => (i in best ? hit(best[i] as number) : undefined) };
  }
}

/** The number of a text, the next one when it has none. */
function numberIn(numbers: Map<string, number>, text: string): number {
  const held = numbers.get(text);
  if (held !== undefined) return held;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
