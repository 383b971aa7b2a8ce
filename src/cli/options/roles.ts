import { InvalidArgumentError } from 'commander';

/** Parses the roles of a command: the one to go to, or first the one to start from. */
export function oneOrTwoRoles(role: string, before: readonly string[] = []): string[] {
  if (before.length === 2)
    throw new InvalidArgumentError(
      'Give the role to go to, or the role to start from and the role to go to.',
    );
  return [...before, role];
}

/** Of two roles the first is the start; a single one is the goal. */
export function startAndGoal(roles: readonly string[]): { readonly from?: string; readonly to: string } {
  const [first = '', second] = roles;
  return second === undefined ? { to: first } : { from: first, to: second };
}
