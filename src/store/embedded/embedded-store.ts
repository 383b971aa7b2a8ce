import type { CareerMapColumns } from '../../domain/career-map.ts';
import { mergedValue, nodeRef } from '../../domain/fact.ts';
import { type DescribedKind, describedKinds } from '../../domain/graph-model.ts';
import { nameKey, type RefCandidate, refRank } from '../../domain/name.ts';
import { isCurated, type Source } from '../../domain/source.ts';
import type { CareerStore, GraphCounts, WriteBatch, WriteReport } from '../career-store.ts';
import type { EdgeRead, NodeRead, NodeRow, PairRow } from '../read-plan.ts';
import { claimDataDirectory } from './data-directory.ts';
import { FactTable } from './fact-table.ts';
import { GraphIndex, type IndexedNode } from './graph-index.ts';
import { pickFact, walkNode } from './walk.ts';

/**
 * Opens the embedded store; see CareerStore for what it promises.
 *
 * @throws StoreUnusableError when the directory is foreign, newer or cannot be used
 */
export function openEmbeddedStore(directory: string): CareerStore {
  claimDataDirectory(directory);
  return new EmbeddedStore(new FactTable(directory));
}

/** Facts in LMDB, indexes in memory, made anew when the revision on disk is not the indexed one. */
class EmbeddedStore implements CareerStore {
  readonly #table: FactTable;
  #indexed: { readonly revision: number; readonly graph: GraphIndex } | undefined;

  constructor(table: FactTable) {
    this.#table = table;
  }

  async read({ ids, node }: NodeRead): Promise<(NodeRow | null)[]> {
    const graph = this.#graph();
    return ids.map((id) => {
      const found = graph.node(nodeRef(node.kind, id));
      return found ? walkNode(graph, found, node) : null;
    });
  }

  async readPairs({ relationship, pairs, properties }: EdgeRead): Promise<(PairRow | null)[]> {
    const graph = this.#graph();
    return pairs.map(([from, to]) => {
      const start = graph.node(nodeRef('Role', from));
      const edge =
        start && graph.edgesOf(start, relationship, 'out').find((candidate) => candidate.to.id === to);
      return edge
        ? { relationship, from, to, facts: edge.facts.map((fact) => pickFact(fact, properties)) }
        : null;
    });
  }

  async resolve(kind: DescribedKind, refs: readonly string[]): Promise<RefCandidate[][]> {
    const graph = this.#graph();
    return refs.map((ref) => [
      ...(graph.node(nodeRef(kind, ref)) ? [{ id: ref, rank: 0 }] : []),
      ...graph.names(nameKey(ref)).flatMap((name) => calledSo(graph, name, kind)),
    ]);
  }

  async sources(): Promise<Source[]> {
    this.#table.revision();
    return this.#table.sources();
  }

  async counts(): Promise<GraphCounts> {
    const graph = this.#graph();
    const nodes = Object.fromEntries(describedKinds.map((kind) => [kind, 0])) as Record<
      DescribedKind,
      number
    >;
    let facts = 0;
    for (const { kind, described } of graph.nodes()) {
      if (kind !== 'Source') nodes[kind]++;
      facts += described.length;
    }
    let moves = 0;
    for (const edge of graph.edges) {
      facts += edge.facts.length;
      if (edge.relationship === 'LEADS_TO') moves++;
    }
    return { nodes, moves, facts };
  }

  async version(): Promise<string> {
    return String(this.#table.revision());
  }

  async loadCareerMap(): Promise<CareerMapColumns> {
    const graph = this.#graph();
    const roles = [...graph.nodes()].filter(({ kind }) => kind === 'Role');
    return { roles: roles.map((role) => columnsOf(graph, role)) };
  }

  async write({ contents, seedsDigest }: WriteBatch): Promise<WriteReport> {
    return this.#table.replace(contents, seedsDigest);
  }

  async seedsDigest(): Promise<string | null> {
    return this.#table.seedsDigest();
  }

  close(): Promise<void> {
    return this.#table.close();
  }

  #graph(): GraphIndex {
    const revision = this.#table.revision();
    if (this.#indexed?.revision !== revision) {
      this.#indexed = { revision, graph: new GraphIndex(this.#table.sources(), this.#table.statements()) };
    }
    return this.#indexed.graph;
  }
}

function calledSo(graph: GraphIndex, name: IndexedNode, kind: DescribedKind): RefCandidate[] {
  return graph
    .edgesOf(name, 'CALLED', 'in')
    .filter(({ from }) => from.kind === kind)
    .flatMap(({ from, facts }) =>
      facts.map(({ source, properties }) => ({
        id: from.id,
        rank: refRank(isCurated(source), properties.preferred === true),
      })),
    );
}

function columnsOf(graph: GraphIndex, role: IndexedNode): CareerMapColumns['roles'][number] {
  const moves = graph.edgesOf(role, 'LEADS_TO', 'out');
  const skills = graph.edgesOf(role, 'REQUIRES', 'out');
  const column = <T>(edges: typeof moves, property: string) =>
    edges.map(({ facts }) => mergedValue(facts, property) as T | null);
  return {
    id: role.id,
    moves: {
      to: moves.map(({ to }) => to.id),
      commonness: column<string>(moves, 'commonness'),
      yearsBefore: column<readonly number[]>(moves, 'yearsBefore'),
    },
    skills: { id: skills.map(({ to }) => to.id), importance: column<number>(skills, 'importance') },
  };
}
