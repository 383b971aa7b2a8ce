import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnusableError } from '../store-errors.ts';
import type { Neo4jAddress, Neo4jConnection } from './connection.ts';
import { graphFormat, upgradeGraph } from './upgrade.ts';

/** Milliseconds. All pauses together are about six seconds. */
const longestPause = 5_000;

/**
 * Checks that the database is empty or holds a career graph, then creates constraints and indexes and upgrades an older
 * format.
 *
 * @returns the format found; null in an empty database
 * @throws StoreUnusableError when it holds something else or is of a newer release; nothing was written
 */
export async function claimDatabase(
  connection: Neo4jConnection,
  { uri, database }: Neo4jAddress,
  schema: string,
): Promise<number | null> {
  const [components] = await connection.read('CALL dbms.components() YIELD versions RETURN versions[0]');
  const version = String(components?.[0]);
  if (!isSupportedVersion(version)) {
    throw new StoreUnusableError(`The Neo4j at ${uri} is ${version}, older than 5.23; nothing was written.`);
  }
  const [row] = await connection.read(
    `OPTIONAL MATCH (g:CareerGraph {id: 'career-graph'})
     RETURN g.format, COUNT { MATCH (n) }, COLLECT { MATCH (n) WITH n LIMIT 100 UNWIND labels(n) AS l RETURN DISTINCT l }`,
  );
  const [format, nodes, labels] = row as [number | null, number, string[]];
  if (format === null && nodes > 0) {
    throw new StoreUnusableError(
      `Database ${database} at ${uri} holds something else (${nodes} nodes: ${labels.slice(0, 5).join(', ')}); nothing was written. Name an empty one with NEO4J_DATABASE.`,
    );
  }
  if (format !== null && format > graphFormat) {
    throw new StoreUnusableError(
      `Database ${database} at ${uri} was written by a newer release (graph format ${format}, this one knows ${graphFormat}).`,
    );
  }
  await dropOrphanIndexes(connection, schema);
  for (const command of commandsOf(schema)) await connection.command(command);
  if (format !== null && format < graphFormat) await upgradeGraph(connection);
  return format;
}

/**
 * Drops indexes left by constraints that were being created when the server was killed: no constraint owns them, and
 * they block their constraint. First waits for another service that may be creating one just now.
 */
async function dropOrphanIndexes(connection: Neo4jConnection, schema: string): Promise<void> {
  const names = [...schema.matchAll(/^CREATE CONSTRAINT (\w+)/gm)].map(([, name]) => name);
  const orphanIndexes = async () => {
    const rows = await connection.read(
      'SHOW INDEXES YIELD name, owningConstraint WHERE name IN $names AND owningConstraint IS NULL RETURN name',
      { names },
    );
    return rows.map(([name]) => String(name));
  };
  let orphans = await orphanIndexes();
  for (let pause = 100; orphans.length > 0 && pause < longestPause; pause *= 2) {
    await sleep(pause);
    orphans = await orphanIndexes();
  }
  for (const name of orphans) await connection.command(`DROP INDEX ${name} IF EXISTS`);
}

/** Whether a server of this version understands our Cypher: 5.23 or later, and 2025.01 and so on. */
export function isSupportedVersion(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 5 || (major === 5 && minor >= 23);
}

/** The commands of a Cypher file, which are separated by semicolons; without comments on lines of their own. */
export const commandsOf = (file: string): string[] =>
  file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((command) => command.trim())
    .filter((command) => command !== '');
