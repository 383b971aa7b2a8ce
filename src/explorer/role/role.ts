import type { RoleQuery } from '../api/operations.ts';

/** A role as its view shows it; a list is null when it could not be answered. */
export type Role = NonNullable<RoleQuery['role']>;
