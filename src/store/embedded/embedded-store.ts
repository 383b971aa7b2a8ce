import { compareText } from '../../domain/collections/text.ts';
import { nodeRef } from '../../domain/graph/fact.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { CareerMap } from '../../domain/paths/career-map.ts';
import { buildCareerMap } from '../../domain/paths/career-map-builder.ts';
import { nameKey } from '../../domain/search/name.ts';
import type { NameColumns } from '../../domain/search/name-rows.ts';
import { codeRank, idRank, nameRank } from '../../domain/search/ref.ts';
import type { SkillMapColumns } from '../../domain/skills/skill-map.ts';
import type {
  Assertion,
  CareerStore,
  GraphCounts,
  ReleaseProgress,
  StoreFormat,
  WriteBatch,
  WriteReport,
} from '../career-store.ts';
import type {
  EdgeRead,
  FoundRow,
  NodeList,
  NodePage,
  NodeRead,
  NodeRow,
  PairRow,
  RefRead,
} from '../read-plan.ts';
import { saidBy, statementOf } from '../write-plan.ts';
import { checkFacts } from './check.ts';
import { countsIn } from './counts.ts';
import { claimDataDirectory, dataFormat, writeMarker } from './data-directory.ts';
import { FactChanges } from './fact-changes.ts';
import { FactTable } from './fact-table.ts';
import { GraphIndex } from './graph-index.ts';
import { GraphScan } from './graph-scan.ts';
import type { IndexedNode } from './indexed.ts';
import { careerMapColumns } from './projections/career-map.ts';
import { namesIn } from './projections/names.ts';
import { skillMapColumns } from './projections/skill-map.ts';
import { openTables, type Tables } from './tables.ts';
import { pickFact, walkList, walkNode } from './walk.ts';

/**
 * Opens the embedded store; see CareerStore for what it promises.
 *
 * @throws StoreUnusableError when the directory is foreign, newer or cannot be used
 */
export function openEmbeddedStore(directory: string): CareerStore {
  const found = claimDataDirectory(directory);
  const tables = openTables(directory);
  const store = new EmbeddedStore(tables, { found, now: dataFormat });
  if (found !== null && found < dataFormat) {
    new FactChanges(tables).upgrade();
    writeMarker(directory);
  }
  return store;
}

/** Facts in LMDB, indexes in memory, made anew when the revision on disk is not the indexed one. */
class EmbeddedStore implements CareerStore {
  readonly format: StoreFormat;
  readonly #tables: Tables;
  readonly #table: FactTable;
  readonly #changes: FactChanges;
  #indexed: { readonly revision: number; readonly graph: GraphIndex } | undefined;
  #counts: { readonly graph: GraphIndex; readonly counted: Promise<GraphCounts> } | undefined;

