import { type CredentialLevel, credentialLevels, type Seniority, seniorities } from '../graph/vocabulary.ts';
import type { SkillMap } from './skill-map.ts';

/** Why a difference is unknown. */
const differenceReasons = ['FROM_UNKNOWN', 'TO_UNKNOWN', 'BOTH_UNKNOWN'] as const;
/** Which of the two roles has no known value. */
export type DifferenceReason = (typeof differenceReasons)[number];

/** The distance of two roles on an ordered list of words. */
export interface Difference<Word extends string> {
  readonly from: Word | null;
  readonly to: Word | null;
  /** Steps from `from` to `to`, negative for down; null when either is unknown. */
  readonly levels: number | null;
  /** Null when `levels` is known. */
  readonly reason: DifferenceReason | null;
}

/** The distance of two roles in level and in usual education. */
export interface RoleDifference {
  readonly seniority: Difference<Seniority>;
  /** See usual-education.ts. */
  readonly education: Difference<CredentialLevel>;
}

/** The difference of two roles, by id. O(1) */
export function roleDifference(map: SkillMap, from: string, to: string): RoleDifference {
  const [a, b] = [from, to].map((id) => map.roles.indexOf.get(id) ?? -1) as [number, number];
  return {
    seniority: differenceOf(seniorities, map.seniority[a], map.seniority[b]),
    education: differenceOf(credentialLevels, map.education[a], map.education[b]),
  };
}

/** @param a, b positions among the words plus 1; 0 when unknown */
function differenceOf<Word extends string>(words: readonly Word[], a = 0, b = 0): Difference<Word> {
  const reason = a > 0 && b > 0 ? null : a > 0 ? 'TO_UNKNOWN' : b > 0 ? 'FROM_UNKNOWN' : 'BOTH_UNKNOWN';
  return { from: words[a - 1] ?? null, to: words[b - 1] ?? null, levels: reason ? null : b - a, reason };
}
