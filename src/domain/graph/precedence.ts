import { compareText } from '../collections/text.ts';
import type { SourcedFact } from './fact.ts';

/** Names of the sources that editors write, the most trusted first. */
const curatedNames = ['local', 'brief', 'editors'];

/** The precedence of imports. Sources of a lower number are curated. */
export const importPrecedence = curatedNames.length;
/** The precedence of what the seeds carry of a release; its source's name ends in `-seeds`. */
export const carriedPrecedence = importPrecedence + 1;
/** The precedence of what we calculate: it is believed last. */
export const calculatedPrecedence = importPrecedence + 2;

/**
 * The rank of a source when several speak of one thing: the lower number wins. It depends on the name alone, so a new
 * release of a source changes no rank. Figures carried in the seeds come after imports, and what is calculated comes last.
 */
export function precedence(sourceId: string): number {
  const name = sourceId.slice(0, sourceId.lastIndexOf('@'));
  const rank = curatedNames.indexOf(name);
  if (rank >= 0) return rank;
  if (name.startsWith('calculated-')) return calculatedPrecedence;
  return name.endsWith('-seeds') ? carriedPrecedence : importPrecedence;
}

/** Whether editors write this source. */
export const isCurated = (sourceId: string): boolean => precedence(sourceId) < importPrecedence;

/** Whether this source holds what we calculate from other sources; its name begins with `calculated-`. */
export const isCalculated = (sourceId: string): boolean => precedence(sourceId) === calculatedPrecedence;

/** Whether the seeds carry this source: an extract of a release that can be imported. */
export const isCarried = (sourceId: string): boolean => precedence(sourceId) === carriedPrecedence;

/** Whether an import writes this source. */
export const isImported = (sourceId: string): boolean => precedence(sourceId) === importPrecedence;

/** Orders source ids by precedence, then by id. */
export const compareSources = (a: string, b: string): number =>
  precedence(a) - precedence(b) || compareText(a, b);

/** A sorted copy, in the order of `compareSources`. */
export const byPrecedence = (sourceIds: readonly string[]): string[] => [...sourceIds].sort(compareSources);

/** Orders facts about one thing: by precedence, then source id, then context. */
export const compareFacts = (a: SourcedFact, b: SourcedFact): number =>
  compareSources(a.source, b.source) || compareText(a.context, b.context);

/** Facts as parallel columns. */
export interface FactColumns {
  /** Per fact the position of its source in some list. */
  readonly source: readonly number[];
  readonly context: readonly string[];
}

/** The order of `compareFacts` over entries of columns. */
export interface RankedEntry {
  /** The rank of the fact's source, 0 for the one that goes first. */
  readonly rank: number;
  readonly context: string;
  /** Position among the columns; breaks ties. */
  readonly entry: number;
}

/** Orders entries of fact columns as `compareFacts` orders facts. */
export const compareEntries = (a: RankedEntry, b: RankedEntry): number =>
  a.rank - b.rank || compareText(a.context, b.context) || a.entry - b.entry;
