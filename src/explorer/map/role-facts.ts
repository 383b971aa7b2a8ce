import { formatList } from '../format/format.ts';
import { payTag } from '../parts/role/pay-tag.ts';
import { texts } from '../texts/texts.ts';
import type { MapRole } from './atlas-of-roles.ts';

/** Level, line of work, pay and next roles of a role, each said to be unknown where it is. */
export const factsOfRole = ({ family, seniority, pay, next }: MapRole): string[] => {
  const titles = (next?.edges ?? []).map(({ node }) => node.title);
  return [
    seniority ? texts.seniority[seniority] : texts.map.levelUnknown,
    family ?? texts.map.noFamily,
    payTag(pay?.edges ?? []) ?? texts.picture.payUnknown,
    titles.length === 0 ? texts.move.noNext : texts.map.leadsTo(formatList(titles)),
  ];
};

/** Level and pay of a role, as short as a box of the map has room for. */
export const detailsOfRole = ({ seniority, pay }: MapRole): string =>
  [
    ...(seniority ? [texts.seniority[seniority]] : []),
    payTag(pay?.edges ?? []) ?? texts.picture.payUnknown,
  ].join(' · ');
