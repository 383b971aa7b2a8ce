import type { CompareQuery } from '../api/operations.ts';

/** Roles side by side, as the view shows them. */
export type Comparison = NonNullable<CompareQuery['compareRoles']>;
