import { CareerGraphError } from './errors.ts';
import { compareText } from './text.ts';

/**
 * What names are compared by: NFKC, lower case, single spaces. `" ml  ENGINEER"` and `"ML Engineer"` are equal.
 * Normalised again at the end, as lower case can come apart: "J̌" has no single letter, "ǰ" has.
 */
export const nameKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The id of a Name node: unique by language and key. */
export const nameId = (language: string, text: string): string => `${language}:${nameKey(text)}`;

/**
 * How a name or id led to a node, best first. The first rank that answers wins, so an imported classification
 * that uses a curated title too does not change what the title means here.
 */
export const refRanks = ['ID', 'CURATED_TITLE', 'CURATED_ALIAS', 'OFFICIAL_TITLE', 'OFFICIAL_ALIAS'] as const;

export interface RefCandidate {
  readonly id: string;
  /** Position in `refRanks`. */
  readonly rank: number;
}

export const refRank = (curated: boolean, preferred: boolean): number =>
  1 + (curated ? 0 : 2) + (preferred ? 0 : 1);

/**
 * The one node that a caller's text means.
 *
 * @param what what is asked for and where, such as `role` and `from`, for the message
 * @throws CareerGraphError NOT_FOUND; AMBIGUOUS when the best rank holds several nodes, with their ids as
 *   `suggestions`
 */
export function chooseRef(
  candidates: readonly RefCandidate[],
  what: { readonly kind: string; readonly argument: string; readonly ref: string },
): string {
  const best = Math.min(...candidates.map((candidate) => candidate.rank));
  const ids = [...new Set(candidates.filter(({ rank }) => rank === best).map(({ id }) => id))].sort(
    compareText,
  );
  const [first] = ids;
  const quoted = JSON.stringify(what.ref);
  if (first === undefined) {
    throw new CareerGraphError('NOT_FOUND', `${what.argument}: no ${what.kind} is called ${quoted}.`, {
      argument: what.argument,
    });
  }
  if (ids.length > 1) {
    throw new CareerGraphError(
      'AMBIGUOUS',
      `${what.argument}: ${quoted} names several ${what.kind}s: ${ids.join(', ')}. Use one of these ids.`,
      { argument: what.argument, suggestions: ids },
    );
  }
  return first;
}
