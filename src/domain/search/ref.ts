import { compareText } from '../collections/text.ts';
import { CareerGraphError } from '../errors.ts';

/**
 * How a caller's text led to a node, best first; the first that answers wins. A CODE is the code or URI of an
 * official occupation that the role EXACTly is, or an industry's own code. What editors say goes before what is official,
 * so importing a classification changes neither what a curated title means nor what a code that editors gave a role does.
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
export const idRank = refRanks.indexOf('ID');
/** Position in `refRanks` of a code. */
export const codeRank = (curated: boolean): number =>
  refRanks.indexOf(curated ? 'CURATED_CODE' : 'OFFICIAL_CODE');

/** What a caller asked for and where, such as `role` and `from`, for the message. */
export interface Asked {
  readonly kind: string;
  readonly argument: string;
  readonly ref: string;
}

/**
 * The one node that a caller's text means.
 *
 * @param ids the nodes of the best rank that answered
 * @param similar ids of nodes with a name like it, best first; asked for only when nothing answered
 * @throws CareerGraphError NOT_FOUND or AMBIGUOUS, with ids as `suggestions`
 */
export async function chooseRef(
  ids: readonly string[],
  { kind, argument, ref }: Asked,
  similar: () => Promise<readonly string[]>,
): Promise<string> {
  const [first, ...others] = [...new Set(ids)].sort(compareText);
  const quoted = JSON.stringify(ref);
  if (first === undefined) {
    const suggestions = await similar();
    const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(', ')}?` : '';
    throw new CareerGraphError('NOT_FOUND', `${argument}: no ${kind} is called ${quoted}.${hint}`, {
      argument,
      suggestions,
    });
  }
  if (others.length > 0) {
    const suggestions = [first, ...others];
    throw new CareerGraphError(
      'AMBIGUOUS',
      `${argument}: ${quoted} names several ${kind}s: ${suggestions.join(', ')}. Use one of these ids.`,
      { argument, suggestions },
    );
  }
  return first;
}
