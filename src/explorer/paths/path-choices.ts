import type { PathChoicesQuery } from '../api/operations.ts';

/** What the graph leaves to choose from: bases and sources of moves, places and currencies of pay. */
export type PathChoices = NonNullable<NonNullable<PathChoicesQuery['graph']>['pathChoices']>;
