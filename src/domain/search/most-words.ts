import { toSixPlaces } from '../collections/millionths.ts';
import { type Rows, rowEnd, rowLength, rowOf, rowStart } from '../collections/rows.ts';
import { leastScore } from './name-match.ts';
import type { ReadWord } from './query-readings.ts';
import { isGrade, isMark, isRank } from './title-marks.ts';
import { typoCertainty } from './typing-errors.ts';
import { familyOf, isFiller, isNarrowing } from './word-forms.ts';
import type { WordList } from './word-list.ts';
import type { WordWeights } from './word-weights.ts';

/** How well a name covers a query; see `mostWordsMatches`. */
export interface MostWordsMatch {
  readonly name: number;
  /** From 0 to 1, to six places. */
  readonly score: number;
  /** Whether a word matched with typing errors. */
  readonly hasTypos: boolean;
  /** Whether all its words are in the query, which says more. */
  readonly isPart: boolean;
  /** Whether it shares one word with a query of several, where each also says something else. */
  readonly isCoincidence: boolean;
}

/** The names, as an inverted index of words. */
export interface NameWords {
  readonly words: WordList;
  /** Per name the positions of its words, in order. */
  readonly wordsOf: Rows;
  /** Per word the names that contain it. */
  readonly namesOf: Rows;
  readonly weights: WordWeights;
  readonly scratch: MostWordsScratch;
}

/** Working memory of `mostWordsMatches`, all zero between calls: as much as the index, too much to allocate for each. */
export class MostWordsScratch {
  /** Per name the weight of the words that it shares with the query. */
  readonly sums: Float64Array;
  /** Per name what the present query word added to that. */
  readonly gains: Float64Array;
  /** Per name the number of the query word that added to it last, from 1. */
  readonly lastWord: Uint8Array;
  /** Per name the number of query words that it shares and that say what is meant. */
  readonly shared: Uint8Array;
  /** Per word how near it is to any query word. */
  readonly nearness: Float64Array;
  /** Per word 1 when it is near by typing errors. */
  readonly isTypo: Uint8Array;

