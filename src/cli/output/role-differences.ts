import type {
  EducationChangeFragment,
  PayChangeFragment,
  PayUnknownReason,
  SeniorityChangeFragment,
} from '../api/operations.ts';
import { figureMatchWords, number, words } from './wording.ts';

/** How two roles differ, apart from skills and tools; each is null without a role to start from. */
interface RoleDifferences {
  readonly payDifference: PayChangeFragment | null;
  readonly seniorityDifference: SeniorityChangeFragment | null;
  readonly educationDifference: EducationChangeFragment | null;
}

/** A sentence for each difference, also where it is unknown; none for a null. */
export function differenceSentences(differences: RoleDifferences): string[] {
  const { payDifference, seniorityDifference, educationDifference } = differences;
  return [
    ...(payDifference ? [paySentence(payDifference) ?? payUnknownText(payDifference.reason)] : []),
    ...(seniorityDifference ? [levelSentence('Level', seniorityDifference)] : []),
    ...(educationDifference ? [levelSentence('Education usually asked for', educationDifference)] : []),
  ];
}

/** Both amounts and what they cover, or null when one is unknown. */
export function paySentence({
  from,
  to,
  compared,
  currency,
  fromMatch,
  toMatch,
  place,
  year,
  source,
}: PayChangeFragment): string | null {
  if (from === null || to === null) return null;
  const coverage = [place?.name, year ?? 'undated', source?.name].filter((part) => part != null).join(', ');
  const measure = compared === 'LOWER_END' ? 'Pay, from' : 'Median pay';
  const [before, after] = [fromMatch, toMatch].map((match) => {
    const relation = match === null ? '' : figureMatchWords[match];
    return relation && ` (${relation})`;
  });
  return `${measure}: ${number(from)}${before} before, ${number(to)}${after} after, ${currency ?? ''} (${coverage}; not converted)`;
}

function payUnknownText(reason: PayUnknownReason | null): string {
  switch (reason) {
    case 'BROAD_MATCH':
      return 'Pay difference unknown: there are figures of broader occupations only.';
    case 'DIFFERENT_SOURCES':
      return 'Pay difference unknown: no source has comparable figures for both.';
    case 'SAME_OCCUPATION':
      return 'Pay difference unknown: both figures are those of one official occupation.';
    default:
      return 'Pay difference unknown: one of the roles has no published figure.';
  }
}

function levelSentence(
  label: string,
  { from, to, levels }: SeniorityChangeFragment | EducationChangeFragment,
): string {
  const level = (value: string | null) => (value === null ? 'unknown' : words(value));
  return `${label}: ${levels === 0 ? `${level(to)}, as before` : `${level(from)} before, ${level(to)} after`}.`;
}
