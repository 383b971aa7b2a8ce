import { type DescribedKind, relationships } from '../../domain/graph-model.ts';
import type { NameColumns } from '../../domain/name-rows.ts';
import { isCurated } from '../../domain/source.ts';
import type { GraphIndex } from './graph-index.ts';

/** See CareerReader.loadNames. */
export function namesIn(graph: GraphIndex): NameColumns {
  const text: string[] = [];
  const kind: DescribedKind[] = [];
  const id: string[] = [];
  const preferred: boolean[] = [];
  const curated: boolean[] = [];
  graph.nodes('Name'); // all in one pass, rather than each when it is come to
  for (const of of relationships.CALLED.from) {
    for (const node of graph.nodes(of)) {
      for (const { to, facts } of graph.edgesOf(node, 'CALLED', 'out')) {
        for (const { source, properties } of facts) {
          text.push(String(to.properties.text));
          kind.push(of);
          id.push(node.id);
          preferred.push(properties.preferred === true);
          curated.push(isCurated(source));
        }
      }
    }
  }
  return { text, kind, id, preferred, curated };
}
