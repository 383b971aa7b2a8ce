import { type DescribedKind, describedKinds } from '../../../src/domain/graph/model.ts';
import { leastAssignment } from '../../../src/domain/search/assignment.ts';
import { nameKey, plainName } from '../../../src/domain/search/name.ts';
import { type ReadWord, readingsOf, titleParts } from '../../../src/domain/search/query-readings.ts';
import {
  likenessTo,
  mustReadLike,
  sharedWords,
  type TitleLikeness,
} from '../../../src/domain/search/reads-like.ts';
import { isOfficialAlias, type NameReading, nameRank } from '../../../src/domain/search/ref.ts';
import { coreReadings, endKeys, refKeys } from '../../../src/domain/search/ref-keys.ts';
import {
  comparePositions,
  type HitPosition,
  type SearchHit,
  type SearchMatch,
} from '../../../src/domain/search/search.ts';
import { mayBegin, searchWords, spellingsOf, withoutDot } from '../../../src/domain/search/search-words.ts';
import { mostWordsScores } from './most-words-oracle.ts';

/** A thing that one source calls so. */
export interface NameCandidate {
  readonly kind: DescribedKind;
  readonly id: string;
  readonly text: string;
  readonly preferred: boolean;
  readonly curated: boolean;
}

/** How an alias reads beside the titles of its thing; a title is like itself. */
function likenessOf(candidate: NameCandidate, candidates: readonly NameCandidate[]): TitleLikeness {
  if (candidate.preferred) return 'LIKE';
  const titles = candidates.filter(
    ({ kind, id, preferred }) => preferred && kind === candidate.kind && id === candidate.id,
  );
  const likenesses = titles.map(({ text }) => likenessTo(text, candidate.text));
  const nearest = (['LIKE', 'GENERAL'] as const).find((likeness) => likenesses.includes(likeness)) ?? 'NONE';
  const isPartOfCurated = candidates.some(
    ({ kind, id, text, curated }) =>
      curated &&
      kind === candidate.kind &&
      id === candidate.id &&
      likenessTo(text, candidate.text) === 'GENERAL' &&
      sharedWords(
        text,
        titles.map((title) => title.text),
      ) > 0,
  );
  return nearest === 'NONE' && candidate.curated && isPartOfCurated ? 'GENERAL' : nearest;
}

/** How a name matches: the first three parts of a hit's position. */
type Match = readonly [matchClass: number, lack: number, begun: number];

/**
 * What NameIndex.search promises, one name after the other, by the definitions alone.
 *
 * @param candidates in any order, repeated or not
 * @returns one hit per thing of the kinds, best first; none for a text without words
 */
