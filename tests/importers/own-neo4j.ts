import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jAddress } from '../neo4j/address.ts';
import { type Neo4jProcess, startFromMaven } from '../neo4j/from-maven.ts';
import { findJava } from '../neo4j/java.ts';
import { availablePort } from '../neo4j/ports.ts';
import type { Environment } from '../process.ts';

/** A container's process cannot be killed from here: a machine with Docker alone leaves this out. */
export const hasJava = await findJava().then(
  () => true,
  () => false,
);

/** A Neo4j of its own, from Maven Central, that may be killed and goes on with its data. */
export class OwnNeo4j {
  readonly #home: string;
  readonly #boltPort: number;
  #server: Neo4jProcess;

  private constructor(home: string, boltPort: number, server: Neo4jProcess) {
    this.#home = home;
    this.#boltPort = boltPort;
    this.#server = server;
  }

  static async start(): Promise<OwnNeo4j> {
    const home = mkdtempSync(join(tmpdir(), 'career-graph-neo4j-'));
    const boltPort = await availablePort();
    return new OwnNeo4j(home, boltPort, await startFromMaven({ home, boltPort }));
  }

  get address(): Neo4jAddress {
    return this.#server.address;
  }

  /** The same for commands. */
  get environment(): Environment {
    const { uri, user, password, database } = this.address;
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  }

  /** With `kill -9`. */
  async killAndRestart(): Promise<void> {
    const { password } = this.address;
    process.kill(this.#server.pid, 'SIGKILL');
    await this.#server.exited;
    this.#server = await startFromMaven({ home: this.#home, boltPort: this.#boltPort, password });
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
