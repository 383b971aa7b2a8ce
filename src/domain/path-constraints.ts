import { at, type CareerMap } from './career-map.ts';
import { moveKinds, seniorities } from './graph-model.ts';
import type { Allowed } from './paths.ts';

/** What a path must keep to. Absent is no constraint. */
export interface PathConstraints {
  /** Roles that it must not touch, by id. */
  readonly avoid?: readonly string[];
  /** Roles that it must pass, by id, in any order. */
  readonly via?: readonly string[];
  /** Every move is of one of these kinds; a move of unknown kind is kept. */
  readonly kinds?: readonly (typeof moveKinds)[number][];
  /** Every role after the start has one of these levels; a role of unknown level is kept. */
  readonly seniority?: readonly (typeof seniorities)[number][];
  /** Every role after the start is in one of these industries, by id; a role without any is kept. */
  readonly industries?: readonly string[];
}

const constraintNames = ['AVOID', 'VIA', 'KINDS', 'SENIORITY', 'INDUSTRIES'] as const;
export type ConstraintName = (typeof constraintNames)[number];

const propertyOf = {
  AVOID: 'avoid',
  VIA: 'via',
  KINDS: 'kinds',
  SENIORITY: 'seniority',
  INDUSTRIES: 'industries',
} as const satisfies Record<ConstraintName, keyof PathConstraints>;

/** The constraints that are there. */
export const namesOf = (constraints: PathConstraints): ConstraintName[] =>
  constraintNames.filter((name) => constraints[propertyOf[name]] !== undefined);

export function without(constraints: PathConstraints, name: ConstraintName): PathConstraints {
  const { [propertyOf[name]]: _, ...rest } = constraints;
  return rest;
}

/** Which roles and moves the constraints leave; undefined when all of them. O(roles + moves) */
export function allowedBy(map: CareerMap, constraints: PathConstraints): Allowed | undefined {
  const { avoid, kinds, seniority, industries } = constraints;
  if (!avoid && !kinds && !seniority && !industries) return undefined;
  const roles = new Uint8Array(map.roleIds.length).fill(1);
  const moves = new Uint8Array(map.targets.length).fill(1);
  for (const id of avoid ?? []) {
    const role = map.indexOf.get(id);
    if (role !== undefined) roles[role] = 0;
  }
  if (seniority) {
    const codes = new Set(seniority.map((level) => seniorities.indexOf(level) + 1));
    keep(roles, (role) => at(map.seniority, role) === 0 || codes.has(at(map.seniority, role)));
  }
  if (industries) {
    keep(roles, (role) => {
      const own = map.industries[role] as ReadonlySet<string>;
      return own.size === 0 || industries.some((industry) => own.has(industry));
    });
  }
  if (kinds) {
    const codes = new Set(kinds.map((kind) => moveKinds.indexOf(kind) + 1));
    keep(moves, (move) => at(map.kind, move) === 0 || codes.has(at(map.kind, move)));
  }
  return { roles, moves };
}

function keep(mask: Uint8Array, passes: (i: number) => boolean): void {
  for (let i = 0; i < mask.length; i++) if (!passes(i)) mask[i] = 0;
}
