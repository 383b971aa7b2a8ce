/** How a client reaches a database of a server. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A server that the tests may use, and must stop. */
export interface RunningNeo4j {
  readonly address: Neo4jAddress;
  /** Release and origin, for a line such as "Neo4j: 5.26.30 from Maven Central". */
  readonly how: string;
  /** Process id of a server that runs on this machine outside a container. */
  readonly pid?: number;
  /** Does nothing to a server that was not started here. */
  stop(): Promise<void>;
}

/** Tells what this machine lacks for one way of getting a Neo4j. */
export class WayNotAvailable extends Error {
  override readonly name = 'WayNotAvailable';
}

/** The message of an error, or the text of another thrown value. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
