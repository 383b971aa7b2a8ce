import { type PageOfRanked, pageOfRanked, type RankedPage } from '../collections/ranked-page.ts';
import { type WithCalculated, withFallback } from './calculated-fallback.ts';
import type { CareerMap } from './career-map.ts';
import { type PathConstraints, signalsOf, usableMoves } from './constraints.ts';
import type { AboutPay } from './pay-in.ts';
import { rolesOnPaths } from './roles-on-paths.ts';

/** Maximum number of prefixes that all searches of a question together expand. */
const betweenBudget = 200_000;

/** A page of roles between two others. */
export interface RolesBetween extends PageOfRanked {
  /** False when the budget ended the searches. */
  readonly complete: boolean;
  /** The place whose counted moves count; null when none that counts names a place. */
  readonly place: string | null;
}

/** Asks for the roles on paths between two roles, by id. */
export interface RolesBetweenQuestion extends AboutPay {
  readonly from: string;
  readonly to: string;
  /** 1 to `maxPathSteps`. */
  readonly maxSteps: number;
  readonly constraints: PathConstraints;
  readonly page: RankedPage;
}

/**
 * A page of the roles on any path between two roles, by id; see rolesOnPaths. Calculated moves count only where there are
 * none without them. A role that the map lacks has no paths.
 */
export function rolesBetween(map: CareerMap, question: RolesBetweenQuestion): WithCalculated<RolesBetween> {
  return withFallback(
    map,
    question.constraints,
    (constraints) => rolesUnder(map, { ...question, constraints }),
    ({ total, complete }) => total === 0 && complete,
  );
}

function rolesUnder(map: CareerMap, question: RolesBetweenQuestion): RolesBetween {
  const from = map.indexOf.get(question.from);
  const to = map.indexOf.get(question.to);
  const { maxSteps, constraints, page } = question;
  const moves = signalsOf(map, constraints);
  const { place } = moves;
  if (from === undefined || to === undefined) return { ...pageOfRanked([], page), complete: true, place };
  const isUsable = usableMoves(map, moves, constraints, from, (role) => role === to);
  const { roles, complete } = rolesOnPaths(map, { from, to, maxSteps, budget: betweenBudget, isUsable });
  const ids = roles.map((role) => map.roleIds[role] as string);
  return { ...pageOfRanked(ids, page), complete, place };
}
