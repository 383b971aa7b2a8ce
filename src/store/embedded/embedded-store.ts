import { nodeRef } from '../../domain/graph/fact.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { CareerMap } from '../../domain/paths/career-map.ts';
import { buildCareerMap } from '../../domain/paths/career-map-builder.ts';
import type { CareerMapColumns } from '../../domain/paths/career-map-columns.ts';
import type { PlacePay } from '../../domain/paths/pay-in.ts';
import { NameIndex } from '../../domain/search/name-index.ts';
import type { NameColumns } from '../../domain/search/name-rows.ts';
import type { SkillMap } from '../../domain/skills/skill-map.ts';
import { buildSkillMap } from '../../domain/skills/skill-map-builder.ts';
import type { SkillMapColumns } from '../../domain/skills/skill-map-columns.ts';
import { checkAwaited } from '../cancellation.ts';
import type {
  Assertion,
  AssertionFilter,
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
import { toAssertion, toRow } from '../write-plan.ts';
import { ChangeLog } from './change-log.ts';
import { checkGraph } from './check.ts';
import { claimDirectory, dataFormat, writeMarker } from './claim-directory.ts';
import { countGraph } from './counts.ts';
import { FactTable } from './fact-table.ts';
import { writeBatch } from './fact-writer.ts';
import { FollowedProjection } from './followed-projection.ts';
import { GraphIndex } from './graph-index.ts';
import { GraphScan } from './graph-scan.ts';
import { KeptColumns } from './kept-columns.ts';
import { careerMapColumns, followCareerMap } from './projections/career-map.ts';
import { followNames, nameColumns } from './projections/names.ts';
import { loadPay } from './projections/pay.ts';
import { followSkillMap, skillMapColumns } from './projections/skill-map.ts';
import { findRef } from './refs.ts';
import { activateRelease, appendBatch, beginRelease, retireReleases, sweep } from './release-writer.ts';
import { TableWriter } from './table-writer.ts';
import { openTables, type Tables } from './tables.ts';
import { upgradeTables } from './upgrade.ts';
import { pickFact, type WalkedEdges, walkList, walkNode } from './walk.ts';

/**
 * Opens the embedded store in a directory; see CareerStore for what it promises.
 *
 * @throws StoreUnusableError when the directory holds something else, is of a newer release, or cannot be used
 */
export function openEmbeddedStore(directory: string): CareerStore {
  const previous = claimDirectory(directory);
  const tables = openTables(directory, previous !== null);
  const store = new EmbeddedStore(tables, { previous, current: dataFormat });
  if (previous !== dataFormat) {
    // a new directory, too: a restore that was killed may have put tables of an earlier format there
    upgradeTables(tables, new TableWriter(tables));
    writeMarker(directory);
  }
  return store;
}

/**
 * Facts in LMDB, and an index in memory that follows when the revision on disk is no longer its own. A read looks
 * at the revision first and then ends in the same turn, so that it sees one revision.
 */
class EmbeddedStore implements CareerStore {
  readonly format: StoreFormat;
  /** A batch copies each page that it changes, whole; until it is written, its rows are in memory. */
  readonly batchSize = 10_000;
  readonly #tables: Tables;
  readonly #table: FactTable;
  readonly #writer: TableWriter;
  readonly #log: ChangeLog;
  readonly #names: FollowedProjection<NameColumns, NameIndex>;
  readonly #careerMap: FollowedProjection<CareerMapColumns, CareerMap>;
  readonly #skillMap: FollowedProjection<SkillMapColumns, SkillMap>;
  #index: { readonly revision: number; readonly mark: string | null; readonly graph: GraphIndex } | undefined;
  #counts: { readonly revision: number; readonly counts: Promise<GraphCounts> } | undefined;

  constructor(tables: Tables, format: StoreFormat) {
    this.format = format;
    this.#tables = tables;
    this.#table = new FactTable(tables);
    this.#writer = new TableWriter(tables);
    this.#log = new ChangeLog(tables);
    const origin = {
      table: this.#table,
      log: this.#log,
      files: new KeptColumns(tables.directory),
    };
    this.#names = new FollowedProjection(
      { name: 'names', read: nameColumns, follow: followNames, build: (columns) => new NameIndex(columns) },
      origin,
    );
    this.#careerMap = new FollowedProjection(
      {
        name: 'career-map',
        read: (table) => careerMapColumns(new GraphScan(table)),
        follow: followCareerMap,
        build: buildCareerMap,
      },
      origin,
    );
    this.#skillMap = new FollowedProjection(
      {
        name: 'skill-map',
        read: (table) => skillMapColumns(new GraphScan(table)),
        follow: followSkillMap,
        build: buildSkillMap,
      },
      origin,
    );
  }

  async read({ ids, node }: NodeRead): Promise<(NodeRow | null)[]> {
    const graph = this.#graph();
    const walked: WalkedEdges = new Map();
    return ids.map((id) => {
      const start = graph.node(nodeRef(node.kind, id));
      return start ? walkNode(graph, start, node, walked) : null;
    });
  }

  async find({ refs, node }: RefRead): Promise<FoundRow[][]> {
    const graph = this.#graph();
    const walked: WalkedEdges = new Map();
    return refs.map((ref) =>
      findRef(graph, ref, node.kind).map(({ rank, node: start }) => ({
        rank,
        node: walkNode(graph, start, node, walked),
      })),
    );
  }

  async list(plan: NodeList): Promise<NodePage> {
    return walkList(this.#graph(), plan);
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

  async sources(): Promise<Source[]> {
    this.#table.revision();
    return this.#table.sources().map(({ source }) => source);
  }

  counts(): Promise<GraphCounts> {
    checkAwaited();
    const revision = this.#table.revision();
    if (this.#counts?.revision !== revision) this.#counts = { revision, counts: countGraph(this.#table) };
    return this.#counts.counts;
  }

  async version(): Promise<string> {
    return String(this.#table.revision());
  }

  async loadNames(): Promise<NameIndex> {
    return this.#names.current();
  }

  async loadCareerMap(): Promise<CareerMap> {
    return this.#careerMap.current();
  }

  async loadPay(region: string): Promise<PlacePay> {
    return loadPay(this.#scan(), region);
  }

  async loadSkillMap(): Promise<SkillMap> {
    return this.#skillMap.current();
  }

  async write(batch: WriteBatch): Promise<WriteReport> {
    return writeBatch(this.#writer, this.#table, batch);
  }

  async beginRelease(source: Source, batching: string): Promise<ReleaseProgress> {
    return beginRelease(this.#writer, source, batching);
  }

  async appendBatch(id: string, batching: string, index: number, batch: readonly Assertion[]): Promise<void> {
    const rows = batch.map((assertion) => toRow(id, assertion));
    await appendBatch(this.#writer, id, batching, index, rows);
  }

  async activateRelease(id: string, batches: number): Promise<void> {
    activateRelease(this.#writer, this.#table, id, batches);
  }

  async retireReleases(name: string): Promise<string[]> {
    return retireReleases(this.#writer, this.#table, name);
  }

  async sweep(): Promise<number | null> {
    return sweep(this.#writer, this.#table);
  }

  async *assertions(id: string, only?: AssertionFilter): AsyncGenerator<Assertion> {
    this.#table.revision();
    const entry = this.#table.sources().find(({ source }) => source.id === id);
    if (entry) for (const row of this.#table.rows(entry, only)) yield toAssertion(row);
  }

  async seedsDigest(): Promise<string | null> {
    return this.#table.seedsDigest();
  }

  async check(): Promise<string[]> {
    this.#table.revision();
    return checkGraph(this.#table);
  }

  async close(): Promise<void> {
    await this.#counts?.counts.catch(() => {}); // counting reads over many turns
    await this.#tables.root.close();
  }

  /** At the last committed revision; for this turn only. */
  #scan(): GraphScan {
    this.#table.revision();
    return new GraphScan(this.#table);
  }

  /** At the last committed revision; for this turn only. */
  #graph(): GraphIndex {
    checkAwaited();
    const revision = this.#table.revision();
    if (this.#index?.revision !== revision) {
      const mark = this.#table.mark();
      const change = this.#index?.mark == null ? null : this.#log.since(this.#index.mark);
      const graph =
        this.#index && change && this.#index.graph.follow(change)
          ? this.#index.graph
          : new GraphIndex(this.#table);
      this.#index = { revision, mark, graph };
    }
    return this.#index.graph;
  }
}
