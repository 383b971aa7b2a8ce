import { noAbilities, type OwnAbilities } from '../skills/own-skills.ts';
import type { CareerMap } from './career-map.ts';
import { cheapestPaths, type FoundPaths } from './cheapest-paths.ts';
import { type PathConstraints, signalsOf, usableMoves, usableRoles } from './constraints.ts';
import { type FirstRole, firstRoles } from './first-roles.ts';
import type { AboutPay } from './pay-in.ts';
import {
  costOf,
  type Measure,
  type MoveCosts,
  moveCosts,
  moveValues,
  presets,
  startCost,
  startValues,
  type Weights,
  weightsOfAll,
} from './ranking.ts';
import { unbeatenPaths } from './trade-off.ts';

/** Maximum number of prefixes of a search: about a second at worst, for a clique of 64 roles behind one gate. */
export const pathBudget = 200_000;

/** Asks for the best paths between two roles, or from a person to a role. */
export interface CareerPathQuestion extends AboutPay {
  /** Id of a role; one that the map lacks has no moves. Null: paths begin with a person, described by `abilities`. */
  readonly from: string | null;
  readonly to: string;
  /** Maximum number of steps, 1 to `maxPathSteps`; a person's first role is one. */
  readonly maxSteps: number;
  /** Maximum number of paths. */
  readonly k: number;
  /** Number of the best paths to leave out of the answer, since the caller has them already; 0 when absent. */
  readonly skip?: number;
  /** TYPICAL when absent. */
  readonly weights?: Weights;
  /** Instead of weights: the paths that no other beats by these measures, at most `maxTradeOff`, none twice. */
  readonly tradeOff?: readonly Measure[];
  readonly constraints?: PathConstraints;
  readonly onePerNextRole?: boolean;
  /** Skills and tools that the person has beside those of the roles. */
  readonly abilities?: OwnAbilities;
}

/** A search for paths, ready to run. */
export interface PathSearch {
  /** Null when the weighed signals are unknown of all moves. */
  readonly costs: MoveCosts | null;
  /** Whether any move is present under the constraints. */
  readonly hasMoves: boolean;
  /** The place whose counted moves count; see MoveSignals. */
  readonly place: string | null;
  /** First roles of a person; null when paths begin with a role. */
  readonly starts: readonly FirstRole[] | null;
  /** @param free makes every move cost nothing, so that only the number of steps counts */
  readonly find: (maxSteps: number, k: number, free?: boolean) => Pick<FoundPaths, 'paths' | 'complete'>;
}

/**
 * Prepares the search of a question. Both of its roles must be in the map.
 *
 * @param constraints to apply instead of the question's
 * @param coverage per move, counting own skills
 */
export function pathSearch(
  map: CareerMap,
  question: CareerPathQuestion,
  constraints: PathConstraints,
  coverage: Float64Array,
): PathSearch {
  const { from, abilities = noAbilities, tradeOff, onePerNextRole } = question;
  const weights = tradeOff ? weightsOfAll(tradeOff) : (question.weights ?? presets.TYPICAL);
  const moves = { ...signalsOf(map, constraints), coverage };
  const costs = moveCosts(moves, weights);
  const starts = from === null ? firstRoles(map, abilities, usableRoles(map, constraints)) : null;
  const via = [...new Set(constraints.via ?? [])].map((id) => map.indexOf.get(id));
  const start = from === null ? null : (map.indexOf.get(from) as number);
  const goals = new Set([map.indexOf.get(question.to), ...via]);
  const isUsable = usableMoves(map, moves, constraints, start, (role) => goals.has(role));
  const find: PathSearch['find'] = (maxSteps, k, free = false) => {
    if (!costs || via.includes(undefined)) return { paths: [], complete: true };
    const shared = {
      startIsStep: starts !== null,
      to: map.indexOf.get(question.to) as number,
      maxSteps,
      k,
      isUsable,
      budget: pathBudget,
      via: via as number[],
    };
    if (tradeOff && !free) {
      return unbeatenPaths(map, {
        ...shared,
        starts: starts
          ? starts.map((first) => ({ role: first.role, values: startValues(moves, tradeOff, first) }))
          : [{ role: start as number, values: tradeOff.map(() => 0) }],
        measures: moveValues(moves, tradeOff),
        alwaysKnown: [...tradeOff.keys()].filter((measure) => tradeOff[measure] === 'STEPS'),
      });
    }
    return cheapestPaths(map, {
      ...shared,
      starts: starts
        ? starts.map((first) => ({ role: first.role, cost: free ? 0 : startCost(costs, first) }))
        : [{ role: start as number, cost: 0 }],
      cost: free ? () => 0 : (move) => costOf(costs, move),
      ...(onePerNextRole && { onePerNextRole }),
    });
  };
  return { costs, hasMoves: moves.present.includes(1), place: moves.place, starts, find };
}
