import { knownNumber } from '../collections/known-number.ts';
import { compareText } from '../collections/text.ts';
import type { CareerMap } from './career-map.ts';
import { relatedBasis } from './move-facts.ts';

/** A place in which people were counted making moves. */
export interface CountedPlace {
  readonly place: string;
  /** Number of people counted: of each role the greatest total of its moves there, summed over roles. */
  readonly people: number;
  /** Number of moves that were counted there. */
  readonly moves: number;
}

type Counted = Pick<CareerMap, 'offsets' | 'facts' | 'places'>;

/**
 * The places of the facts that count: most people first, then by name. O(facts)
 *
 * @param counts per fact 1 when it counts, else 0
 */
function countedPlaces({ offsets, facts, places }: Counted, counts: Uint8Array): CountedPlace[] {
  const people = new Float64Array(places.length);
  const moves = new Float64Array(places.length);
  for (let role = 0; role < offsets.length - 1; role++) {
    const totals = new Map<number, number>();
    for (let move = offsets[role] as number; move < (offsets[role + 1] as number); move++) {
      const here = new Set<number>();
      for (let fact = facts.offsets[move] as number; fact < (facts.offsets[move + 1] as number); fact++) {
        const place = (facts.place[fact] as number) - 1;
        const isBridged = (facts.startAs[fact] ?? 0) > 0 || (facts.endAs[fact] ?? 0) > 0;
        if (counts[fact] === 0 || place < 0 || isBridged) continue;
        here.add(place);
        totals.set(place, Math.max(totals.get(place) ?? 0, knownNumber(facts.people[fact] as number) ?? 0));
      }
      for (const place of here) moves[place] = (moves[place] as number) + 1;
    }
    for (const [place, total] of totals) people[place] = (people[place] as number) + total;
  }
  return places
    .map((place, i) => ({ place, people: people[i] as number, moves: moves[i] as number }))
    .filter((counted) => counted.moves > 0)
    .sort((a, b) => b.people - a.people || compareText(a.place, b.place));
}

/** The facts that one question counts: those of no place, and those of one. */
export interface FactsOfPlace {
  readonly counts: Uint8Array;
  /** Null when no fact that counts has a place. */
  readonly place: string | null;
}

/**
 * Leaves out the counted facts of all places but one, so that no answer mixes places: the requested place, else the one
 * with most people. Facts that name no place stay. O(facts)
 *
 * @param counts per fact 1 when it counts, else 0
 */
export function factsOfPlace(map: Counted, counts: Uint8Array, requested?: string): FactsOfPlace {
  const candidates = countedPlaces(map, counts).map(({ place }) => place);
  const place = requested ?? candidates[0] ?? null;
  const code = place === null ? 0 : map.places.indexOf(place) + 1;
  return {
    counts: counts.map((counted, fact) => {
      const factPlace = map.facts.place[fact] as number;
      return factPlace === 0 || factPlace === code ? counted : 0;
    }),
    place: place !== null && candidates.includes(place) ? place : null,
  };
}

/** The places of a map, by all facts; see countedPlaces. O(facts) for the first question, then O(1). */
export const placesOf = (map: CareerMap): readonly CountedPlace[] => map.derived.of(map, allPlaces);

const allPlaces = (map: CareerMap): CountedPlace[] =>
  countedPlaces(
    map,
    map.facts.basis.map((basis) => (basis === relatedBasis ? 0 : 1)),
  );
