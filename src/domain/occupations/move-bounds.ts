import { credentialLevels, type LicenceStep } from '../graph/vocabulary.ts';
import { licenceStep } from './licence.ts';
import type { Occupation } from './occupation.ts';
import { onetLicences } from './onet-licences.ts';

const levelOf = (level: (typeof credentialLevels)[number]): number => credentialLevels.indexOf(level) + 1;
const doctorate = levelOf('DOCTORATE');
/** Per job zone, the education that O*NET says most of its occupations need. */
const educationOfZone: Readonly<Record<number, number>> = {
  1: levelOf('NONE'),
  2: levelOf('SECONDARY'),
  3: levelOf('POSTSECONDARY'),
  4: levelOf('BACHELOR'),
  5: levelOf('MASTER'),
};

/** What a move between two occupations asks for that skills do not say. */
export interface MoveStep {
  /** Job zones of O*NET up; negative for down, null in a classification that has none. */
  readonly jobZone: number | null;
  /** Skill levels of ISCO up; negative for down, null in a classification that has none. */
  readonly skillLevel: number | null;
  /** Levels of usual education up; negative for down, null when it is unknown of either. */
  readonly education: number | null;
  /** Null where the target takes no licence. */
  readonly licence: LicenceStep | null;
}

/**
 * The step from one occupation to another, if it is one that a person can take at once:
 *
 * - licensed work only from the same licence, from what prepares for it, or where the licence is got on entering;
 * - at most one job zone up, or two where the licence is near (one of the first two); one down, or two where the release calls the target related;
 * - at most one level of education up, or two where the two are near (related, or their licence is), but never two to a
 *   doctorate where it is not. Where education is unknown, that of the job zone stands in.
 *
 * @returns null where a bound forbids it. O(licences)
 */
export function moveStep(from: Occupation, to: Occupation): MoveStep | null {
  const isRelated = from.related.has(to.id);
  const jobZone = to.jobZone - from.jobZone;
  if (jobZone > 2 || jobZone < (isRelated ? -2 : -1)) return null;
  const licence = licenceStep(onetLicences, from.code, to.code);
  const isLicenceNear = licence === 'SAME_LICENCE' || licence === 'PREPARES_FOR_LICENCE';
  if (licence === 'CLOSED' || (jobZone > 1 && !isLicenceNear)) return null;
  const needed = assumedEducation(to);
  const leap = needed === doctorate && !isLicenceNear ? 1 : 2;
  if (needed - assumedEducation(from) > (isRelated || isLicenceNear ? leap : 1)) return null;
  const isKnown = from.education > 0 && to.education > 0;
  return { jobZone, skillLevel: null, education: isKnown ? to.education - from.education : null, licence };
}

/** The usual education, or where it is unknown that of the job zone. */
const assumedEducation = ({ education, jobZone }: Occupation): number =>
  education || (educationOfZone[jobZone] as number);

/** Whether an occupation asks for a degree beyond the bachelor's, which is one in a field. */
export const asksForHigherDegree = (occupation: Occupation): boolean =>
  assumedEducation(occupation) >= levelOf('MASTER');
