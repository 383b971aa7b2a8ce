import { compareText } from '../../domain/collections/text.ts';
import { nodeRef } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import { codeProperties, codeRank, idRank, nameRank } from '../../domain/search/ref.ts';
import { type RefKey, readingOf, refKeys } from '../../domain/search/ref-keys.ts';
import type { GraphIndex } from './graph-index.ts';
import type { IndexedNode } from './indexed-node.ts';

/** A node that a text may mean, with its rank in `refRanks`. */
interface Candidate {
  readonly rank: number;
  readonly node: IndexedNode;
}

/** See CareerReader.find: the nodes of the best rank, by id, each once. */
export function findRef(graph: GraphIndex, ref: string, kind: NodeKind): Candidate[] {
  const candidates = candidatesFor(graph, ref, kind);
  const best = Math.min(...candidates.map(({ rank }) => rank));
  const nodes = new Set(candidates.filter(({ rank }) => rank === best).map(({ node }) => node));
  return [...nodes].sort((a, b) => compareText(a.id, b.id)).map((node) => ({ rank: best, node }));
}

/** In any order; a node may be in it more than once. */
function candidatesFor(graph: GraphIndex, ref: string, kind: NodeKind): Candidate[] {
  const byId = graph.node(nodeRef(kind, ref));
  return [
    ...(byId ? [{ rank: idRank, node: byId }] : []),
    ...(kind === 'Role' ? rolesByCode(graph, ref) : []),
    ...(codeProperties[kind] ?? [])
      .flatMap((property) => graph.nodesWhere(kind, property, ref))
      .map((node) => ({ rank: codeRank(false), node })),
    ...refKeys(ref, kind).flatMap((key) => nodesByKey(graph, ref, key, kind)),
  ];
}

function rolesByCode(graph: GraphIndex, ref: string): Candidate[] {
  return (codeProperties.OccupationCode ?? [])
    .flatMap((property) => graph.nodesWhere('OccupationCode', property, ref))
    .flatMap((code) => graph.edgesOf(code, 'CODED', 'in'))
    .filter(({ facts }) => mergedValue(facts, 'match') === 'EXACT')
    .map(({ from, facts: [first] }) => ({ rank: codeRank(isCurated(first?.source ?? '')), node: from }));
}

const nodesByKey = (graph: GraphIndex, ref: string, key: RefKey, kind: NodeKind): Candidate[] =>
  graph.names(key.key).flatMap((name) => {
    const reading = readingOf(ref, name.id, key);
    return graph
      .edgesOf(name, 'CALLED', 'in')
      .filter(({ from }) => from.kind === kind)
      .flatMap(({ from, facts }) =>
        facts.map(({ source, properties }) => ({
          rank: nameRank(reading, isCurated(source), properties.preferred === true),
          node: from,
        })),
      );
  });
