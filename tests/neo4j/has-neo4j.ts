import { inject } from 'vitest';

/** Whether this run has a Neo4j: every run but `npm run test:embedded`. */
export const hasNeo4j = (): boolean => inject('neo4jTurns') !== null;
