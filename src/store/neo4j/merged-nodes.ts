import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import { type DescribedKind, displayProperty, propertiesOf } from '../../domain/graph/model.ts';
import { type RunStatement, toInteger } from './connection.ts';
import { endOfKeys } from './fact-rows.ts';
import { inRowBatches, rowsPerStatement } from './row-batches.ts';

/** Gives nodes the merge of their descriptions by ACTIVE sources (see mergedNode in fact.ts), and `visible`. */
export async function mergeDescriptions(run: RunStatement, refs: ReadonlySet<NodeRef>): Promise<void> {
  for (const [kind, group] of groupBy(refs, refKind)) {
    const names = Object.keys(propertiesOf(kind as DescribedKind));
    const columns = names.map((name, i) => `head(collect(d.${name})) AS v${i}`).join(', ');
    const display = displayProperty(kind);
    const values = names.map(
      (name, i) => `n.${name} = ${name === display ? `coalesce(v${i}, n.id)` : `v${i}`}`,
    );
    await inRowBatches(group, (batch) =>
      run(
        `UNWIND $ids AS id
         MATCH (n:${kind} {id: id})
         OPTIONAL MATCH (n)<-[d:DESCRIBES]-(:Source {state: 'ACTIVE'})
         WITH n, d ORDER BY d.precedence, d.source
         WITH n, count(d) > 0 AS visible, ${columns}
         SET n.visible = visible, ${values.join(', ')}`,
        { ids: batch.map(refId) },
      ),
    );
  }
}

/**
 * Updates the nodes that some sources describe after the states of these sources changed. A node with one description
 * has its values already (see putRows), so only `visible` is set. Most nodes are such.
 */
export async function mergeNodesOf(run: RunStatement, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  await run(
    `MATCH (s:Source)-[:DESCRIBES]->(n) WHERE s.id IN $sources AND COUNT { (n)<-[:DESCRIBES]-() } = 1
     SET n.visible = s.state = 'ACTIVE'`,
    { sources },
  );
  for (const [i, source] of sources.entries()) {
    for await (const refs of sharedNodes(run, source, sources.slice(0, i)))
      await mergeDescriptions(run, refs);
  }
}

/** Pages of the nodes that a source describes beside others, without those that `done` sources describe too. */
async function* sharedNodes(
  run: RunStatement,
  source: string,
  done: readonly string[],
): AsyncGenerator<ReadonlySet<NodeRef>> {
  const prefix = `${source}\n`;
  for (let after = prefix; ; ) {
    const page = await run(
      `MATCH (:Source)-[r:DESCRIBES]->(n) WHERE $after < r.factKey < $end
         AND COUNT { (n)<-[:DESCRIBES]-() } > 1
         AND NOT EXISTS { MATCH (n)<-[d:DESCRIBES]-(:Source) WHERE d.source IN $done }
       RETURN r.factKey, labels(n)[0] + ':' + n.id ORDER BY r.factKey LIMIT $limit`,
      { after, end: endOfKeys(prefix), done, limit: toInteger(rowsPerStatement) },
    );
    yield new Set(page.map(([, ref]) => ref as NodeRef));
    if (page.length < rowsPerStatement) return;
    after = String(page.at(-1)?.[0]);
  }
}

/** Removes those of some nodes that no relationship starts or ends at. */
export async function dropBareNodes(run: RunStatement, refs: ReadonlySet<NodeRef>): Promise<void> {
  for (const [kind, group] of groupBy(refs, refKind)) {
    if (kind === 'Source') continue;
    await inRowBatches(group, (batch) =>
      run(`UNWIND $ids AS id MATCH (n:${kind} {id: id}) WHERE NOT (n)--() DELETE n`, {
        ids: batch.map(refId),
      }),
    );
  }
}
