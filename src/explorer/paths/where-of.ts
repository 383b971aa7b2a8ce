import type { Basis, MoveKind, PathsWhere, Seniority } from '../api/operations.ts';
import type { PathsAddress } from '../navigation/address.ts';

export const kinds: readonly MoveKind[] = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'];
export const levels: readonly Seniority[] = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];
const bases: readonly Basis[] = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED'];
/** What moves rest on when nothing is asked for; what is only related is none. */
export const usualBases: readonly Basis[] = bases.filter((basis) => basis !== 'RELATED');

/** What a way must keep to, as the service is asked; nothing that is not asked for. */
export function whereOf(address: PathsAddress): PathsWhere {
  const { via, avoid, without, withoutLevels, industries, sources, pay, payKnown } = address;
  const resting = bases.filter((basis) => address.bases.includes(basis));
  return {
    ...(via.length > 0 && { via: [...via] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...(without.length > 0 && { kinds: kinds.filter((kind) => !without.includes(kind)) }),
    ...(withoutLevels.length > 0 && { seniority: levels.filter((level) => !withoutLevels.includes(level)) }),
    ...(industries.length > 0 && { industries: [...industries] }),
    ...(resting.length > 0 && { bases: resting }),
    ...(sources.length > 0 && { sources: [...sources] }),
    ...(pay > 0 && {
      payNeverBelow: { amount: pay, currency: address.payCurrency, region: address.payRegion },
    }),
    ...(pay > 0 && payKnown && { unknownPay: 'EXCLUDE' as const }),
  };
}
