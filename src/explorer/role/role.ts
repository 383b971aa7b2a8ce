import type { RoleQuery } from '../api/operations.ts';

/** A role as its view shows it. */
export type Role = NonNullable<RoleQuery['role']>;
