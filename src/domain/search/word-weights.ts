import { type Rows, rowEnd, rowStart } from '../collections/rows.ts';
import { isLevel, isMark } from './title-marks.ts';
import { isFiller } from './word-forms.ts';
import type { WordList } from './word-list.ts';

/** Share of its weight that a word keeps which hardly tells names apart. */
const fillerShare = 0.1;
const markShare = 0.4;
/** Weight of a word that no name has: between a common and a rare one. */
const unknownWeight = 0.7;

/**
 * How much words tell about which name is meant: the inverse document frequency (Spärck Jones 1972) over names, as a
 * share of the highest, from 0 to 1. Fillers and marks of a title keep a share of it.
 */
export class WordWeights {
  readonly #words: WordList;
  readonly #ofWord: Float64Array;
  readonly #ofMissing: Float64Array;
  readonly #isCore: Uint8Array;
  /** @param names number of names @param namesOf per word the names that contain it */
  constructor(words: WordList, names: number, namesOf: Rows) {
    this.#words = words;
    this.#ofWord = Float64Array.from({ length: words.size }, (_, word) => {
      const frequency = rowEnd(namesOf, word) - rowStart(namesOf, word);
      const share = Math.log(1 + names / frequency) / Math.log(1 + names);
      return share * shareOf(words.at(word));
    });
    this.#ofMissing = this.#ofWord.map((weight, word) =>
      isLevel(words.at(word)) ? weight / shareOf(words.at(word)) : weight,
    );
    this.#isCore = Uint8Array.from({ length: words.size }, (_, word) =>
      shareOf(words.at(word)) === 1 ? 1 : 0,
    );
  }

  /** The weight of a word of the list. */
  of(word: number): number {
    return this.#ofWord[word] as number;
  }

  /** The weight of a word of the list that a query lacks: a level counts in full, as the name means that level only. */
  ofMissing(word: number): number {
    return this.#ofMissing[word] as number;
  }

  /** Whether a word of the list says what is meant: it is neither a filler nor a mark. */
  isCore(word: number): boolean {
    return this.#isCore[word] === 1;
  }

  /** The weight of a query word, whether or not a name has it. */
  ofQueryWord(word: string): number {
    const positions = this.#words.spellings(word);
    const position = positions.find((one) => this.#words.at(one) === word) ?? positions[0];
    return position === undefined ? unknownWeight * shareOf(word) : this.of(position);
  }
}

const shareOf = (word: string): number => (isFiller(word) ? fillerShare : isMark(word) ? markShare : 1);
