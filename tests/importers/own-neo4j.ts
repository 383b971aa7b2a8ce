import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jAddress } from '../neo4j/address.ts';
import { type MavenOptions, type Neo4jProcess, startFromMaven } from '../neo4j/from-maven.ts';
import { findJava } from '../neo4j/java.ts';
import { availablePort } from '../neo4j/ports.ts';
import { type Neo4jMemory, testMemory } from '../neo4j/server-configuration.ts';
import type { Environment } from '../process.ts';
import { waitingLimit } from '../time-limits.ts';

/** Whether a Neo4j can be killed from here: the process of a container cannot. */
export const hasJava = await findJava().then(
  () => true,
  () => false,
);

/** A Neo4j from Maven Central for one test, which may kill it and start it again on its data. */
export class OwnNeo4j {
  readonly #options: Required<Pick<MavenOptions, 'home' | 'boltPort' | 'memory'>>;
  #server: Neo4jProcess;

  private constructor(
    options: Required<Pick<MavenOptions, 'home' | 'boltPort' | 'memory'>>,
    server: Neo4jProcess,
  ) {
    this.#options = options;
    this.#server = server;
  }

  static async start(memory: Neo4jMemory = testMemory): Promise<OwnNeo4j> {
    const home = mkdtempSync(join(tmpdir(), 'career-graph-neo4j-'));
    const options = { home, boltPort: await availablePort(), memory };
    return new OwnNeo4j(options, await startFromMaven(options));
  }

  /** For a store that waits for a busy server. */
  get address(): Neo4jAddress & { readonly timeout: number } {
    return { ...this.#server.address, timeout: waitingLimit };
  }

  /** For commands and services. */
  get environment(): Environment {
    const { uri, user, password, database } = this.address;
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  }

  /** With `kill -9`. */
  async killAndRestart(): Promise<void> {
    const { password } = this.address;
    process.kill(this.#server.pid, 'SIGKILL');
    await this.#server.exited;
    this.#server = await startFromMaven({ ...this.#options, password });
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#options.home, { recursive: true, force: true });
  }
}
