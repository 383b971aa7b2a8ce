import type { SourcedFact } from './fact.ts';
import type { FollowedType } from './model.ts';
import { isCalculated, isCurated } from './precedence.ts';
import type { SourceState } from './vocabulary.ts';

/** One release of a source. At most one release of a name is ACTIVE, and readers see the facts of ACTIVE ones only. */
export interface Source {
  /** `name@version`, or `name@version+digest` of an imported release (see release.ts in the store). */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string;
  /** The sentence that the licence asks for, or whom to credit. */
  readonly attribution: string;
  /** The day on which it was imported, or on which editors obtained it; null when unknown, and for what is calculated. */
  readonly retrieved: string | null;
  readonly state: SourceState;
}

/**
 * How a fact came to be: CURATED by a document or an editor, OFFICIAL in a classification or survey, OBSERVED as
 * counted moves, RELATED in an official list of related occupations, CALCULATED by us from what other sources say,
 * RATED by people or a model by a method that the fact names.
 */
export const bases = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED', 'CALCULATED', 'RATED'] as const;
/** Origin of a fact. */
export type Basis = (typeof bases)[number];

/** Whether facts of a relationship may hold counts of people. */
export const countsPeople = (type: FollowedType): boolean => type === 'LEADS_TO' || type === 'STAYS_IN';

/** Whether facts of a relationship may be ratings: those that name a method are. */
export const isRating = (type: FollowedType): boolean => type === 'HAS_FIGURE';

/** The basis of a fact, by its relationship, by what it holds, and by who says it. */
export function basisOf(type: FollowedType, fact: SourcedFact): Basis {
  if (type === 'RELATED_TO') return 'RELATED';
  if (countsPeople(type) && fact.properties.count != null) return 'OBSERVED';
  if (isRating(type) && fact.properties.method != null) return 'RATED';
  if (isCalculated(fact.source)) return 'CALCULATED';
  return isCurated(fact.source) ? 'CURATED' : 'OFFICIAL';
}

/** Whether a text names a source: by its id, its release (`name@version`) or its name. */
export const isSource = (sourceId: string, text: string): boolean =>
  sourceId === text || sourceId.startsWith(`${text}@`) || sourceId.startsWith(`${text}+`);

/** A source as people name it, `name@version`: its id without the digest of an imported release. */
export const sourceRef = (sourceId: string): string => sourceId.replace(/\+[0-9a-f]{8}$/, '');
