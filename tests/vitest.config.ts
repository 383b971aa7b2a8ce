import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { hookLimit, testLimit, waitingLimit } from './time-limits.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // as Node resolves it: two copies of graphql would not know each other's types
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/global-setup.ts',
    setupFiles: ['tests/property-seed.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    isolate: false, // the files of a worker share its modules, so hooks are calls and never an import's effect
    maxConcurrency: 2, // tests of one file that may run at the same time
    testTimeout: testLimit,
    hookTimeout: hookLimit,
    teardownTimeout: waitingLimit,
    expect: { poll: { timeout: waitingLimit } },
  },
});
