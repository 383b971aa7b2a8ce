import { type Engine, embedded } from './embedded-engine.ts';
import { hasNeo4j } from './neo4j/has-neo4j.ts';
import { freshNeo4jStore, seededNeo4jStore } from './neo4j/test-neo4j.ts';

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

/** The engines of this run: both, or the embedded one alone in `npm run test:embedded`. */
export const engines = (): Engine[] => (hasNeo4j() ? [embedded, neo4j] : [embedded]);
