import {
  displayProperty,
  groundedTypes,
  type NodeKind,
  nodeKinds,
  propertiesOf,
  relationshipTypes,
} from '../../domain/graph/model.ts';
import { unseenFacts } from '../unseen-facts.ts';
import type { RunStatement } from './connection.ts';
import { activeSources, factOrder } from './cypher-fragments.ts';

/** See CareerStore.check. Also finds changes that somebody made by hand. */
export async function checkGraph(read: RunStatement): Promise<string[]> {
  const problems: string[] = [];
  for (const [text, sentence] of [...graphChecks, ...mergeChecks]) {
    for (const row of await read(text)) problems.push(sentence(row.map(String)));
  }
  return problems;
}

/** A query whose every row is a problem, and the sentence for a row. */
type Check = readonly [text: string, sentence: (row: readonly string[]) => string];

const factTypes = ['DESCRIBES', ...relationshipTypes];

const graphChecks: readonly Check[] = [
  [
    "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state ORDER BY name",
    ([name, state]) => `The index ${name} is ${state}.`,
  ],
  [
    `MATCH (a)-[r]->(b) WHERE NOT type(r) IN ${JSON.stringify(factTypes)}
     RETURN type(r) AS type, count(*) ORDER BY type`,
    ([type, count]) => `${count} relationships are of the unknown type ${type}.`,
  ],
  [
    `MATCH ()-[r]->() WHERE r.factKey IS NULL OR r.source IS NULL
     RETURN type(r) AS type, count(*) ORDER BY type`,
    ([type, count]) => `${count} ${type} relationships have no key or no source.`,
  ],
  [
    `MATCH (s:Source) WITH collect(s.id) AS known
     MATCH ()-[r]->() WHERE r.source IS NOT NULL AND NOT r.source IN known
     RETURN r.source AS source, count(*) ORDER BY source`,
    ([source, count]) => `${count} facts are of ${source}, an unknown source.`,
  ],
  [
    `${activeSources}
     MATCH (a)-[r:${groundedTypes.join('|')}]->(b) WHERE r.source IN active AND NOT coalesce(a.visible AND b.visible, false)
     RETURN r.source AS source, type(r) AS type, count(*),
       min(coalesce(a.id, '?') + ' to ' + coalesce(b.id, '?')) ORDER BY source, type`,
    ([source = '', type = '', count, example = '']) => unseenFacts(Number(count), type, source, example),
  ],
];

/** Nodes carry the merge of their descriptions; see merged-nodes.ts. */
const mergeChecks: readonly Check[] = (Object.keys(nodeKinds) as NodeKind[])
  .filter((kind) => kind !== 'Source')
  .map((kind) => {
    const names = Object.keys(propertiesOf(kind));
    const merged = names.map((name, i) => {
      const value = `head(collect(r.${name}))`;
      return `${name === displayProperty(kind) ? `coalesce(${value}, n.id)` : value} AS v${i}`;
    });
    const differs = names.map((name, i) => `v${i} <> n.${name} OR (v${i} IS NULL) <> (n.${name} IS NULL)`);
    return [
      `${activeSources}
         MATCH (n:${kind}) OPTIONAL MATCH (n)<-[r:DESCRIBES]-(:Source) WHERE r.source IN active
         WITH n, r ORDER BY ${factOrder('r')}
         WITH n, count(r) > 0 AS described, ${merged.join(', ')}
         WHERE described <> coalesce(n.visible, false) OR described AND (${differs.join(' OR ')})
         RETURN n.id ORDER BY n.id LIMIT 10`,
      ([id]) => `The ${kind} ${id} does not have the values that its sources give it.`,
    ];
  });
