import { type Engine, embedded } from './embedded-engine.ts';
import { hasNeo4j } from './neo4j/has-neo4j.ts';
import { freshNeo4jStore, seededNeo4jStore, useNeo4j } from './neo4j/test-neo4j.ts';

const neo4j: Engine = {
  name: 'Neo4j',
  async open() {
    const store = await freshNeo4jStore();
    return { store, close: () => store.close() };
  },
  async openSeeded() {
    const store = await seededNeo4jStore();
    return { store, close: () => store.close() };
  },
};

/**
 * The engines of this run: both, or the embedded one alone in `npm run test:embedded`. To be called while the tests are
 * collected: it sees to the turn with Neo4j.
 */
export function engines(): Engine[] {
  if (!hasNeo4j()) return [embedded];
  useNeo4j();
  return [embedded, neo4j];
}
