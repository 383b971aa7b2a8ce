import { toSixPlaces } from '../../../src/domain/collections/millionths.ts';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import { coreWords, type ReadWord } from '../../../src/domain/search/query-readings.ts';
import { typoTolerance, withoutDot } from '../../../src/domain/search/search-words.ts';
import { isGrade, isLevel, isMark, isRank } from '../../../src/domain/search/title-marks.ts';
import { typoCertainty } from '../../../src/domain/search/typing-errors.ts';
import { familyOf, isFiller, isNarrowing } from '../../../src/domain/search/word-forms.ts';

interface MostWordsScore {
  readonly name: string;
  readonly score: number;
  readonly hasTypos: boolean;
  readonly isPart: boolean;
  readonly isCoincidence: boolean;
}

const isCore = (word: string): boolean => !isMark(word) && !isFiller(word);

const is = (queryWord: string, word: string): boolean => queryWord === word || queryWord === withoutDot(word);

/** What `mostWordsMatches` promises, one name after the other. @param wordsOf per name its words */
export function mostWordsScores(
  reading: readonly ReadWord[],
  parts: readonly (readonly string[])[],
  wordsOf: ReadonlyMap<string, readonly string[]>,
  isForgiving: boolean,
): MostWordsScore[] {
  const firstWithCore = parts.findIndex((part) => coreWords([part]).length > 0);
  const firstPart = parts.slice(0, firstWithCore < 0 ? parts.length : firstWithCore + 1).flat().length;
  const frequency = new Map<string, number>();
  for (const words of wordsOf.values()) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const shareOf = (word: string) => (isFiller(word) ? 0.1 : isMark(word) ? 0.4 : 1);
  const vocabulary = [...frequency.keys()].sort();
  const weightOf = (word: string) =>
    (shareOf(word) * Math.log(1 + wordsOf.size / (frequency.get(word) as number))) /
    Math.log(1 + wordsOf.size);
  const queryWeight = ({ word, origin }: ReadWord) => {
    const same = vocabulary
      .filter((one) => is(word, one))
      .sort((a, b) => (a === word ? -1 : b === word ? 1 : 0))[0];
    return (same === undefined ? 0.7 * shareOf(word) : weightOf(same)) * (origin < firstPart ? 1 : 0.35);
  };
  const core = reading.filter(({ word, origin }) => origin < firstPart && !isMark(word) && !isFiller(word));
  const isAlone =
    core.length === 0 ||
    (core.length === 1 && reading.every(({ word }) => isMark(word) || word === core[0]?.word));
  const near = (queryWord: string, word: string): { nearness: number; isTypo: boolean } => {
    const plain = (nearness: number) => ({ nearness, isTypo: false });
    if (is(queryWord, word)) return plain(1);
    const isKnown = vocabulary.some((one) => is(queryWord, one));
    const begun = !isKnown && !isMark(queryWord) && queryWord.length >= 4;
    if (begun && (word.startsWith(queryWord) || withoutDot(word).startsWith(queryWord))) return plain(0.8);
    const family = [...familyOf(queryWord)].some((one) => is(one, word)) ? 0.65 : 0;
    const frequencyOf = (words: readonly string[]) =>
      words.reduce((sum, one) => sum + (frequency.get(one) as number), 0);
    const ownFrequency = frequencyOf(vocabulary.filter((one) => is(queryWord, one)));
    if (ownFrequency >= 20 || isMark(queryWord) || queryWord.codePointAt(0) !== word.codePointAt(0)) {
      return plain(family);
    }
    if (frequencyOf([word]) < 10 * ownFrequency) return plain(family);
    if ([...wordsOf.values()].some(([only, ...others]) => others.length === 0 && is(queryWord, only ?? '')))
      return plain(family);
    const distance = editDistance(queryWord, word, typoTolerance(queryWord));
    const typo = distance === null ? 0 : typoCertainty(queryWord, word, distance, { isAlone, isForgiving });
    return typo > family ? { nearness: typo, isTypo: true } : plain(family);
  };
  const scores: MostWordsScore[] = [];
  for (const [name, words] of wordsOf) {
    const nearness = words.map((word) =>
      reading
        .map((one) => near(one.word, word))
        .reduce((best, one) => (one.nearness > best.nearness ? one : best), { nearness: 0, isTypo: false }),
    );
    if (!words.some((word, i) => (nearness[i]?.nearness ?? 0) > 0 && !isMark(word) && !isFiller(word)))
      continue;
    const shared = reading.reduce(
      (sum, one) =>
        sum + queryWeight(one) * Math.max(0, ...words.map((word) => near(one.word, word).nearness)),
      0,
    );
    const others = words.reduce(
      (sum, word, i) =>
        sum + (nearness[i]?.nearness === 0 ? weightOf(word) / (isLevel(word) ? shareOf(word) : 1) : 0),
      0,
    );
    const headShare = words.length > 1 && nearness.at(-1)?.nearness === 0 ? 0.8 : 1;
    const all = reading.reduce((sum, one) => sum + queryWeight(one), 0);
    const score = toSixPlaces(Math.min(1, (headShare * shared) / (all + 0.7 * others)));
    const hasTypos = nearness.some(({ isTypo }) => isTypo);
    const least = isAlone ? 0.3 : 0.2;
    const isOther = (word: string, i: number) =>
      nearness[i]?.nearness === 0 && !isMark(word) && !isFiller(word);
    const sharedWords = reading.filter(
      (one) => isCore(one.word) && words.some((word) => near(one.word, word).nearness > 0),
    );
    const sharesOne =
      new Set(core.map(({ word }) => word)).size > 1 &&
      new Set(sharedWords.map(({ word }) => word)).size === 1;
    const isCoincidence = sharesOne && words.some(isOther);
    const hasWork = words.some(
      (word, i) => (nearness[i]?.nearness ?? 0) > 0 && isCore(word) && !isRank(word),
    );
    if (sharesOne && !hasWork) continue;
    if (isCoincidence && (hasTypos || score < 0.6)) continue;
    const isPart = !isAlone && others === 0;
    const isEnough = isAlone ? hasTypos : isPart && isContained(words);
    if (score >= (isForgiving ? 0.3 : 0.46) || (score >= least && isEnough))
      scores.push({ name, score, hasTypos, isPart, isCoincidence });
  }
  return scores;

  function head(): string | undefined {
    const first = reading.filter(({ origin }) => origin < firstPart).map(({ word }) => word);
    const begin = first.findIndex((word, i) => isCore(word) && !isGrade(reading[i + 1]?.word ?? ''));
    const narrowed = first.findIndex((word, i) => begin >= 0 && i > begin && isNarrowing(word));
    return first
      .slice(0, narrowed < 0 ? first.length : narrowed)
      .findLast((word, i) => isCore(word) && !isGrade(reading[i + 1]?.word ?? ''));
  }

  function isContained(words: readonly string[]): boolean {
    const query = reading.map(({ word }) => word);
    if (words.length < 2) return words[0] === head();
    return query.some((_, start) => words.every((word, i) => query[start + i] === word));
  }
}
