import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { projectPath } from '../src/server/project-files.ts';
import { acquireNeo4j } from './neo4j/acquire.ts';
import type { Neo4jAddress } from './neo4j/address.ts';
import { giveTurns } from './neo4j/turns.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null in the run without a Neo4j, `npm run test:embedded`. */
    neo4j: Neo4jAddress | null;
    /** Where files ask for their turn with it. */
    neo4jTurns: number | null;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectPath('.'), stdio: 'inherit' });
  if (process.env.CAREER_GRAPH_ENGINES === 'embedded') {
    project.provide('neo4j', null);
    project.provide('neo4jTurns', null);
    return;
  }
  const start = performance.now();
  const neo4j = await acquireNeo4j();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`Neo4j for the tests: ${neo4j.how}, up in ${seconds} s\n`);
  project.provide('neo4j', neo4j.address);
  const turns = await giveTurns();
  project.provide('neo4jTurns', turns.port);
  return () => {
    turns.stop();
    return neo4j.stop();
  };
}
