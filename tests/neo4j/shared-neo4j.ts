import { totalmem } from 'node:os';
import { acquireNeo4j } from './acquire.ts';
import type { Neo4jAddress, RunningNeo4j } from './address.ts';
import { giveTurns, takeTurn } from './turns.ts';

/** Servers that the files of a run take turns with. */
export interface SharedNeo4j {
  /** Port at which a file asks for its turn, see turns.ts. */
  readonly port: number;
  /** Starts a server before a file asks for one. @throws as acquireNeo4j does */
  startFirst(): Promise<void>;
  stop(): Promise<void>;
}

/** Bytes of memory above which two servers find room beside the tests. */
const roomForTwo = 6e9;

/** Shares one server, or two where there is room, each started when a file waits for it. */
export async function shareNeo4j(): Promise<SharedNeo4j> {
  const servers: RunningNeo4j[] = [];
  const start = async (): Promise<Neo4jAddress> => {
    const startTime = performance.now();
    const neo4j = await acquireNeo4j();
    servers.push(neo4j);
    const seconds = ((performance.now() - startTime) / 1000).toFixed(1);
    process.stderr.write(`Neo4j for the tests: ${neo4j.how}, up in ${seconds} s\n`);
    return neo4j.address;
  };
  const isOne = process.env.NEO4J_TEST_URI || totalmem() < roomForTwo;
  const turns = await giveTurns(start, isOne ? 1 : 2);
  return {
    port: turns.port,
    async startFirst() {
      (await takeTurn(turns.port)).end();
    },
    async stop() {
      turns.stop();
      await Promise.all(servers.map((neo4j) => neo4j.stop()));
    },
  };
}