  constructor(tables: Tables, format: StoreFormat) {
    this.#tables = tables;
    this.#table = new FactTable(tables);
    this.#changes = new FactChanges(tables);
    this.format = format;
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

  async find({ refs, node }: RefRead): Promise<FoundRow[][]> {
    const graph = this.#graph();
    return refs.map((ref) => {
      const meant = meantBy(graph, ref, node.kind);
      const best = Math.min(...meant.map(({ rank }) => rank));
      const nodes = new Set(meant.filter(({ rank }) => rank === best).map((candidate) => candidate.node));
      return [...nodes]
        .sort((a, b) => compareText(a.id, b.id))
        .map((found) => ({ rank: best, node: walkNode(graph, found, node) }));
    });
  }

  async list(plan: NodeList): Promise<NodePage> {
    return walkList(this.#graph(), plan);
  }

  async sources(): Promise<Source[]> {
    this.#table.revision();
    return this.#table.sources().map(({ source }) => source);
  }

  counts(): Promise<GraphCounts> {
    const graph = this.#graph();
    if (this.#counts?.graph !== graph) this.#counts = { graph, counted: countsIn(this.#table) };
    return this.#counts.counted;
  }

  async version(): Promise<string> {
    return String(this.#table.revision());
  }

  async loadNames(): Promise<NameColumns> {
    this.#table.revision();
    return namesIn(this.#table);
  }

  async loadCareerMap(): Promise<CareerMap> {
    return buildCareerMap(careerMapColumns(this.#scan()));
  }

  async loadSkillMap(): Promise<SkillMapColumns> {
    return skillMapColumns(this.#scan());
  }

  async write({ contents, seedsDigest }: WriteBatch): Promise<WriteReport> {
    return this.#changes.replace(contents, seedsDigest);
  }

  async beginRelease(source: Source, cut: string): Promise<ReleaseProgress> {
    return this.#changes.begin(source, cut);
  }

  async appendBatch(id: string, cut: string, index: number, batch: readonly Assertion[]): Promise<void> {
    const statements = batch.map((said) => statementOf(id, said));
    this.#changes.append(id, cut, index, statements);
  }

  async activateRelease(id: string, batches: number): Promise<void> {
    this.#changes.activate(id, batches);
  }

  async retireReleases(name: string): Promise<string[]> {
    return this.#changes.retire(name);
  }

  async sweep(): Promise<number | null> {
    return this.#changes.sweep();
  }

  async *assertions(id: string): AsyncGenerator<Assertion> {
    this.#table.revision();
    const entry = this.#table.sources().find(({ source }) => source.id === id);
    if (entry) for (const statement of this.#table.statements(entry)) yield saidBy(statement);
  }

  async seedsDigest(): Promise<string | null> {
    return this.#table.seedsDigest();
  }

  async check(): Promise<string[]> {
    this.#table.revision();
    return checkFacts(this.#table);
  }

  async close(): Promise<void> {
    await this.#counts?.counted.catch(() => {}); // it reads over many turns
    await this.#tables.root.close();
  }

  /** Of the last committed revision. */
  #scan(): GraphScan {
    this.#table.revision();
    return new GraphScan(this.#table);
  }

  #graph(): GraphIndex {
    const revision = this.#table.revision();
    if (this.#indexed?.revision !== revision) {
      this.#indexed = { revision, graph: new GraphIndex(this.#table) };
    }
    return this.#indexed.graph;
  }
}

/** The nodes of a kind that a text may mean, each with the rank by which. */
function meantBy(graph: GraphIndex, ref: string, kind: NodeKind): { rank: number; node: IndexedNode }[] {
  const byId = graph.node(nodeRef(kind, ref));
  return [
    ...(byId ? [{ rank: idRank, node: byId }] : []),
    ...(kind === 'Role' ? codedSo(graph, ref) : []),
    ...(kind === 'Industry' ? graph.nodesWhere(kind, 'code', ref) : []).map((node) => ({
      rank: codeRank(false),
      node,
    })),
    ...graph.named(nameKey(ref)).flatMap((name) => calledSo(graph, name, kind)),
  ];
}

function codedSo(graph: GraphIndex, ref: string): { rank: number; node: IndexedNode }[] {
  return ['code', 'uri']
    .flatMap((property) => graph.nodesWhere('OccupationCode', property, ref))
    .flatMap((code) => graph.edgesOf(code, 'CODED', 'in'))
    .filter(({ facts }) => mergedValue(facts, 'match') === 'EXACT')
    .map(({ from, facts: [first] }) => ({ rank: codeRank(isCurated(first?.source ?? '')), node: from }));
}

function calledSo(graph: GraphIndex, name: IndexedNode, kind: NodeKind) {
  return graph
    .edgesOf(name, 'CALLED', 'in')
    .filter(({ from }) => from.kind === kind)
    .flatMap(({ from, facts }) =>
      facts.map(({ source, properties }) => ({
        rank: nameRank(isCurated(source), properties.preferred === true),
        node: from,
      })),
    );
}
