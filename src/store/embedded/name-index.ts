import MiniSearch, { type Query } from 'minisearch';
import { indexWords, joinedWord, mayBegin, queryWords, typoTolerance } from '../../domain/search-words.ts';
import type { IndexedNode } from './graph-index.ts';

/** Names by the words in them. */
export class NameIndex {
  readonly #index = new MiniSearch<{ id: number; words: string }>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  });
  readonly #names: readonly IndexedNode[];

  constructor(names: readonly IndexedNode[]) {
    this.#names = names;
    this.#index.addAll(
      names.map(({ properties }, id) => ({ id, words: indexWords(String(properties.text)).join(' ') })),
    );
  }

  /** The names that may match a text, and others; best first by MiniSearch, at most `limit`. */
  candidates(text: string, limit: number): readonly IndexedNode[] {
    const words = queryWords(text);
    if (words.length === 0) return [];
    const all: Query = {
      queries: [...new Set(words)],
      combineWith: 'AND',
      prefix: (word) => mayBegin(word, words),
      fuzzy: (word) => typoTolerance(word),
    };
    const joined: Query = { queries: [joinedWord(words)], prefix: false, fuzzy: false };
    return this.#index
      .search({ queries: [all, joined], combineWith: 'OR' })
      .slice(0, limit)
      .map(({ id }) => this.#names[id] as IndexedNode);
  }
}
