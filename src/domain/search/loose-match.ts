import { type Rows, rowEnd, rowOf, rowStart } from '../collections/rows.ts';
import type { ReadWord } from './query-readings.ts';
import { isMark } from './title-marks.ts';
import { typoCertainty } from './typing-errors.ts';
import { familyOf, isFiller } from './word-forms.ts';
import type { WordList } from './word-list.ts';
import type { WordWeights } from './word-weights.ts';

/** How well a name covers a query; see `looseMatches`. */
export interface LooseMatch {
  readonly name: number;
  /** From 0 to 1. */
  readonly score: number;
  /** Whether a word matched with typing errors. */
  readonly hasTypos: boolean;
}

/** The names, as an inverted index of words. */
export interface NameWords {
  readonly words: WordList;
  /** Per name the positions of its words, in order. */
  readonly wordsOf: Rows;
  /** Per word the names that contain it. */
  readonly namesOf: Rows;
  readonly weights: WordWeights;
}

/** Share of its weight that counts for a query word beyond the title's first part. */
const laterPartShare = 0.35;
/** Share of its weight that counts against a name for a word that is not in the query. */
const otherWordShare = 0.7;
/** How near words are that are not the same, as a share of the weight. */
const begunShare = 0.8;
const familyShare = 0.65;
/** What is left of the score of a name whose last word, which says what the thing is, is not in the query. */
const otherHeadShare = 0.8;
/** Least score, and the least one of a name that the query contains as it is. */
const leastScore = 0.46;
const leastContained = 0.2;
/** Least score for a long word with typing errors that stands alone: what it means is in some longer name. */
const leastAlone = 0.3;
/** Letters from which a word may be only begun. */
const leastBegun = 4;

/**
 * The names that have most of what a query says. The score of a name is
 *
 *     Σ weight of the shared words / (Σ weight of the query's words + 0.7 · Σ weight of the name's other words)
 *
 * where a word counts in part if it is only begun, of the same family or mistyped. O(names with one of the words)
 *
 * @param reading a way to read the query
 * @param firstPart number of query words in the title's first part
 * @returns in no order, each once
 */
export function looseMatches(
  index: NameWords,
  reading: readonly ReadWord[],
  firstPart: number,
): LooseMatch[] {
  const { words, wordsOf, namesOf, weights } = index;
  const core = reading.filter(({ word, origin }) => origin < firstPart && !isMark(word) && !isFiller(word));
  const isAlone =
    core.length <= 1 &&
    reading.every(({ word }) => core.length === 0 || isMark(word) || word === core[0]?.word);
  const nameCount = wordsOf.offsets.length - 1;
  const sums = new Float64Array(nameCount); // per name the weight of the shared words
  const gains = new Float64Array(nameCount); // per name what the present query word added
  const lastWord = new Uint8Array(nameCount); // per name the number of the query word that added to it last
  const nearness = new Float64Array(words.size); // per word how near it is to any query word
  const isTypo = new Uint8Array(words.size);
  const names: number[] = [];
  let queryWeight = 0;
  for (const [i, { word, origin }] of reading.entries()) {
    const weight = weights.ofQueryWord(word) * (origin < firstPart ? 1 : laterPartShare);
    queryWeight += weight;
    for (const near of nearOf(index, word, isAlone)) {
      if (near.nearness > (nearness[near.position] as number)) {
        nearness[near.position] = near.nearness;
        isTypo[near.position] = near.isTypo ? 1 : 0;
      }
      const gain = weight * near.nearness;
      for (let entry = rowStart(namesOf, near.position); entry < rowEnd(namesOf, near.position); entry++) {
        const name = namesOf.items[entry] as number;
        const earlier = lastWord[name] === i + 1 ? (gains[name] as number) : 0;
        if (gain <= earlier) continue;
        if (lastWord[name] === 0) names.push(name);
        lastWord[name] = i + 1;
        gains[name] = gain;
        sums[name] = (sums[name] as number) + gain - earlier;
      }
    }
  }
  const least = isAlone ? leastAlone : leastContained;
  const found: LooseMatch[] = [];
  for (const name of names) {
    const shared = sums[name] as number;
    if (shared < least * queryWeight) continue;
    const nameWords = rowOf(wordsOf, name);
    if (!hasCore(nameWords, words, nearness)) continue;
    let otherWeight = 0;
    for (const word of nameWords) if (nearness[word] === 0) otherWeight += weights.of(word);
    const head = nameWords[nameWords.length - 1] as number;
    const headShare = nameWords.length > 1 && nearness[head] === 0 ? otherHeadShare : 1;
    const score = Math.min(1, (headShare * shared) / (queryWeight + otherWordShare * otherWeight));
    const hasTypos = nameWords.some((word) => isTypo[word] === 1);
    const isPart = () => (isAlone ? hasTypos : isContained(nameWords, words, reading));
    if (score >= leastScore || (score >= least && isPart())) found.push({ name, score, hasTypos });
  }
  return found;
}

interface NearWord {
  readonly position: number;
  readonly nearness: number;
  readonly isTypo: boolean;
}

/** The words of the list that a query word may mean; a word may be there twice. */
function nearOf({ words }: NameWords, word: string, isAlone: boolean): NearWord[] {
  const near: NearWord[] = [];
  const add = (position: number, nearness: number, isTypo = false) =>
    near.push({ position, nearness, isTypo });
  const same = words.spellings(word);
  for (const position of same) add(position, 1);
  for (const relative of familyOf(word)) {
    for (const position of words.spellings(relative)) add(position, familyShare);
  }
  if (word.length >= leastBegun && !isMark(word) && same.length === 0) {
    for (const position of words.matching(word, true).positions) add(position, begunShare);
  }
  if (same.length > 0 || isMark(word)) return near;
  for (const { position, distance } of words.withTypos(word)) {
    const certainty = typoCertainty(word, words.at(position), distance, isAlone);
    if (certainty > 0) add(position, certainty, true);
  }
  return near;
}

/** Whether a word that says what a thing is has a near one in the query. */
const hasCore = (nameWords: Uint32Array, words: WordList, nearness: Float64Array): boolean =>
  nameWords.some((position) => {
    const word = words.at(position);
    return (nearness[position] as number) > 0 && !isMark(word) && !isFiller(word);
  });

/** Whether the words of a name, at least two, stand in the query one after the other. */
function isContained(nameWords: Uint32Array, words: WordList, reading: readonly ReadWord[]): boolean {
  if (nameWords.length < 2) return false;
  return reading.some((_, start) =>
    nameWords.every((position, i) => reading[start + i]?.word === words.at(position)),
  );
}
