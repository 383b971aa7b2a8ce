import type { NodeKind } from '../../domain/graph/model.ts';
import { displayProperty, nodeKinds } from '../../domain/graph/model.ts';
import { nameKey } from '../../domain/search/name.ts';
import { type Neo4jConnection, toInteger } from './connection.ts';
import { rowsPerStatement } from './row-batches.ts';

/** The format of the graph in Neo4j; raised when it changes. */
export const graphFormat = 4;

/**
 * Brings a graph of an earlier format to this one. Can be run again after it was broken off.
 *
 * Format 2: nodes that no source names have their id as name. Format 3: names are searched in memory, so the text index
 * and its words are gone. Format 4: the keys of names are their words as search compares them, and no longer unique.
 */
export async function upgradeGraph(connection: Neo4jConnection): Promise<void> {
  await connection.command('DROP INDEX name_words IF EXISTS');
  await connection.command('DROP CONSTRAINT name_key IF EXISTS');
  await renewNameKeys(connection);
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

/** Gives all names, and what sources say of them, the keys of this release, a transaction per page of names. */
async function renewNameKeys(connection: Neo4jConnection): Promise<void> {
  for (let after = ''; ; ) {
    const page = await connection.read(
      'MATCH (n:Name) WHERE n.id > $after RETURN n.id, n.text ORDER BY n.id LIMIT $limit',
      { after, limit: toInteger(rowsPerStatement) },
    );
    const rows = page.map(([id, text]) => [id, nameKey(String(text ?? ''))]);
    await connection.write((run) =>
      run(
        `UNWIND $rows AS row MATCH (n:Name {id: row[0]}) SET n.key = row[1]
         WITH n, row MATCH (n)<-[r:DESCRIBES]-(:Source) SET r.key = row[1]`,
        { rows },
      ),
    );
    if (page.length < rowsPerStatement) return;
    after = String(page.at(-1)?.[0]);
  }
}
