import type { NodeKind } from '../../domain/graph-model.ts';
import { displayProperty, nodeKinds } from '../../domain/graph-model.ts';
import { type Neo4jConnection, toInteger } from './connection.ts';
import { indexedWords } from './name-search.ts';

/** Raised when the way facts are kept in Neo4j changes. */
export const graphFormat = 2;

/**
 * Brings a graph of an earlier release to this one's format, in one transaction.
 *
 * Format 2: names carry their `words` for the text index; what no source names is shown by its id.
 */
export async function upgradeGraph(connection: Neo4jConnection): Promise<void> {
  await connection.write(async (run) => {
    const names = await run('MATCH (n:Name) WHERE n.words IS NULL RETURN n.id');
    const rows = names.map(([id]) => ({ id, words: indexedWords(String(id)) }));
    await run('UNWIND $rows AS row MATCH (n:Name {id: row.id}) SET n.words = row.words', { rows });
    for (const kind of Object.keys(nodeKinds) as NodeKind[]) {
      const shown = displayProperty(kind);
      await run(`MATCH (n:${kind}) WHERE n.${shown} IS NULL SET n.${shown} = n.id`);
    }
    await run(`MATCH (g:CareerGraph {id: 'career-graph'}) SET g.format = $format`, {
      format: toInteger(graphFormat),
    });
  });
}
