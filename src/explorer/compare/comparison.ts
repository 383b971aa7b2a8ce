import type { CompareQuery } from '../api/operations.ts';

/** Roles side by side as the view shows them, in the order of the address. */
export type Comparison = NonNullable<CompareQuery['compareRoles']>;
