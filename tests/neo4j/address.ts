export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export interface RunningNeo4j {
  address: Neo4jAddress;
  /** Release and origin, for a line such as "Neo4j: 5.26.30 from Maven Central". */
  how: string;
  /** Of the server, where it is a process of this machine. */
  pid?: number;
  stop(): Promise<void>;
}

/** This machine lacks what a way of getting a Neo4j needs; the message says what. */
export class WayNotAvailable extends Error {
  override readonly name = 'WayNotAvailable';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
