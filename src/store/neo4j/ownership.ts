import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnusableError } from '../store-errors.ts';
import type { Neo4jAddress, Neo4jConnection } from './connection.ts';
import { graphFormat, upgradeGraph } from './upgrade.ts';

/** Milliseconds; six seconds with those before it. */
const longestPause = 5_000;

/**
 * Sees that the database is empty or ours, then puts constraints and indexes in place.
 *
 * @returns the format that was found; null in an empty database
 * @throws StoreUnusableError when it holds something else or was written by a newer release; nothing was written
 */
export async function claimDatabase(
  connection: Neo4jConnection,
  { uri, database }: Neo4jAddress,
  schema: string,
): Promise<number | null> {
  const [components] = await connection.read('CALL dbms.components() YIELD versions RETURN versions[0]');
  const version = String(components?.[0]);
  if (!isVersionKnown(version)) {
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
  await dropRemains(connection, schema);
  for (const command of commandsOf(schema)) await connection.command(command);
  if (format !== null && format < graphFormat) await upgradeGraph(connection);
  return format;
}

/**
 * Drops the indexes of constraints that were being made when the server was killed: no constraint has them, and none can
 * be made beside them. Where another service makes one just now, its constraint is waited for.
 */
async function dropRemains(connection: Neo4jConnection, schema: string): Promise<void> {
  const names = [...schema.matchAll(/^CREATE CONSTRAINT (\w+)/gm)].map(([, name]) => name);
  const remains = async () => {
    const rows = await connection.read(
      'SHOW INDEXES YIELD name, owningConstraint WHERE name IN $names AND owningConstraint IS NULL RETURN name',
      { names },
    );
    return rows.map(([name]) => String(name));
  };
  let found = await remains();
  for (let pause = 100; found.length > 0 && pause < longestPause; pause *= 2) {
    await sleep(pause);
    found = await remains();
  }
  for (const name of found) await connection.command(`DROP INDEX ${name} IF EXISTS`);
}

/** Whether a server of the version speaks the Cypher that is put to it: 5.23 or later, 2025.01 too. */
export function isVersionKnown(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 5 || (major === 5 && minor >= 23);
}

/** The commands of a Cypher file: apart by semicolons, comments left out. */
export const commandsOf = (file: string): string[] =>
  file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((command) => command.trim())
    .filter((command) => command !== '');
