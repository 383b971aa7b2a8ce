import type { NoGapReason } from '../api/operations.ts';

/** Why two roles cannot be compared. */
export function noGapText(reason: NoGapReason, from: string, to: string): string {
  const role = reason === 'FROM_LISTS_NO_SKILLS' ? from : to;
  return `No skills are listed for ${role}, so there is nothing to compare.`;
}

/** The word for a level from 0 to 1, the lower one between two words; empty when the level is unknown. */
export function levelWord(level: number | null): string {
  if (level === null) return '';
  if (level >= 1) return 'expert';
  return level >= 0.75 ? 'advanced' : level >= 0.5 ? 'working' : 'beginner';
}
