import { getOrAdd } from '../collections/grouping.ts';
import { compareText } from '../collections/text.ts';
import type { CareerMap } from './career-map.ts';
import { commonnessWeight } from './move-facts.ts';

/** People who were counted going from one role to another. */
export interface CountedMove {
  /** Id of a role. */
  readonly from: string;
  /** Id of a role. */
  readonly to: string;
  readonly count: number;
}

/** A move that editors judge otherwise than the counts. */
export interface Disagreement extends CountedMove {
  /** What editors say; null where they name no such move. */
  readonly commonness: 'COMMON' | 'RARE' | null;
  /** Number of people who were counted leaving the first role for one that editors judge moves of. */
  readonly outOf: number;
}

/** A share of those who leave, from which a move is frequent, and below which it is seldom made. */
const frequent = 0.05;
const seldom = 0.02;

/** Where editors and counts disagree, and where there is too little to compare. */
export interface EditorsBesideCounts {
  readonly disagreements: readonly Disagreement[];
  /** Ids of the roles that editors judge moves of and of which some, but too few, people were counted leaving; ascending. */
  readonly tooFew: readonly string[];
}

/** Number of people who must have left a role before its moves are compared. @param smallestCount see editorsBesideCounts */
export const enoughPeople = (smallestCount: number): number => smallestCount / frequent;

/**
 * Where editors and counts disagree: a COMMON move that fewer than 0.02 of those who leave make, a RARE one that at least
 * 0.05 make, and one that at least 0.05 make and editors do not name. Looked at are roles that editors judge moves of,
 * and of each pair all counts together. The most people first, then by ids. O(counts + moves)
 *
 * @param smallestCount a move that fewer people make is left out where editors name none or call it RARE
 */
export function editorsBesideCounts(
  map: CareerMap,
  counted: readonly CountedMove[],
  smallestCount: number,
): EditorsBesideCounts {
  const { commonness, startAs, endAs } = map.signals;
  const judgements = new Map<string, Map<string, number>>();
  const roles = new Set<string>();
  for (let role = 0; role < map.roleIds.length; role++) {
    for (let move = map.offsets[role] as number; move < (map.offsets[role + 1] as number); move++) {
      if (commonness[move] === 0 || startAs[move] || endAs[move]) continue; // of none, or of the same work by code
      const [from, to] = [map.roleIds[role] as string, map.roleIds[map.targets[move] as number] as string];
      getOrAdd(judgements, from, () => new Map()).set(to, commonness[move] as number);
      roles.add(from).add(to);
    }
  }
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to, count } of counted) {
    if (from === to || !roles.has(from) || !roles.has(to)) continue;
    const here = getOrAdd(counts, from, () => new Map<string, number>());
    here.set(to, (here.get(to) ?? 0) + count);
  }
  const tooFew: string[] = [];
  const disagreements = [...counts]
    .flatMap(([from, here]) => {
      const outOf = [...here.values()].reduce((sum, count) => sum + count, 0);
      const weights = judgements.get(from) ?? new Map<string, number>();
      if (outOf < enoughPeople(smallestCount)) {
        tooFew.push(from);
        return [];
      }
      return [...new Set([...here.keys(), ...weights.keys()])].flatMap((to): Disagreement[] => {
        const [count, weight] = [here.get(to) ?? 0, weights.get(to)];
        const share = count / outOf;
        const isFrequent = share >= frequent && count >= smallestCount;
        if (weight === commonnessWeight.get('COMMON') && share < seldom)
          return [{ from, to, count, outOf, commonness: 'COMMON' }];
        if (weight === commonnessWeight.get('RARE') && isFrequent)
          return [{ from, to, count, outOf, commonness: 'RARE' }];
        return weight === undefined && isFrequent ? [{ from, to, count, outOf, commonness: null }] : [];
      });
    })
    .sort((a, b) => b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to));
  return { disagreements, tooFew: tooFew.sort(compareText) };
}
