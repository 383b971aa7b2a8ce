import { credentialLevels } from '../graph/vocabulary.ts';

/** How a role asks for one credential. */
interface CredentialRequest {
  /** Position in `credentialLevels` plus 1; 0 when unknown. */
  readonly level: number;
  readonly need: string | null;
  readonly share: number | null;
}

/** The level codes from here on are no formal education. */
const ladderEnd = credentialLevels.indexOf('CERTIFICATION') + 1;

/** Whether a level code, position in `credentialLevels` plus 1, is one of formal education. */
export const isEducation = (level: number): boolean => level > 0 && level < ladderEnd;

/**
 * The level of education that a role usually asks for: the lowest that is usually required, or else the one that most
 * people in the role hold, the lower of two.
 *
 * @returns position in `credentialLevels` plus 1; 0 when unknown
 */
export function usualEducation(requests: readonly CredentialRequest[]): number {
  const steps = requests.filter(({ level }) => isEducation(level));
  const required = steps.filter(({ need }) => need === 'USUALLY_REQUIRED').map(({ level }) => level);
  if (required.length > 0) return Math.min(...required);
  const [most] = steps
    .filter(({ share }) => share !== null)
    .sort((a, b) => Number(b.share) - Number(a.share) || a.level - b.level);
  return most?.level ?? 0;
}
