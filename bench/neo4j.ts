import { acquireNeo4j } from '../tests/neo4j/acquire.ts';
import { startFromMaven } from '../tests/neo4j/from-maven.ts';
import type { Neo4jMemory } from '../tests/neo4j/server-configuration.ts';

/** As docker-compose.yml gives it to people: with the tests' memory the larger graphs would be read from disk. */
const memory: Neo4jMemory = { heap: '1g', pageCache: '512m' };

/** The Neo4j that is measured: the one that the environment names, as for the tests, or else one of its own. */
export const benchNeo4j = () =>
  acquireNeo4j([{ name: 'Maven Central', start: () => startFromMaven({ memory }) }]);
