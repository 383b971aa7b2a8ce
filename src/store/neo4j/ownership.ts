import { StoreUnusableError } from '../store-errors.ts';
import type { Neo4jAddress, Neo4jConnection } from './connection.ts';
import { graphFormat, upgradeGraph } from './upgrade.ts';

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
  for (const command of commandsOf(schema)) await connection.command(command);
  if (format !== null && format < graphFormat) await upgradeGraph(connection);
  return format;
}

/** The commands of a Cypher file: apart by semicolons, comments left out. */
export const commandsOf = (file: string): string[] =>
  file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((command) => command.trim())
    .filter((command) => command !== '');