export function rankHits(
  text: string,
  candidates: readonly NameCandidate[],
  kinds: readonly DescribedKind[] = describedKinds,
  isForgiving = false,
): SearchHit[] {
  const names = [...new Set(candidates.map((candidate) => candidate.text))];
  const wordsOf = new Map(names.map((name) => [name, searchWords(name)]));
  const parts = titleParts(text);
  const words = parts.flat();
  if (words.length === 0) return [];
  const hasWord = (all: readonly string[], word: string) => all.some((one) => is(word, one));
  const vocabulary = {
    has: (word: string) => [...wordsOf.values()].some((all) => hasWord(all, word)),
    hasPair: (first: string, second: string) =>
      [...wordsOf.values()].some((all) =>
        all.some((one, i) => is(first, one) && is(second, all[i + 1] ?? ' ')),
      ),
  };
  const readings = readingsOf(words, vocabulary);
  const allReadings = spellingsOf(text).flatMap((spelling) =>
    readingsOf(titleParts(spelling).flat(), vocabulary).map((reading, i) => ({
      reading,
      i,
    })),
  );
  const keys = { Role: refKeys(text, 'Role'), other: refKeys(text, 'Skill') };
  const readingsAs = (name: string, kind: DescribedKind) =>
    keys[kind === 'Role' ? 'Role' : 'other']
      .filter(({ key }) => key === nameKey(name))
      .map(({ reading }): NameReading => (plainName(name) === plainName(text) ? 'SAME' : reading));
  const best = new Map<string, SearchHit>();
  const add = (name: string, matchOf: (candidate: NameCandidate) => Match | null) => {
    for (const candidate of candidates) {
      const match = candidate.text === name && kinds.includes(candidate.kind) ? matchOf(candidate) : null;
      if (!match) continue;
      const hit = hitOf(candidate, codeMatch(candidate, match), wordsOf.get(name)?.length ?? 0);
      const key = `${hit.kind}:${hit.id}`;
      const earlier = best.get(key);
      if (!earlier || comparePositions(hit.position, earlier.position) < 0) best.set(key, hit);
    }
  };
  const isOutdone = ({ kind, id, text: name, curated, preferred }: NameCandidate) => {
    if (kind !== 'Role' || curated || preferred) return false;
    const keys = endKeys(name);
    const ends = candidates.filter(
      (one) => one.curated && one.kind === 'Role' && keys.includes(nameKey(one.text)),
    );
    const shared = sharedWords(name, titlesOf(kind, id));
    return ends.some((one) => sharedWords(name, titlesOf('Role', one.id)) > shared);
  };
  const titlesOf = (kind: string, id: string) =>
    candidates.filter((one) => one.preferred && one.kind === kind && one.id === id).map((one) => one.text);
  const isUnlike = (candidate: NameCandidate) =>
    !candidate.curated && mustReadLike(candidate.kind) && likenessOf(candidate, candidates) !== 'LIKE';
  const isStray = (candidate: NameCandidate) => isUnlike(candidate) || isOutdone(candidate);
  const ranked = candidates
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((candidate) =>
      readingsAs(candidate.text, candidate.kind).map((reading) => ({
        candidate,
        reading,
        rank: nameRank(reading, candidate.curated, candidate.preferred),
        isCore: coreReadings.has(reading),
      })),
    );
  const sure = ranked.filter(({ reading, candidate }) => reading !== 'END' && !isStray(candidate));
  const ofRoles = sure.filter(({ candidate }) => candidate.kind === 'Role');
  const bestOfRoles = Math.min(...ofRoles.map(({ rank }) => rank));
  const aliases = ofRoles.filter(({ rank }) => rank === bestOfRoles && isOfficialAlias(rank));
  const ends = ranked
    .filter(({ reading, candidate }) => reading === 'END' && candidate.curated)
    .map((one) => ({ ...one, isCore: true, length: nameKey(one.candidate.text).length }));
  const longestEnds = ends.filter(({ length }) => length === Math.max(...ends.map((one) => one.length)));
  const endsMeant = longestEnds.filter(
    ({ candidate: { text: end }, rank }) =>
      aliases.length > 0 &&
      rank === Math.min(...longestEnds.map((one) => one.rank)) &&
      !aliases.some(
        ({ candidate: { kind, id, text: alias } }) =>
          sharedWords(alias, titlesOf(kind, id)) > sharedWords(alias, [end]),
      ),
  );
  const bestCuratedCore = Math.min(
    ...[...ofRoles, ...endsMeant]
      .filter((one) => one.isCore && one.candidate.curated)
      .map(({ rank }) => rank),
  );
  for (const one of [...sure, ...endsMeant]) {
    add(one.candidate.text, (candidate) => {
      if (candidate !== one.candidate) return null;
      const isAfter =
        candidate.kind === 'Role'
          ? one.isCore || one.rank > bestCuratedCore
          : candidate.kind === 'OccupationCode' && ofRoles.length > 0;
      return [isAfter ? 1 : 0, one.rank, 0];
    });
  }
  const whole = nameKey(text);
  for (const { candidate, reading, isCore } of ranked) {
    add(candidate.text, (same) => {
      if (same !== candidate) return null;
      if (reading === 'END') return nameKey(candidate.text) === whole ? [3, 0, 0] : null;
      if (isCore || !isStray(candidate)) return null;
      return isUnlike(candidate) ? [3, 0, 0] : [4, 540, 0];
    });
  }
  for (const { reading, i } of allReadings) {
    for (const name of names) {
      const match = matchName(wordsIn(reading), wordsOf.get(name) ?? []);
      if (!match) continue;
      add(name, (candidate) => {
        const [matchClass, , begun] = betterMatch(
          match,
          candidate,
          wordsIn(reading),
          wordsOf.get(name) ?? [],
        );
        if (matchClass === 0) return i > 0 ? [2, 0, 0] : null;
        return [matchClass, 0, begun + (i > 0 ? 1 : 0)];
      });
    }
  }
  const hasCuratedExact = sure.some(({ candidate, isCore }) => candidate.curated && !isCore);
  const isEnough =
    best.size >= 5 || (best.size > 0 && ((words.length === 1 && !isForgiving) || hasCuratedExact));
  if (!isEnough) {
    for (const [i, reading] of readings.entries()) {
      for (const one of mostWordsScores(reading, parts, wordsOf, isForgiving)) {
        const { name, score, hasTypos, isPart } = one;
        add(name, (candidate) => {
          const { kind, curated } = candidate;
          const isOneWord = wordsOf.get(name)?.length === 1;
          const names = ['Role', 'Skill', 'Tool', 'Credential', 'OccupationCode'].includes(kind);
          const meansIt = !isOneWord || (names && likenessOf(candidate, candidates) !== 'NONE');
          if (one.isCoincidence && !nearByWord.includes(kind)) return null;
          if (isPart && (isStray(candidate) || !meansIt)) return null;
          const share = curated ? 1.15 : 1;
          const readingShare = i > 0 ? 0.9 : 1;
          return [
            4,
            Math.round(1_000 * (1 - Math.min(1, (score * readingShare * share) / 1.15))),
            hasTypos ? 1 : 0,
          ];
        });
      }
    }
    for (const name of names) {
      if (readingsAs(name, 'Role').some((reading) => coreReadings.has(reading))) add(name, () => [4, 540, 0]);
    }
  }
  return [...best.values()].sort((a, b) => comparePositions(a.position, b.position));
}

