import { type DescribedKind, describedKinds } from '../../../src/domain/graph/model.ts';
import { leastAssignment } from '../../../src/domain/search/assignment.ts';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import {
  comparePositions,
  type SearchHit,
  type SearchMatch,
  searchMatches,
} from '../../../src/domain/search/search.ts';
import {
  isJoinable,
  joinWords,
  mayBegin,
  queryWords,
  searchWords,
  typoTolerance,
  withoutDot,
} from '../../../src/domain/search/search-words.ts';

/** A thing that one source calls so. */
export interface NameCandidate {
  readonly kind: DescribedKind;
  readonly id: string;
  readonly text: string;
  readonly preferred: boolean;
  readonly curated: boolean;
}

interface NameMatch {
  /** How many words the name has. */
  readonly words: number;
  readonly match: SearchMatch;
  /** Letters that differ, over all words. */
  readonly distance: number;
  /** How many of the asked words only begin a word. */
  readonly begun: number;
}

/**
 * What NameIndex.search promises, one name after the other. What a text finds among names: EXACT (the same words, "node js" being Node.js), PREFIX (the name begins with the words, the last of which
 * may be only begun), WORDS (each word is, or begins, another word of the name; or both are the same written as one
 * word), TYPO (the same with words that differ a little, see typoTolerance).
 *
 * @param candidates in any order, repeated or not
 * @returns one hit per thing: by match, then letters that differ, then words only begun, curated before official,
 *   names of fewer words first, titles before aliases, then name, kind and id; none for a text without words
 */
export function rankHits(text: string, candidates: Iterable<NameCandidate>): SearchHit[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const best = new Map<string, SearchHit>();
  const matches = new Map<string, NameMatch | null>(); // many things have the same name
  for (const candidate of candidates) {
    let match = matches.get(candidate.text);
    if (match === undefined) {
      match = matchName(words, candidate.text);
      matches.set(candidate.text, match);
    }
    if (!match) continue;
    const hit = hitOf(candidate, match);
    const key = `${hit.kind}:${hit.id}`;
    const earlier = best.get(key);
    if (!earlier || comparePositions(hit.position, earlier.position) < 0) best.set(key, hit);
  }
  return [...best.values()].sort((a, b) => comparePositions(a.position, b.position));
}

function hitOf(
  { kind, id, text, preferred, curated }: NameCandidate,
  { match, distance, begun, words }: NameMatch,
): SearchHit {
  const position = [
    searchMatches.indexOf(match),
    distance,
    begun,
    curated ? 0 : 1,
    words,
    preferred ? 0 : 1,
    text,
    describedKinds.indexOf(kind),
    id,
  ] as const;
  return { kind, id, matchedName: text, match, position };
}

/** @param query at least one word */
function matchName(query: readonly string[], name: string): NameMatch | null {
  const words = searchWords(name);
  const matched = (match: NameMatch['match'], distance = 0, begun = 0): NameMatch => ({
    match,
    distance,
    begun,
    words: words.length,
  });
  if (startsWith(words, query, is)) return matched(words.length === query.length ? 'EXACT' : 'PREFIX');
  if (mayBegin(query.at(-1) ?? '', query) && startsWith(words, query, begins)) return matched('PREFIX', 0, 1);
  if (isJoinable(words.length) && joinWords(query) === joinWords(words)) return matched('WORDS');
  const cost = leastCost(query, words);
  if (cost === null) return null;
  const distance = Math.floor(cost / letterCost);
  return matched(distance === 0 ? 'WORDS' : 'TYPO', distance, cost % letterCost);
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

/** A differing letter counts for more than all words of a query being only begun. */
const letterCost = 64;

/** What it takes for each asked word to be, or begin, another word; null when they cannot. */
function leastCost(query: readonly string[], words: readonly string[]): number | null {
  if (query.length > words.length) return null;
  const costs: (number | null)[][] = [];
  for (const queryWord of query) {
    const row = words.map((word) => wordCost(queryWord, word, mayBegin(queryWord, query)));
    if (row.every((cost) => cost === null)) return null;
    costs.push(row);
  }
  return leastAssignment(costs);
}

/** 0 when an asked word is a word, 1 when it begins it; else by how many letters they differ; null for too many. */
function wordCost(queryWord: string, word: string, begun: boolean): number | null {
  if (is(queryWord, word)) return 0;
  if (begun && begins(queryWord, word)) return 1;
  const tolerance = typoTolerance(queryWord);
  if (tolerance === 0 || queryWord.codePointAt(0) !== word.codePointAt(0)) return null;
  const distance = editDistance(queryWord, word, tolerance);
  return distance === null ? null : distance * letterCost;
}
