import { describedKinds, relationshipTypes } from '../../domain/graph/model.ts';
import type { GraphCounts } from '../career-store.ts';
import type { RunStatement } from './connection.ts';
import { activeSources } from './cypher-fragments.ts';

const nodeCounts = describedKinds.map((kind) => `COUNT { MATCH (n:${kind}) WHERE n.visible }`);
const factCounts = relationshipTypes.map(
  (type) => `COUNT { MATCH (a)-[r:${type}]->(b) WHERE r.source IN active AND a.visible AND b.visible }`,
);

/** See CareerReader.counts. One statement. */
export async function countGraph(read: RunStatement): Promise<GraphCounts> {
  const [row = []] = await read(
    `${activeSources}
     RETURN ${nodeCounts.join(', ')},
       COUNT { MATCH (a)-[r:LEADS_TO]->(b) WHERE r.source IN active AND a.visible AND b.visible RETURN DISTINCT a, b },
       COUNT { MATCH ()-[r:DESCRIBES]->() WHERE r.source IN active } + ${factCounts.join(' + ')}`,
  );
  return {
    nodes: Object.fromEntries(
      describedKinds.map((kind, i) => [kind, Number(row[i])]),
    ) as GraphCounts['nodes'],
    moves: Number(row[nodeCounts.length]),
    facts: Number(row[nodeCounts.length + 1]),
  };
}
