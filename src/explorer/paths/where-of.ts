import type { MoveKind, PathsWhere, Seniority } from '../api/operations.ts';
import type { PathsAddress } from '../navigation/address.ts';

export const kinds: readonly MoveKind[] = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'];
export const levels: readonly Seniority[] = ['ENTRY', 'MID', 'SENIOR', 'LEAD', 'EXECUTIVE'];

/** What a way must keep to, as the service is asked; nothing that is not asked for. */
export function whereOf(address: PathsAddress): PathsWhere {
  const { via, avoid, without, withoutLevels, industries, pay, payKnown } = address;
  return {
    ...(via.length > 0 && { via: [...via] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...(without.length > 0 && { kinds: kinds.filter((kind) => !without.includes(kind)) }),
    ...(withoutLevels.length > 0 && { seniority: levels.filter((level) => !withoutLevels.includes(level)) }),
    ...(industries.length > 0 && { industries: [...industries] }),
    ...(pay > 0 && { payNeverBelow: { amount: pay, currency: 'USD', region: 'US' } }),
    ...(pay > 0 && payKnown && { unknownPay: 'EXCLUDE' as const }),
  };
}
