import { inject } from 'vitest';

/** Whether this run has a Neo4j: all but `npm run test:embedded`, which says in its name that it has not. */
export const hasNeo4j = (): boolean => inject('neo4j') !== null;
