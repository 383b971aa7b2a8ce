import type { ReachQuery } from '../api/operations.ts';

type RoleInReach = Pick<
  NonNullable<ReachQuery['reachableRoles']>['nodes'][number],
  'ref' | 'family' | 'seniority' | 'sameWork'
>;

/**
 * The roles without official occupations that are exactly the work of another role of editors among them: one entry for
 * one thing. Order stays. O(roles)
 *
 * @param stepsTo how many steps away; an occupation nearer than the other role stays
 */
export function distinctWork<R extends RoleInReach>(roles: readonly R[], stepsTo: (role: R) => number): R[] {
  const ofEditors = new Map(roles.filter(isOfEditors).map((role) => [role.ref, role]));
  const isShown = (role: R) =>
    isOfEditors(role) ||
    !role.sameWork.some(({ as, match }) => {
      const other = match === 'EXACT' && as ? ofEditors.get(as.ref) : undefined;
      return other !== undefined && stepsTo(other) <= stepsTo(role);
    });
  return roles.filter(isShown);
}

/** Publishers of occupations give neither. */
const isOfEditors = ({ family, seniority }: RoleInReach): boolean => family !== null || seniority !== null;
