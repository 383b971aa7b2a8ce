import { compareText } from '../../domain/collections/text.ts';
import { nodeRef } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import { bestCandidates, codeProperties, codeRank, idRank, nameRank } from '../../domain/search/ref.ts';
import { type RefKey, readingOf, refKeys } from '../../domain/search/ref-keys.ts';
import type { GraphIndex } from './graph-index.ts';
import type { FoundNode, IndexedNode } from './indexed-node.ts';

/** See CareerReader.find: the nodes of the best rank that answers, by id, each once. */
export function findRef(graph: GraphIndex, ref: string, kind: NodeKind): readonly FoundNode[] {
  const byId = graph.node(nodeRef(kind, ref));
  if (byId) return [{ rank: idRank, node: byId }];
  return graph.meanings.getOrAdd(`${kind} ${ref}`, () => byCodeOrName(graph, ref, kind));
}

function byCodeOrName(graph: GraphIndex, ref: string, kind: NodeKind): FoundNode[] {
  const candidates = candidatesFor(graph, ref, kind).map((candidate) => ({
    ...candidate,
    titles: () => titlesOf(graph, candidate.node),
  }));
  const rankOf = new Map(bestCandidates(kind, candidates).map(({ rank, node }) => [node, rank]));
  return Array.from(rankOf, ([node, rank]) => ({ rank, node })).sort((a, b) =>
    compareText(a.node.id, b.node.id),
  );
}

const titlesOf = (graph: GraphIndex, node: IndexedNode): string[] =>
  graph
    .edgesOf(node, 'CALLED', 'out')
    .filter(({ facts }) => facts.some(({ properties }) => properties.preferred === true))
    .map(({ to }) => String(to.properties.text));

/** A node, and the name that it was found by; empty for a code. */
type NamedNode = FoundNode & { readonly name: string };

/** By code and name, in any order; a node may be in it more than once. */
function candidatesFor(graph: GraphIndex, ref: string, kind: NodeKind): NamedNode[] {
  return [
    ...(kind === 'Role' ? rolesByCode(graph, ref) : []),
    ...(codeProperties[kind] ?? [])
      .flatMap((property) => graph.nodesWhere(kind, property, ref))
      .map((node) => ({ rank: codeRank(false), node, name: '' })),
    ...refKeys(ref, kind).flatMap((key) => nodesByKey(graph, ref, key, kind)),
  ];
}

function rolesByCode(graph: GraphIndex, ref: string): NamedNode[] {
  return (codeProperties.OccupationCode ?? [])
    .flatMap((property) => graph.nodesWhere('OccupationCode', property, ref))
    .flatMap((code) => graph.edgesOf(code, 'CODED', 'in'))
    .filter(({ facts }) => mergedValue(facts, 'match') === 'EXACT')
    .map(({ from, to, facts: [first] }) => {
      const source = first?.source ?? '';
      const isDescribed = to.descriptions.some((description) => description.source === source);
      return { rank: codeRank(isCurated(source), isDescribed), node: from, name: '' };
    });
}

const nodesByKey = (graph: GraphIndex, ref: string, key: RefKey, kind: NodeKind): NamedNode[] =>
  graph.names(key.key).flatMap((name) => {
    const reading = readingOf(ref, name.id, key);
    return graph
      .edgesOf(name, 'CALLED', 'in')
      .filter(({ from }) => from.kind === kind)
      .flatMap(({ from, facts }) =>
        facts.map(({ source, properties }) => ({
          rank: nameRank(reading, isCurated(source), properties.preferred === true),
          node: from,
          name: String(name.properties.text),
        })),
      );
  });
