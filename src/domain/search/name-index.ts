import { Derived } from '../collections/derived.ts';
import { type Rows, rowEnd, rowLength, rowStart, transposed } from '../collections/rows.ts';
import { sortTexts } from '../collections/text.ts';
import { sameIds } from '../graph/equivalence.ts';
import type { DescribedKind } from '../graph/model.ts';
import { KeyTable } from './key-table.ts';
import { type MostWordsMatch, MostWordsScratch, mostWordsMatches, type NameWords } from './most-words.ts';
import { nameKey, plainName } from './name.ts';
import {
  atLeast,
  exact,
  inWords,
  matchesOf,
  matchOrder,
  orderOfMatch,
  prefix,
  type QueryMatches,
} from './name-match.ts';
import { type NameColumns, NameRows } from './name-rows.ts';
import { coreWords, type KnownWords, type ReadWord, readingsOf, titleParts } from './query-readings.ts';
import { RankedRows } from './ranked-rows.ts';
import { coreReadings, refKeys } from './ref-keys.ts';
import { joinWords, searchWords, spellingsOf, withoutDot } from './search-words.ts';
import { type WordHits, wordHitsOf, wordPlaces } from './word-hits.ts';
import { WordList } from './word-list.ts';
import { WordWeights } from './word-weights.ts';

/** What the MOST_WORDS score of a curated name is multiplied by: of two that are about as near, the curated one is meant. */
const curatedShare = 1.15;
/** What that score is multiplied by where a query is read in another way than it is written. */
const otherReadingShare = 0.9;
/** So many hits that match every word leave no room for names that have most of them. */
const enoughHits = 5;

/** An immutable index that finds things by any of their names: an inverted index of words. */
export class NameIndex implements NameWords {
  readonly rows: NameRows;
  readonly words: WordList;
  readonly wordsOf: Rows;
  /** What is computed from the names on first use. */
  readonly derived = new Derived();
  readonly namesOf: Rows;
  readonly weights: WordWeights;
  readonly scratch: MostWordsScratch;
  /** The names by `nameKey`. */
  readonly #byKey: KeyTable;
  readonly #wordHits: WordHits;
  /** Per name its text. */
  readonly #texts: readonly string[];

  /** By kind the ids of things that are the same; see equivalence.ts. */
  readonly #same: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

