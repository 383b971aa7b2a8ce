/**
 * The key by which names are compared: NFKC, lower case, single spaces. `" ml  ENGINEER"` and `"ML Engineer"` share one.
 * Lower-casing can decompose a letter ("J̌" has no single code point, "ǰ" has), so the key is normalised again after it.
 */
export const nameKey = (text: string): string =>
  (notPlain.test(text)
    ? text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ')
    : text.toLowerCase()
  ).trim();

/** Fast path: plain ASCII with single spaces only needs lower-casing. */
const notPlain = /[^ -~]| {2}/;

/** The id of a Name node, unique by language and key: `en:ml engineer`. */
export const nameId = (language: string, text: string): string => `${language}:${nameKey(text)}`;

/** The key in the id of a Name node. */
export const nameKeyOf = (id: string): string => id.slice(id.indexOf(':') + 1);
