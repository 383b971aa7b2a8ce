import type { ReachQuery } from '../api/operations.ts';

type RoleInReach = NonNullable<ReachQuery['reachableRoles']>['nodes'][number];

/**
 * The roles without official occupations that are exactly the work of another role of editors among them: one entry for
 * one thing. Order stays. O(roles)
 *
 * @param stepsTo how many steps away; an occupation nearer than the other role stays
 */
export function distinctWork(
  roles: readonly RoleInReach[],
  stepsTo: (role: RoleInReach) => number,
): RoleInReach[] {
  const ofEditors = new Map(roles.filter(isOfEditors).map((role) => [role.ref, role]));
  const isShown = (role: RoleInReach) =>
    isOfEditors(role) ||
    !role.sameWork.some(({ as, match }) => {
      const other = match === 'EXACT' && as ? ofEditors.get(as.ref) : undefined;
      return other !== undefined && stepsTo(other) <= stepsTo(role);
    });
  return roles.filter(isShown);
}

/** Publishers of occupations give neither. */
const isOfEditors = ({ family, seniority }: RoleInReach): boolean => family !== null || seniority !== null;
