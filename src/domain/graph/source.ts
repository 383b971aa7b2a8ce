import { compareText } from '../collections/text.ts';
import type { SourcedFact } from './fact.ts';
import type { FollowedType } from './model.ts';

/** One release of a source. At most one release of a name is ACTIVE; readers see the facts of ACTIVE ones only. */
export interface Source {
  /** `name@version`; of an imported release `name@version+digest`, see release.ts in the store. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string;
  /** The sentence that the licence asks for, or who is to be named. */
  readonly attribution: string;
  /** The day on which it was obtained, where known. */
  readonly retrieved: string | null;
  readonly state: 'LOADING' | 'ACTIVE' | 'RETIRED';
}

/**
 * How a fact came to be: CURATED by a document or an editor, OFFICIAL (a classification or survey), OBSERVED
 * (counted moves), RELATED (an official list of related occupations).
 */
export const bases = ['CURATED', 'OFFICIAL', 'OBSERVED', 'RELATED'] as const;
export type Basis = (typeof bases)[number];

const curated = ['local', 'brief', 'editors'];
/** The precedence of imports; whoever is believed before them is an editor. */
export const importPrecedence = curated.length;

/** Which of two sources is believed first: a lower number wins. It goes by name, so a new release changes nothing. */
export function precedence(sourceId: string): number {
  const name = sourceId.slice(0, sourceId.lastIndexOf('@'));
  const place = curated.indexOf(name);
  if (place >= 0) return place;
  return name.endsWith('-seeds') ? importPrecedence + 1 : importPrecedence;
}

export const isCurated = (sourceId: string): boolean => precedence(sourceId) < importPrecedence;

/** Order of facts about the same thing: precedence, then source id, then context. */
export function compareFacts(a: SourcedFact, b: SourcedFact): number {
  return (
    precedence(a.source) - precedence(b.source) ||
    compareText(a.source, b.source) ||
    compareText(a.context, b.context)
  );
}

export function basisOf(type: FollowedType, fact: SourcedFact): Basis {
  if (type === 'RELATED_TO') return 'RELATED';
  if (type === 'LEADS_TO' && fact.properties.count != null) return 'OBSERVED';
  return isCurated(fact.source) ? 'CURATED' : 'OFFICIAL';
}

/** Whether a source is the one named: by its id, its release (`name@version`) or its name. */
export const isSource = (sourceId: string, named: string): boolean =>
  sourceId === named || sourceId.startsWith(`${named}@`) || sourceId.startsWith(`${named}+`);

/** A source as people name it, `name@version`: without the digest that tells apart what was imported by that name. */
export const sourceRef = (sourceId: string): string => sourceId.replace(/\+[0-9a-f]{8}$/, '');
