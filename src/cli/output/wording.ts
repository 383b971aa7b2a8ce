import type { FigureMatch } from '../api/operations.ts';

/** `1 move`, `2 moves`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A number with separators of thousands: `12,500`. */
export const number = (value: number): string => value.toLocaleString('en-US');

/** Says what to do when no move has what a ranking needs. */
export const noDataForRanking =
  'No move has the data that this ranking needs: try --rank-by least-new-skills or fewest-steps.';

/** The title of a role; an ellipsis for one that was removed while the answer was made. */
export const titleOf = (role: { readonly title: string } | null | undefined): string => role?.title ?? '…';

/** The name of a thing; an ellipsis for one that was removed while the answer was made. */
export const nameOf = (thing: { readonly name: string } | null | undefined): string => thing?.name ?? '…';

/** The names of things, joined. */
export const namesOf = (
  things: readonly { readonly name: string }[] | null | undefined,
  separator = '; ',
): string => (things ?? []).map(({ name }) => name).join(separator);

/** Other places of a name, each with the id that tells it apart. */
export const namesakesText = (places: readonly { readonly ref: string; readonly name: string }[]): string =>
  places.map(({ ref, name }) => `${name} (${ref})`).join(', ');

/** Says which place the counted moves of an answer are of. */
export const countedIn = (place: string): string => `Counted moves are those of ${place}.`;

/** Says that an answer rests on calculated moves. */
export const onlyCalculated =
  'No way is known without moves that are calculated here from official descriptions. They compare occupations; nobody was seen to make them.';

/** Says which roles of a list rest on calculated moves. */
export const someCalculated =
  'Marked *: no way is known without moves that are calculated here from official descriptions. They compare occupations; nobody was seen to make them.';

/** That a role walks as another. */
interface SameWorkText {
  readonly role: { readonly title: string } | null;
  readonly as: { readonly title: string } | null;
  readonly code: { readonly code: string } | null;
}

/** Says that a role walks as another, by which code. */
export const sameWorkText = ({ role, as, code }: SameWorkText): string =>
  `${titleOf(role)}: the same work as ${titleOf(as)}, by code ${code?.code ?? '…'}.`;

/** What the calculation of a move rests on, as the API says it. */
interface Calculation {
  readonly jobZoneStep: number | null;
  readonly skillLevelStep: number | null;
  readonly educationStep: number | null;
  readonly licence: string | null;
}

/** What a calculated move asks for, after the word that labels it. */
export function calculatedText({ jobZoneStep, skillLevelStep, educationStep, licence }: Calculation): string {
  const levels = jobZoneStep ?? skillLevelStep ?? 0;
  return [
    'calculated',
    levels === 0 ? 'as much preparation' : `${levels > 0 ? 'more' : 'less'} preparation`,
    ...(educationStep ? [`${educationStep > 0 ? 'more' : 'less'} education`] : []),
    ...(licence === null ? [] : [licence === 'SAME_LICENCE' ? 'the same licence' : 'a licence still to get']),
  ].join(', ');
}

/** An enum value of the API in words: `NEW_SKILLS` is `new skills`. */
export const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ');

/** `2–4 years`, or `1 year` when both ends are equal. */
export const yearsText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? plural(low, 'year') : `${low}–${high} years`;

interface Quoted {
  readonly quote: string | null;
  readonly line: number | null;
  readonly source: { readonly name: string } | null;
}

/** The words of documents that evidence quotes, each with its document and line. */
export const quotesOf = (evidence: readonly Quoted[]): string[] =>
  evidence.flatMap(({ quote, line, source }) =>
    quote === null
      ? []
      : [`“${quote}” (${source?.name ?? 'unknown'}${line === null ? '' : `, line ${line}`})`],
  );

/** How the occupation of a figure stands to the role, by the match; a figure of the role itself needs no word. */
export const figureMatchWords: Readonly<Record<FigureMatch, string>> = {
  OWN: '',
  EXACT: 'of the same occupation',
  CLOSE: 'of a close occupation',
  BROADER: 'of a broader occupation, to look at',
  NARROWER: 'of a part of the role, to look at',
};
