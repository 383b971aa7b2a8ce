import { isEnumType } from 'graphql';
import { schema } from '../../graphql/schema.ts';
import type { PayFigureFragment } from '../api/operations.ts';

/** What the schema says of a value of one of its enums. */
export function meaningOf(type: string, value: string): string {
  const enumType = schema.getType(type);
  return (isEnumType(enumType) && enumType.getValue(value)?.description) || value;
}

/** A value of an enum in running text: `USUALLY_REQUIRED` as "usually required". */
export const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ');

/** "Machine Learning Engineer (ml-engineer)" */
export const titled = ({ title, ref }: { readonly title: string; readonly ref: string }): string =>
  `${title} (${ref})`;

/** As `titled`, of a skill or tool. */
export const nameWithRef = ({ name, ref }: { readonly name: string; readonly ref: string }): string =>
  `${name} (${ref})`;

/** "3–5 years"; of a range without an extent one number. */
export const yearsText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? `${low} years` : `${low}–${high} years`;

/** A pay figure with what it covers, where and when; undated and wider figures say so. */
export function payText(figure: PayFigureFragment): string {
  const { low, high, median, currency, year, measure, match, appliesTo, node, isWider } = figure;
  const amount = median !== null ? `median ${median}` : `${low ?? '?'} to ${high ?? '?'}`;
  const place = `${node.name}${isWider ? ' (wider than the place asked for)' : ''}`;
  const covers = appliesTo ? `, for ${appliesTo.code} ${appliesTo.title} (match ${match ?? 'unknown'})` : '';
  return `${amount} ${currency ?? ''} ${measure ?? ''}, ${place}, ${year ?? 'undated'}${covers}`.replace(
    / +/g,
    ' ',
  );
}

/** Says that no source has pay for a role, so that nobody fills the gap by a guess. */
export const unknownPay = (title: string, place: string | null): string =>
  `UNKNOWN: no source of this graph has pay for ${title}${place === null ? '' : ` in ${place} or a place around it`}. Say so; do not estimate.`;

/** The person or the role that something starts from. */
export const starter = (from: { readonly title: string } | null): string => from?.title ?? 'The person';

const longestEcho = 240;

/** A value of the caller in a sentence: on one line, without brackets that would look like a citation, and not long. */
export function echoOf(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  const short = text.length > longestEcho ? `${text.slice(0, longestEcho)}…` : text;
  return short.replace(/\s/gu, ' ').replaceAll('[', '(').replaceAll(']', ')');
}