  constructor(names: number, words: number) {
    this.sums = new Float64Array(names);
    this.gains = new Float64Array(names);
    this.lastWord = new Uint8Array(names);
    this.shared = new Uint8Array(names);
    this.nearness = new Float64Array(words);
    this.isTypo = new Uint8Array(words);
  }
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
/** Least score of a suggestion. */
const leastForgiven = 0.3;
/**
 * Least score of a coincidence; see MostWordsMatch. With typing errors it is none, nor is a name near that shares but a
 * rank, such as "assistant".
 */
const leastCoincidence = 0.6;
/** Least score of a name that the query contains as it is (see isContained). */
const leastContained = 0.2;
/** Least score for a long word with typing errors that stands alone: what it means is in some longer name. */
const leastAlone = 0.3;
/**
 * A word of the names may be mistyped, too, as some names are: if a near one is so many times as frequent, and it is in
 * fewer names than this, and is no name by itself (Scala is not SCADA).
 */
const moreFrequent = 10;
const sureFrequency = 20;
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
 * @param isForgiving see NameIndex.search
 * @returns in no order, each once
 */
export function mostWordsMatches(
  index: NameWords,
  reading: readonly ReadWord[],
  firstPart: number,
  isForgiving: boolean,
): MostWordsMatch[] {
  const { words, wordsOf, namesOf, weights } = index;
  const core = reading.filter(({ word, origin }) => origin < firstPart && !isAside(word));
  const isAlone =
    core.length <= 1 &&
    reading.every(({ word }) => core.length === 0 || isMark(word) || word === core[0]?.word);
  const head = headOf(reading, firstPart);
  const { sums, gains, lastWord, shared: sharedWords, nearness, isTypo } = index.scratch;
  const nearPositions: number[] = [];
  const names: number[] = [];
  let queryWeight = 0;
  // marks last: a name that shares nothing else is no candidate
  const ordered = [...reading].sort((x, y) => Number(isAside(x.word)) - Number(isAside(y.word)));
  for (const [i, { word, origin }] of ordered.entries()) {
    const weight = weights.ofQueryWord(word) * (origin < firstPart ? 1 : laterPartShare);
    queryWeight += weight;
    const isCandidate = !isAside(word);
    const isFirst = ordered.findIndex((other) => other.word === word) === i;
    for (const near of nearOf(index, word, { isAlone, isForgiving })) {
      if (near.nearness > (nearness[near.position] as number)) {
        nearPositions.push(near.position);
        nearness[near.position] = near.nearness;
        isTypo[near.position] = near.isTypo ? 1 : 0;
      }
      const gain = weight * near.nearness;
      for (let entry = rowStart(namesOf, near.position); entry < rowEnd(namesOf, near.position); entry++) {
        const name = namesOf.items[entry] as number;
        const last = lastWord[name] as number;
        if (last === 0 && !isCandidate) continue;
        const earlier = last === i + 1 ? (gains[name] as number) : 0;
        if (gain <= earlier) continue;
        if (last === 0) names.push(name);
        if (isCandidate && isFirst && last !== i + 1) sharedWords[name] = (sharedWords[name] as number) + 1;
        lastWord[name] = i + 1;
        gains[name] = gain;
        sums[name] = (sums[name] as number) + gain - earlier;
      }
    }
  }
  const least = isAlone ? leastAlone : leastContained;
  const saysMore = core.some(({ word }) => word !== core[0]?.word);
  const matches: MostWordsMatch[] = [];
  for (const name of names) {
    const shared = sums[name] as number;
    if (toSixPlaces(shared / queryWeight) < least) continue;
    const start = rowStart(wordsOf, name);
    const end = rowEnd(wordsOf, name);
    let otherWeight = 0;
    let hasCore = false;
    let hasOther = false;
    let hasTypos = false;
    let hasWork = false;
    for (let i = start; i < end; i++) {
      const word = wordsOf.items[i] as number;
      if (nearness[word] === 0) {
        otherWeight += weights.ofMissing(word);
        hasOther ||= weights.isCore(word);
      } else {
        hasCore ||= weights.isCore(word);
        hasWork ||= weights.isCore(word) && !isRank(words.at(word));
        hasTypos ||= isTypo[word] === 1;
      }
    }
    const isOtherHead = end - start > 1 && nearness[wordsOf.items[end - 1] as number] === 0;
    const headShare = isOtherHead ? otherHeadShare : 1;
    // to six places, so that no order of the words decides at a limit
    const score = toSixPlaces(
      Math.min(1, (headShare * shared) / (queryWeight + otherWordShare * otherWeight)),
    );
    if (!hasCore || score < least) continue;
    const sharesOne = saysMore && sharedWords[name] === 1;
    if (sharesOne && !hasWork) continue;
    const isCoincidence = sharesOne && hasOther;
    if (isCoincidence && (hasTypos || score < leastCoincidence)) continue;
    const isPart = !isAlone && otherWeight === 0;
    const isEnough = () =>
      isAlone ? hasTypos : isPart && isContained(rowOf(wordsOf, name), words, reading, head);
    if (score >= (isForgiving ? leastForgiven : leastScore) || isEnough())
      matches.push({ name, score, hasTypos, isPart, isCoincidence });
  }
  for (const name of names) sums[name] = gains[name] = lastWord[name] = sharedWords[name] = 0;
  for (const position of nearPositions) nearness[position] = isTypo[position] = 0;
  return matches;
}

interface NearWord {
  readonly position: number;
  readonly nearness: number;
  readonly isTypo: boolean;
}

/** The words of the list that a query word may mean; a word may be there twice. @param query see typoCertainty */
function nearOf(
  { words, wordsOf, namesOf }: NameWords,
  word: string,
  query: { readonly isAlone: boolean; readonly isForgiving: boolean },
): NearWord[] {
  const near: NearWord[] = [];
  const add = (position: number, nearness: number, isTypo = false) =>
    near.push({ position, nearness, isTypo });
  const same = words.spellings(word);
  for (const position of same) add(position, 1);
  for (const relative of familyOf(word)) {
    for (const position of words.spellings(relative)) add(position, familyShare);
  }
  if (word.length >= leastBegun && !isMark(word) && same.length === 0) {
    for (const position of words.beginning(word)) add(position, begunShare);
  }
  const frequency = (positions: readonly number[]) =>
    positions.reduce((sum, position) => sum + rowLength(namesOf, position), 0);
  const isName = (position: number) =>
    rowOf(namesOf, position).some((name) => rowLength(wordsOf, name) === 1);
  const ownFrequency = frequency(same);
  if (ownFrequency >= sureFrequency || isMark(word) || same.some(isName)) return near;
  for (const { position, distance } of words.withTypos(word)) {
    if (frequency([position]) < ownFrequency * moreFrequent) continue;
    const certainty = typoCertainty(word, words.at(position), distance, query);
    if (certainty > 0) add(position, certainty, true);
  }
  return near;
}

/**
 * The word that says what kind of thing a query means: the last one of its first part, before what narrows it ("for") and
 * what has a number ("band 6").
 */
function headOf(reading: readonly ReadWord[], firstPart: number): string | undefined {
  let head: string | undefined;
  for (const [i, { word, origin }] of reading.entries()) {
    if (origin >= firstPart || (head !== undefined && isNarrowing(word))) return head;
    if (!isAside(word) && !isGrade(reading[i + 1]?.word ?? '')) head = word;
  }
  return head;
}

/** Whether a word says hardly anything of what is meant. */
const isAside = (word: string): boolean => isMark(word) || isFiller(word);

/**
 * Whether the words of a name stand in the query one after the other. A single word must be the head of the query: a
 * physics teacher is a teacher, and no physics.
 */
function isContained(
  nameWords: Uint32Array,
  words: WordList,
  reading: readonly ReadWord[],
  head: string | undefined,
): boolean {
  if (nameWords.length < 2) return words.at(nameWords[0] as number) === head;
  return reading.some((_, start) =>
    nameWords.every((position, i) => reading[start + i]?.word === words.at(position)),
  );
}
