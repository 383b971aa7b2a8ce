import { type CredentialLevel, credentialLevels, type Seniority, seniorities } from '../graph/vocabulary.ts';
import type { SkillMap } from './skill-map.ts';

/** Why a difference is unknown. */
const differenceReasons = ['FROM_UNKNOWN', 'TO_UNKNOWN', 'BOTH_UNKNOWN'] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** How far two roles are apart on a ladder of words. */
export interface Difference<Word extends string> {
  readonly from: Word | null;
  readonly to: Word | null;
  /** Steps from `from` to `to`, negative for down; null when one is unknown. */
  readonly levels: number | null;
  /** Null when `levels` is known. */
  readonly reason: DifferenceReason | null;
}

export interface RoleDifference {
  readonly seniority: Difference<Seniority>;
  /** In the education that they usually ask for; see usual-education.ts. */
  readonly education: Difference<CredentialLevel>;
}

/** How far two roles, by id, are apart in level and education. */
export function roleDifference(map: SkillMap, from: string, to: string): RoleDifference {
  const [a, b] = [from, to].map((id) => map.roles.indexOf.get(id) ?? -1) as [number, number];
  return {
    seniority: between(seniorities, map.seniority[a], map.seniority[b]),
    education: between(credentialLevels, map.education[a], map.education[b]),
  };
}

/** @param a, b places among the words plus 1; 0 when unknown */
function between<Word extends string>(words: readonly Word[], a = 0, b = 0): Difference<Word> {
  const reason = a > 0 && b > 0 ? null : a > 0 ? 'TO_UNKNOWN' : b > 0 ? 'FROM_UNKNOWN' : 'BOTH_UNKNOWN';
  return { from: words[a - 1] ?? null, to: words[b - 1] ?? null, levels: reason ? null : b - a, reason };
}
