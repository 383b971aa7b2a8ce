import type { NodeKind } from '../../domain/graph/model.ts';
import { displayProperty, nodeKinds } from '../../domain/graph/model.ts';
import { type Neo4jConnection, toInteger } from './connection.ts';

/** Raised when the way facts are kept in Neo4j changes. */
export const graphFormat = 3;

/**
 * Brings a graph of an earlier release to this one's format, in one transaction.
 *
 * Format 2: what no source names is shown by its id. Format 3: names are searched in memory, so nothing of them is kept
 * for a text index.
 */
export async function upgradeGraph(connection: Neo4jConnection): Promise<void> {
  await connection.command('DROP INDEX name_words IF EXISTS');
  await connection.write(async (run) => {
    await run('MATCH (n:Name) WHERE n.words IS NOT NULL REMOVE n.words');
    for (const kind of Object.keys(nodeKinds) as NodeKind[]) {
      const shown = displayProperty(kind);
      await run(`MATCH (n:${kind}) WHERE n.${shown} IS NULL SET n.${shown} = n.id`);
    }
    await run(`MATCH (g:CareerGraph {id: 'career-graph'}) SET g.format = $format`, {
      format: toInteger(graphFormat),
    });
  });
}
