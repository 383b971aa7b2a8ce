import { credentialLevels } from '../graph/vocabulary.ts';

/** What a role says of one credential. */
interface AskedCredential {
  /** Place in `credentialLevels` plus 1; 0 when unknown. */
  readonly level: number;
  readonly need: string | null;
  readonly share: number | null;
}

/** Levels from here on are no steps of the ladder of formal education. */
const ladder = credentialLevels.indexOf('CERTIFICATION') + 1;

export const isEducation = (level: number): boolean => level > 0 && level < ladder;

/**
 * The level of education that a role usually asks for: the lowest that is usually required; where nobody says so, the
 * one that most people in it hold, the lower of two.
 *
 * @returns as `level`; 0 when neither is known
 */
export function usualEducation(asked: readonly AskedCredential[]): number {
  const steps = asked.filter(({ level }) => isEducation(level));
  const required = steps.filter(({ need }) => need === 'USUALLY_REQUIRED').map(({ level }) => level);
  if (required.length > 0) return Math.min(...required);
  const [most] = steps
    .filter(({ share }) => share !== null)
    .sort((a, b) => Number(b.share) - Number(a.share) || a.level - b.level);
  return most?.level ?? 0;
}