  /** O(words · log), plus the time to split the names into words. */
  constructor(columns: NameColumns) {
    this.#same = new Map(
      Object.entries(columns.equivalents ?? {}).map(([kind, facts]) => [kind, sameIds(facts)]),
    );
    const textPositions = new Map<string, number>();
    const isOfRow = new Uint8Array(columns.texts.length);
    for (const text of columns.text) isOfRow[text] = 1;
    const ofRows = columns.texts.filter((_, text) => isOfRow[text] === 1);
    for (const text of sortTexts(ofRows)) numberOf(textPositions, text);
    const texts = [...textPositions.keys()];
    this.#texts = texts;
    const wordNumbers = new Map<string, number>();
    const offsets = new Uint32Array(texts.length + 1);
    const items: number[] = []; // word numbers, name after name
    for (const [name, text] of texts.entries()) {
      for (const word of searchWords(text)) items.push(numberOf(wordNumbers, word));
      offsets[name + 1] = items.length;
    }
    const words = [...wordNumbers.keys()];
    this.words = new WordList(words);
    const positionOf = this.words.positionsOf(words);
    this.wordsOf = { offsets, items: Uint32Array.from(items, (number) => positionOf[number] as number) };
    this.namesOf = transposed(this.wordsOf, this.words.size);
    this.weights = new WordWeights(this.words, texts.length, this.namesOf);
    const positionOfText = columns.texts.map((text) => textPositions.get(text) as number);
    const textOf = Int32Array.from(columns.text, (text) => positionOfText[text] as number);
    this.rows = new NameRows(columns, { texts, textOf, wordsOf: this.wordsOf });
    this.#byKey = new KeyTable(texts.length, (name) => this.#keyOf(name));
    this.#wordHits = wordHitsOf(this.rows, this.wordsOf, this.namesOf);
    this.scratch = new MostWordsScratch(texts.length, words.length);
  }

  /**
   * Finds things by name. A name matches
   * - EXACT or CORE when a reference takes it (see `refKeys`), in the order of references. So the first of these is what a
   *   reference to its kind means, and there is none where a reference finds nothing. CORE are the names that are the text
   *   but for marks of level, place and team, and those that a reference takes after a curated one of these,
   * - PREFIX when it begins with the words of the text, the last of which may be only begun; or when it is a role's and ends
   *   in the only word: "driver" finds Truck Driver before the driver's license,
   * - WORDS when each word of the text is, or begins, another word of the name, or when it is an alias that is the
   *   text and that no reference takes (see `NameRows.isStray`),
   * - MOST_WORDS or TYPO when it has most of what the text says (see `mostWordsMatches`), the latter with typing errors;
   *   MOST_WORDS also when it is no role's, and all of the text but such marks.
   *
   * The text is read as it is written and in other ways (see `readingsOf`). MOST_WORDS and TYPO are looked for only
   * where few names match otherwise. O(names with the rarest word of the text), or O(names with any of its words) for
   * these two, after a scan of the words with the same initials.
   *
   * @param isForgiving whether a short word that stands alone may have typing errors, too: it may mean another word, so
   *   this is for suggestions
   * @returns one hit per thing, by its best name, in this order: class of the match, what it lacks, words that
   *   are only begun, curated before official, names of fewer words, titles before aliases, then name, kind and
   *   id. No hits for a text without words
   */
  search(text: string, kinds: readonly DescribedKind[], isForgiving = false): RankedRows {
    const hits = new RankedRows(this.rows, kinds);
    const parts = titleParts(text);
    const words = parts.flat();
    if (words.length === 0) return hits;
    const cores = this.#addNamed(hits, text);
    for (const spelling of spellingsOf(text)) {
      const readings = readingsOf(titleParts(spelling).flat(), this.#known);
      for (const [i, reading] of readings.entries()) this.#addStrict(hits, reading, i > 0 ? 1 : 0);
    }
    const isOneWord = words.length === 1 && !isForgiving;
    if (hits.size >= enoughHits || (hits.size > 0 && (isOneWord || hits.hasCuratedExact))) return hits;
    const firstPart = firstPartEnd(parts);
    const readings = readingsOf(words, this.#known);
    for (const [i, reading] of readings.entries()) {
      const matches = mostWordsMatches(this, reading, firstPart, isForgiving);
      this.#addMostWords(hits, matches, i > 0 ? otherReadingShare : 1);
    }
    for (const name of cores) hits.add(name, atLeast);
    return hits;
  }

  /** Adds what references take. @returns the names that are the text but for marks of a role's title */
  #addNamed(hits: RankedRows, text: string): number[] {
    const plain = plainName(text);
    const whole = nameKey(text);
    const namesOf = (kind: 'Role' | 'Skill') =>
      refKeys(text, kind).flatMap(({ key, reading }) =>
        this.#byKey.find(key).map((name) => ({
          name,
          reading: plainName(this.#texts[name] as string) === plain ? ('SAME' as const) : reading,
          isWhole: key === whole,
        })),
      );
    const ofRoles = namesOf('Role');
    hits.addRoles(ofRoles);
    for (const { name, reading } of namesOf('Skill')) hits.addNamed(name, reading);
    return ofRoles.filter(({ reading }) => coreReadings.has(reading)).map(({ name }) => name);
  }

  /** @param penalty that of another reading than as the text is written */
  #addStrict(hits: RankedRows, reading: readonly ReadWord[], penalty: number): void {
    const words = reading.map(({ word }) => word);
    const query = matchesOf(this.words, words);
    if (words.length === 1) {
      if (penalty > 0) for (const name of this.#byKey.find(joinWords(words))) hits.add(name, prefix);
      this.#addWord(hits, query, penalty);
      return;
    }
    for (const word of this.#rarest(query)) {
      for (let entry = rowStart(this.namesOf, word); entry < rowEnd(this.namesOf, word); entry++) {
        const name = this.namesOf.items[entry] as number;
        const order = matchOrder(query, this.wordsOf, name);
        if (order === exact) {
          if (penalty > 0) hits.add(name, prefix);
        } else if (order !== null) hits.add(name, order + penalty);
      }
    }
  }

  /** What has the only word of a query in a name; names of one word that are equal were added as joined names. */
  #addWord(hits: RankedRows, { same, words }: QueryMatches, penalty: number): void {
    const { offsets, rows, places } = this.#wordHits;
    for (const word of words[0] ?? []) {
      const isSame = same[word] !== 0;
      const begun = penalty + (isSame ? 0 : 1);
      for (let entry = offsets[word] as number; entry < (offsets[word + 1] as number); entry++) {
        const place = places[entry];
        if (isSame && place === wordPlaces.whole) continue;
        hits.addRow(rows[entry] as number, (place === wordPlaces.elsewhere ? inWords : prefix) + begun);
      }
    }
  }

  #addMostWords(hits: RankedRows, matches: readonly MostWordsMatch[], readingShare: number): void {
    for (const { name, score, hasTypos, isPart, isCoincidence } of matches) {
      const orderOf = (curated: boolean) => {
        const share = curated ? curatedShare : 1;
        const lack = Math.round(1_000 * (1 - Math.min(1, (score * readingShare * share) / curatedShare)));
        return orderOfMatch('MOST_WORDS', lack, hasTypos ? 1 : 0);
      };
      hits.addMostWords(name, orderOf, { isPart, isCoincidence });
    }
  }

  /** The words that match the query word with the fewest names. */
  #rarest({ words }: QueryMatches): readonly number[] {
    const namesWith = (positions: readonly number[]) =>
      positions.reduce((sum, word) => sum + rowLength(this.namesOf, word), 0);
    return words.reduce((rarest, positions) =>
      namesWith(positions) < namesWith(rarest) ? positions : rarest,
    );
  }

  /** Ids of all that are the same as a thing: the one that stands for them first; itself alone if there are none. */
  sameIds(kind: DescribedKind, id: string): readonly string[] {
    return this.#same.get(kind)?.get(id) ?? [id];
  }

  #keyOf(name: number): string {
    let key = '';
    for (let i = rowStart(this.wordsOf, name); i < rowEnd(this.wordsOf, name); i++)
      key += withoutDot(this.words.at(this.wordsOf.items[i] as number));
    return key || plainName(this.#texts[name] as string);
  }

  readonly #known: KnownWords = {
    has: (word) => this.words.spellings(word).length > 0,
    hasPair: (first, second) => this.#hasPair(first, second),
  };

  #hasPair(first: string, second: string): boolean {
    const seconds = new Set(this.words.spellings(second));
    return this.words.spellings(first).some((word) => {
      for (let entry = rowStart(this.namesOf, word); entry < rowEnd(this.namesOf, word); entry++) {
        const name = this.namesOf.items[entry] as number;
        for (let i = rowStart(this.wordsOf, name); i + 1 < rowEnd(this.wordsOf, name); i++) {
          if (this.wordsOf.items[i] === word && seconds.has(this.wordsOf.items[i + 1] as number)) return true;
        }
      }
      return false;
    });
  }
}

/** Number of words up to the end of the first part that says what the work is. */
function firstPartEnd(parts: readonly (readonly string[])[]): number {
  let end = 0;
  for (const part of parts) {
    end += part.length;
    if (coreWords([part]).length > 0) return end;
  }
  return end;
}

/** The number of a text; a new text gets the next one. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const existing = numbers.get(text);
  if (existing !== undefined) return existing;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
