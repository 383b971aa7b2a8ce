import { noSkill } from './skill-levels.ts';

/** How a level compares with the one that a role lists. */
const gapStatuses = ['MISSING', 'BELOW', 'MET', 'EXCEEDED'] as const;
/** How a person or role stands against a listed skill. */
export type GapStatus = (typeof gapStatuses)[number];

/** Compares levels. A need of level 0 is always met. If either level is unknown, having the skill counts as met. */
export function gapStatus(have: number, need: number): GapStatus {
  if (have === noSkill) return need === 0 ? 'MET' : 'MISSING';
  if (Number.isNaN(have) || Number.isNaN(need) || have === need) return 'MET';
  return have < need ? 'BELOW' : 'EXCEEDED';
}
