import type { NodeKind } from '../../domain/graph/model.ts';
import { displayProperty, nodeKinds } from '../../domain/graph/model.ts';
import { type Neo4jConnection, toInteger } from './connection.ts';

/** The format of the graph in Neo4j; raised when it changes. */
export const graphFormat = 3;

/**
 * Brings a graph of an earlier format to this one, in one transaction.
 *
 * Format 2: nodes that no source names have their id as name. Format 3: names are searched in memory, so the text index
 * and its words are gone.
 */
export async function upgradeGraph(connection: Neo4jConnection): Promise<void> {
  await connection.command('DROP INDEX name_words IF EXISTS');
  await connection.write(async (run) => {
    await run('MATCH (n:Name) WHERE n.words IS NOT NULL REMOVE n.words');
    for (const kind of Object.keys(nodeKinds) as NodeKind[]) {
      const display = displayProperty(kind);
      await run(`MATCH (n:${kind}) WHERE n.${display} IS NULL SET n.${display} = n.id`);
    }
    await run(`MATCH (g:CareerGraph {id: 'career-graph'}) SET g.format = $format`, {
      format: toInteger(graphFormat),
    });
  });
}
