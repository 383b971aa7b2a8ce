import { describedKinds } from '../../domain/graph-model.ts';
import { nameKeyOf } from '../../domain/name.ts';
import { indexWords, joinedWord, mayBegin, queryWords, typoTolerance } from '../../domain/search-words.ts';

/** What the text index holds of a Name node, by the node's id. */
export const indexedWords = (id: string): string => indexWords(nameKeyOf(id)).join(' ');

/**
 * What a text may match, in the syntax of Lucene's classic query parser: each word as it is, as a beginning, or
 * nearly. Words hold letters, digits and `+#.` only, in lower case, so no operator can come of them but `+`.
 *
 * @returns null when the text has no words
 */
export function luceneQuery(text: string): string | null {
  const words = [...new Set(queryWords(text))];
  if (words.length === 0) return null;
  const all = words.map((word) => `+(${variants(word, words).join(' ')})`).join(' ');
  return `(${all}) (${escaped(joinedWord(words))})`;
}

function variants(word: string, query: readonly string[]): string[] {
  const plain = escaped(word);
  const tolerance = typoTolerance(word);
  return [
    `${plain}^4`,
    ...(mayBegin(word, query) ? [`${plain}*`] : []),
    ...(tolerance > 0 ? [`${plain}~${tolerance}`] : []),
  ];
}

const escaped = (word: string): string => word.replace(/\+/g, '\\+');

/** Rows of name, owner and source; see CareerReader.searchNames. */
export const searchNamesQuery = `CALL () {
  MATCH (name:Name {key: $key}) RETURN name
  UNION
  CALL db.index.fulltext.queryNodes('name_words', $query, {limit: $limit}) YIELD node RETURN node AS name
}
MATCH (name)<-[r:CALLED]-(n:${describedKinds.join('|')})
WHERE name.visible AND n.visible AND r.source IN active
WITH [kind IN $kinds WHERE kind IN labels(n)][0] AS kind, n, name, r
WHERE kind IS NOT NULL
RETURN kind, n.id, name.text, r.preferred, r.precedence`;
