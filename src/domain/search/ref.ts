import { compareText } from '../collections/text.ts';
import { CareerGraphError } from '../errors.ts';

/**
 * How a caller's text can name a node, best first; the first rank that answers wins. A CODE is the code or URI of an
 * official occupation that the role matches EXACT, or an industry's own code. Curated ranks go before official ones, so
 * importing a classification changes the meaning of no curated title and of no code that editors gave to a role.
 */
export const refRanks = [
  'ID',
  'CURATED_CODE',
  'OFFICIAL_CODE',
  'CURATED_TITLE',
  'CURATED_ALIAS',
  'OFFICIAL_TITLE',
  'OFFICIAL_ALIAS',
] as const;

/** Position in `refRanks` of a name. */
export const nameRank = (curated: boolean, preferred: boolean): number =>
  refRanks.indexOf(curated ? 'CURATED_TITLE' : 'OFFICIAL_TITLE') + (preferred ? 0 : 1);
/** Position in `refRanks` of an id. */
export const idRank = refRanks.indexOf('ID');
/** Position in `refRanks` of a code. */
export const codeRank = (curated: boolean): number =>
  refRanks.indexOf(curated ? 'CURATED_CODE' : 'OFFICIAL_CODE');

/** A caller's text that names a node, and where it stands, for messages about it. */
export interface RefRequest {
  /** In lower case, such as `role`. */
  readonly kind: string;
  /** Such as `from`. */
  readonly argument: string;
  readonly ref: string;
}

/** The node that a text names; or that no node answered, or several did. */
export type RefChoice =
  | { readonly outcome: 'FOUND'; readonly id: string }
  | { readonly outcome: 'NOT_FOUND' }
  /** Ids in code point order, none twice. */
  | { readonly outcome: 'AMBIGUOUS'; readonly ids: readonly string[] };

/** @param ids the nodes of the best rank that answered, in any order, repetitions allowed */
export function chooseRef(ids: Iterable<string>): RefChoice {
  const distinctIds = [...new Set(ids)].sort(compareText);
  const [id, ...others] = distinctIds;
  if (id === undefined) return { outcome: 'NOT_FOUND' };
  return others.length === 0 ? { outcome: 'FOUND', id } : { outcome: 'AMBIGUOUS', ids: distinctIds };
}

/** The NOT_FOUND error. @param suggestions ids of nodes with a similar name, best first */
export function refNotFound(
  { kind, argument, ref }: RefRequest,
  suggestions: readonly string[],
): CareerGraphError {
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(', ')}?` : '';
  const message = `${argument}: no ${kind} is called ${JSON.stringify(ref)}.${hint}`;
  return new CareerGraphError('NOT_FOUND', message, { argument, suggestions });
}

/** The AMBIGUOUS error. @param ids the nodes of that name, which the error suggests in this order */
export function refAmbiguous({ kind, argument, ref }: RefRequest, ids: readonly string[]): CareerGraphError {
  const message = `${argument}: ${JSON.stringify(ref)} names several ${kind}s: ${ids.join(', ')}. Use one of these ids.`;
  return new CareerGraphError('AMBIGUOUS', message, { argument, suggestions: ids });
}
