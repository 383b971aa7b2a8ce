/**
 * What names are compared by: NFKC, lower case, single spaces. `" ml  ENGINEER"` and `"ML Engineer"` are equal.
 * Normalised again at the end, as lower case can come apart: "J̌" has no single letter, "ǰ" has.
 */
export const nameKey = (text: string): string =>
  (notPlain.test(text)
    ? text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ')
    : text.toLowerCase()
  ).trim();

/** Most names are ASCII with single spaces, of which nothing is left but lower case, much faster. */
const notPlain = /[^ -~]| {2}/;

/** The id of a Name node: unique by language and key. */
export const nameId = (language: string, text: string): string => `${language}:${nameKey(text)}`;

/** The key in the id of a Name node. */
export const nameKeyOf = (id: string): string => id.slice(id.indexOf(':') + 1);
