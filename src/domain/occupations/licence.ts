import type { LicenceStep } from '../graph/vocabulary.ts';

/** Work that takes one licence. Codes are beginnings of the codes of one scheme. */
export interface Licence {
  /** The occupations that hold it. */
  readonly heldBy: readonly string[];
  /** Occupations outside from which people are known to train for it: those below it, or of the same schooling. */
  readonly preparedBy: readonly string[];
  /** Whether people also come from any other work: they train for it on entering, in a course or as apprentices. */
  readonly isOpen: boolean;
}

/** A licence that asks for a course of study of its own, taken before the work begins. */
export const licence = (heldBy: readonly string[], preparedBy: readonly string[] = []): Licence => ({
  heldBy,
  preparedBy,
  isOpen: false,
});

/** A licence that is got on entering: by a course and an examination, or by the years of an apprentice. */
export const openLicence = (heldBy: readonly string[], preparedBy: readonly string[] = []): Licence => ({
  heldBy,
  preparedBy,
  isOpen: true,
});

/** Whether an occupation, by its code, takes one of some licences. O(licences) */
export const isLicensed = (licences: readonly Licence[], code: string): boolean =>
  licences.some(({ heldBy }) => startsWithAny(code, heldBy));

/**
 * How the licence of `to`, if it takes one, is open to whoever works in `from`. Both are codes of the scheme of the
 * licences; of two licences that an occupation is in, the first counts. Of O*NET only whole occupations are entered by
 * training for their licence; parts of them (codes that end in a number above .00, but where the list names them) ask for
 * it first.
 *
 * @returns null where `to` takes no licence of the list, CLOSED where it is not open. O(licences)
 */
export function licenceStep(
  licences: readonly Licence[],
  from: string,
  to: string,
): LicenceStep | 'CLOSED' | null {
  const needed = licences.find(({ heldBy }) => startsWithAny(to, heldBy));
  if (!needed) return null;
  if (startsWithAny(from, needed.heldBy)) return 'SAME_LICENCE';
  const isPart = /^\d\d-\d{4}\.\d\d$/.test(to) && !to.endsWith('.00');
  if (isPart && !needed.heldBy.includes(to)) return 'CLOSED';
  if (startsWithAny(from, needed.preparedBy)) return 'PREPARES_FOR_LICENCE';
  return needed.isOpen ? 'NEW_LICENCE' : 'CLOSED';
}

const startsWithAny = (code: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => code.startsWith(beginning));