/** A code comes after whatever else matches in the same way. */
const codeMatch = ({ kind }: NameCandidate, [matchClass, lack, begun]: Match): Match =>
  kind === 'OccupationCode'
    ? [matchClass, Math.min(1_000, lack + (matchClass === 4 ? 1 : 500)), begun]
    : [matchClass, lack, begun];

const nearByWord: readonly DescribedKind[] = ['Role', 'Skill', 'Activity', 'Credential', 'OccupationCode'];

const wordsIn = (reading: readonly ReadWord[]): string[] => reading.map(({ word }) => word);

const strictMatches: readonly SearchMatch[] = ['EXACT', 'CORE', 'PREFIX', 'WORDS'];

function hitOf(
  { kind, id, text, preferred, curated }: NameCandidate,
  match: Match,
  words: number,
): SearchHit {
  const position: HitPosition = [
    ...match,
    curated ? 0 : 1,
    words,
    preferred ? 0 : 1,
    text,
    describedKinds.indexOf(kind),
    id,
  ];
  const name = strictMatches[match[0]] ?? (match[2] > 0 ? 'TYPO' : 'MOST_WORDS');
  return { kind, id, matchedName: text, match: name, position };
}

/** @param query at least one word */
function matchName(query: readonly string[], words: readonly string[]): Match | null {
  if (query.length === 1 && query[0] === nameKey(words.join(' '))) return [0, 0, 0];
  if (startsWith(words, query, is)) return [words.length === query.length ? 0 : 2, 0, 0];
  if (mayBegin(query, query.length - 1) && startsWith(words, query, begins)) return [2, 0, 1];
  const cost = leastCost(query, words);
  return cost === null ? null : [3, 0, cost];
}

/** The better match of a role's name that ends in the only word of the query. */
function betterMatch(
  match: Match,
  { kind }: NameCandidate,
  query: readonly string[],
  words: readonly string[],
): Match {
  const [word = '', ...others] = query;
  const last = words.at(-1) ?? '';
  if (kind !== 'Role' || others.length > 0 || match[0] === 0) return match;
  if (is(word, last)) return [2, 0, 0];
  return match[0] > 2 && mayBegin(query, 0) && begins(word, last) ? [2, 0, 1] : match;
}

/** Whether the words begin with the query, whose last word is compared in its own way. */
const startsWith = (
  words: readonly string[],
  query: readonly string[],
  lastMatches: (queryWord: string, word: string) => boolean,
): boolean =>
  query.length <= words.length &&
  query.every((queryWord, i) => {
    const word = words[i] as string;
    return i === query.length - 1 ? lastMatches(queryWord, word) : is(queryWord, word);
  });

const is = (queryWord: string, word: string): boolean => queryWord === word || queryWord === withoutDot(word);

const begins = (queryWord: string, word: string): boolean =>
  word.startsWith(queryWord) || withoutDot(word).startsWith(queryWord);

/** How many words of the query are only begun when each has a word of its own; null when they cannot. */
function leastCost(query: readonly string[], words: readonly string[]): number | null {
  if (query.length > words.length) return null;
  const costs: (number | null)[][] = [];
  for (const [i, queryWord] of query.entries()) {
    const row = words.map((word) =>
      is(queryWord, word) ? 0 : mayBegin(query, i) && begins(queryWord, word) ? 1 : null,
    );
    if (row.every((cost) => cost === null)) return null;
    costs.push(row);
  }
  return leastAssignment(costs);
}
