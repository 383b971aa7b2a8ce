import type { Properties } from '../graph/property.ts';
import { joinWords, searchWords } from './search-words.ts';

/**
 * A name without its case and spacing, which its node's id is made of: NFKC, lower case, single spaces. `" ml  ENGINEER"`
 * and `"ML Engineer"` share one. Lower-casing can decompose a letter ("J̌" has no single code point, "ǰ" has), so the
 * text is normalised again after it.
 */
export const plainName = (text: string): string =>
  (notPlain.test(text)
    ? withFewMarks(text).normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ')
    : text.toLowerCase()
  ).trim();

/** No letter has more than 30 marks (Unicode's stream-safe text): to order more of them takes the square of their number. */
const withFewMarks = (text: string): string => text.replace(/(\p{M}{30})\p{M}+/gu, '$1');

/** Fast path: plain ASCII with single spaces only needs lower-casing. */
const notPlain = /[^ -~]| {2}/;

/**
 * The key by which references find names: their words as search compares them, written as one. "Front-End Engineers" and
 * "Frontend engineer" share one; so do "Sr. Analyst" and "senior analyst". A text without words is its own key.
 */
export const nameKey = (text: string): string => joinWords(searchWords(text)) || plainName(text);

/** The id of a Name node, unique by language and plain name: `en:ml engineer`. */
export const nameId = (language: string, text: string): string => `${language}:${plainName(text)}`;

/** The plain name in the id of a Name node. */
export const plainNameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The properties of a Name node. @param language BCP 47 */
export const nameProperties = (text: string, language: string): Properties => ({
  text,
  language,
  key: nameKey(text),
});
