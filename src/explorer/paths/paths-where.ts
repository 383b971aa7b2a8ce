import type { Basis, PathsWhere, Seniority } from '../api/operations.ts';
import {
  anyPaths,
  type PathRanking,
  type PathsAddress,
  type TradeOffMeasure,
} from '../navigation/paths-address.ts';
import { moveKinds } from '../parts/role/move-kinds.ts';

/** Levels from the lowest to the highest. */
export const seniorities: readonly Seniority[] = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];

const bases: readonly Basis[] = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED'];

/** What moves rest on unless the address says otherwise: related is not a move. */
export const defaultBases: readonly Basis[] = bases.filter((basis) => basis !== 'RELATED');

/**
 * What the paths of an address are sorted by. Of pairs that are only called related nobody judged how common they are,
 * so with these alone the usual choice gives way to the skills to learn.
 */
export const rankingOf = ({ bases: chosenBases, rankBy }: PathsAddress): PathRanking => {
  const onlyRelated = chosenBases.length > 0 && chosenBases.every((basis) => basis === 'RELATED');
  return onlyRelated && rankBy === anyPaths.rankBy ? 'LEAST_NEW_SKILLS' : rankBy;
};

/** The constraints of an address as the service takes them; words that it does not know are left out. */
export function pathsWhere(address: PathsAddress): PathsWhere {
  const { via, avoid, withoutKinds, withoutLevels, industries, sources, pay, payKnown } = address;
  const chosenBases = bases.filter((basis) => address.bases.includes(basis));
  return {
    ...(via.length > 0 && { via: [...via] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...(withoutKinds.length > 0 && { kinds: moveKinds.filter((kind) => !withoutKinds.includes(kind)) }),
    ...(withoutLevels.length > 0 && {
      seniority: seniorities.filter((level) => !withoutLevels.includes(level)),
    }),
    ...(industries.length > 0 && { industries: [...industries] }),
    ...(chosenBases.length > 0 && { bases: chosenBases }),
    ...(sources.length > 0 && { sources: [...sources] }),
    ...(pay > 0 && {
      payNeverBelow: { amount: pay, currency: address.payCurrency, ...floorPlace(address) },
    }),
    ...(pay > 0 && payKnown && { unknownPay: 'EXCLUDE' as const }),
  };
}

const countryCode = /^[A-Z]{2}$/;

/** The place of a floor: a country by its code, even one without figures, or any other by its name. */
const floorPlace = ({ payRegion }: PathsAddress): { readonly region?: string; readonly place?: string } =>
  countryCode.test(payRegion) ? { region: payRegion } : { place: payRegion };

/**
 * The variables for the place whose pay is shown and compared: that of the floor, as pay is compared in one place; else the
 * one that the browser remembers; none for whole countries.
 *
 * @param keptPlace see usePlace
 */
export function payPlaceOf(
  address: PathsAddress,
  keptPlace: string,
): { readonly payPlace?: string; readonly payIn?: { readonly place: string } } {
  const place = address.pay === 0 ? keptPlace : countryCode.test(address.payRegion) ? '' : address.payRegion;
  return place === '' ? {} : { payPlace: place, payIn: { place } };
}

/** Number of paths that are asked for: the best ones, or as many of those that no other beats as the limit of cost allows. */
const ranked = 10;
const unbeaten = 23;

/** The variables for what the paths of an address are sorted by, and how many there are. */
export const orderOf = (
  address: PathsAddress,
): { readonly first: number; readonly rankBy?: PathRanking; readonly tradeOff?: TradeOffMeasure[] } =>
  address.tradeOff.length > 0
    ? { first: unbeaten, tradeOff: [...address.tradeOff] }
    : { first: ranked, rankBy: rankingOf(address) };

/** The variable for the place whose counted moves count; none when the service chooses. */
export const placeOf = ({ place }: Pick<PathsAddress, 'place'>): { readonly place?: string } =>
  place === '' ? {} : { place };
