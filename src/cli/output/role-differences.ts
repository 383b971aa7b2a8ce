import type { PayUnknownReason } from '../../domain/pay/pay-difference.ts';

/** What is asked of a difference in pay. */
export const payFields = 'payDifference { amount from to currency region year reason source { name } }';

export interface PayDifference {
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly reason: PayUnknownReason | null;
  readonly source: { readonly name: string } | null;
}

/** What is asked of how two roles differ, skills apart. */
export const differenceFields = `${payFields}
  seniorityDifference { from to levels } educationDifference { from to levels }`;

interface LevelDifference {
  readonly from: string | null;
  readonly to: string | null;
  readonly levels: number | null;
}

/** Each null where there is no role to differ from. */
export interface RoleDifferences {
  readonly payDifference: PayDifference | null;
  readonly seniorityDifference: LevelDifference | null;
  readonly educationDifference: LevelDifference | null;
}

/** A sentence each; what is unknown is said to be. */
export function differenceSentences(differences: RoleDifferences): string[] {
  const { payDifference, seniorityDifference, educationDifference } = differences;
  return [
    ...(payDifference ? [paySentence(payDifference) ?? payUnknown(payDifference.reason)] : []),
    ...(seniorityDifference ? [levelSentence('Level', seniorityDifference)] : []),
    ...(educationDifference ? [levelSentence('Education usually asked for', educationDifference)] : []),
  ];
}

/** Null when it is not known. */
export function paySentence({ from, to, currency, region, year, source }: PayDifference): string | null {
  if (from === null || to === null) return null;
  const of = [region, year ?? 'undated', source?.name].filter((part) => part != null).join(', ');
  const amount = (value: number) => value.toLocaleString('en-US');
  return `Median pay: ${amount(from)} before, ${amount(to)} after, ${currency ?? ''} (${of}; not converted)`;
}

function payUnknown(reason: PayUnknownReason | null): string {
  switch (reason) {
    case 'BROAD_MATCH':
      return 'Difference in pay not known: there are only figures of wider occupations.';
    case 'DIFFERENT_SOURCES':
      return 'Difference in pay not known: no source has comparable figures of both.';
    case 'SAME_OCCUPATION':
      return 'Difference in pay not known: both figures are those of one official occupation.';
    default:
      return 'Difference in pay not known: one of them has no published median.';
  }
}

function levelSentence(what: string, { from, to, levels }: LevelDifference): string {
  const word = (value: string | null) => value?.toLowerCase().replaceAll('_', ' ') ?? 'not known';
  return `${what}: ${levels === 0 ? `${word(to)}, as before` : `${word(from)} before, ${word(to)} after`}.`;
}
