import type { MapFiguresFragment, MapOutlookFragment, MapPayFragment } from '../api/operations.ts';
import { formatList } from '../format/format.ts';
import { payTag } from '../parts/role/pay-tag.ts';
import { texts } from '../texts/texts.ts';
import type { MapRole } from './atlas-of-roles.ts';

/** Level, line of work, pay, outlook and next roles of a role, each said to be unknown where it is. */
export const factsOfRole = (role: MapRole): string[] => [
  role.seniority ? texts.seniority[role.seniority] : texts.map.levelUnknown,
  role.family ?? texts.map.noFamily,
  ...figuresOf(role),
  leadsTo((role.next?.edges ?? []).map(({ node }) => node.title)),
];

/** Pay and outlook, each said to be unknown where it is. */
export const figuresOf = (role: MapFiguresFragment): string[] => [payOf(role), outlookOf(role)];

/** The next roles by title, or that none are known. */
export const leadsTo = (titles: readonly string[]): string =>
  titles.length === 0 ? texts.move.noNext : texts.map.leadsTo(formatList(titles));

/** The first known figure of pay, or that it is unknown. */
export const payOf = ({ pay }: MapPayFragment): string =>
  payTag(pay?.edges ?? []) ?? texts.picture.payUnknown;

/** The projected change in employment, or that it is unknown. */
export function outlookOf({ outlook }: MapOutlookFragment): string {
  const [figure] = outlook?.edges ?? [];
  return figure?.value == null
    ? texts.map.outlookUnknown
    : texts.map.outlook(texts.map.change(figure.value), figure.period);
}

/** Level, pay and outlook of a role, as short as a box of the map has room for. */
export const detailsOfRole = (role: MapRole): string =>
  [
    ...(role.seniority ? [texts.seniority[role.seniority]] : []),
    payOf(role),
    ...(role.outlook?.edges[0]?.value == null ? [] : [texts.map.change(role.outlook.edges[0].value)]),
  ].join(' · ');
