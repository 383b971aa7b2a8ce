import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // as Node resolves it: two copies of graphql would not know each other's types
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/global-setup.ts',
    maxWorkers: 2, // those that use Neo4j take turns with its database
    testTimeout: 30_000,
    maxConcurrency: 2, // of what says that it may run beside others
    hookTimeout: 180_000,
  },
});
