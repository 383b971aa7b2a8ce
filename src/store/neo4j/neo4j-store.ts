import { groupBy } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { describedKinds, relationshipTypes } from '../../domain/graph/model.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { CareerMap } from '../../domain/paths/career-map.ts';
import { nameKey } from '../../domain/search/name.ts';
import type { NameColumns } from '../../domain/search/name-rows.ts';
import { idRank } from '../../domain/search/ref.ts';
import type { SkillMapColumns } from '../../domain/skills/skill-map.ts';
import type {
  Assertion,
  CareerReader,
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
  NodePlan,
  NodeRead,
  NodeRow,
  PairRow,
  RefRead,
} from '../read-plan.ts';
import { StoreUnreachableError, StoreUnusableError } from '../store-errors.ts';
import { saidBy, statementOf } from '../write-plan.ts';
import { checkGraph } from './check.ts';
import { type Neo4jAddress, Neo4jConnection, type Run } from './connection.ts';
import { activeSources } from './cypher.ts';
import { writeBatch } from './fact-writer.ts';
import { emptyPages, firstLevels, planOfRest, restOf } from './levels.ts';
import { claimDatabase } from './ownership.ts';
import { compileList, compileNameRead, compileNodeRead, compilePairRead } from './plan-compiler.ts';
import { decodeFact, decodeList, decodeNode } from './plan-decoder.ts';
import { loadCareerMap } from './projections/career-map.ts';
import { namesQuery, readNames } from './projections/names.ts';
import { skillMapColumns } from './projections/skill-map.ts';
import {
  activateRelease,
  appendBatch,
  beginRelease,
  heldStatements,
  retireReleases,
  sweep,
} from './release-writer.ts';
import { graphFormat } from './upgrade.ts';

/**
 * Opens the graph in a Neo4j; see CareerStore for what it promises.
 *
 * @param schema the commands of schema/graph.cypher, run before anything is served
 * @throws StoreUnreachableError when the server does not answer, StoreUnusableError when it refuses us or holds
 *   something that is not a career graph; then nothing was written
 */
export async function openNeo4jStore(address: Neo4jAddress, schema: string): Promise<CareerStore> {
  const connection = new Neo4jConnection(address);
  try {
    const found = await claimDatabase(connection, address, schema);
    return new Neo4jStore(connection, { found, now: graphFormat });
  } catch (error) {
    await connection.close();
    if (error instanceof StoreUnusableError || error instanceof StoreUnreachableError) throw error;
    if (error instanceof CareerGraphError)
      throw new StoreUnreachableError(`The Neo4j at ${address.uri} hangs.`);
    throw new StoreUnusableError(
      `The Neo4j at ${address.uri} cannot be used: ${(error as Error).message.slice(0, 200)}`,
    );
  }
}

/** The graph in a Neo4j that is known to hold one of this format; nothing is asked of it yet. */
export const readNeo4jStore = (address: Neo4jAddress): CareerReader & Pick<CareerStore, 'close'> =>
  new Neo4jStore(new Neo4jConnection(address), { found: graphFormat, now: graphFormat });

class Neo4jStore implements CareerStore {
  readonly format: StoreFormat;
  readonly #connection: Neo4jConnection;

  constructor(connection: Neo4jConnection, format: StoreFormat) {
    this.#connection = connection;
    this.format = format;
  }

  async read({ ids, node }: NodeRead): Promise<(NodeRow | null)[]> {
    if (ids.length === 0) return [];
    const plan = firstLevels(node);
    const { text, parameters } = compileNodeRead(ids, plan);
    const rows: (NodeRow | null)[] = ids.map(() => null);
    for (const [i, value] of await this.#connection.read(text, parameters)) {
      rows[Number(i)] = decodeNode(value, plan);
    }
    await this.#readOn(
      rows.filter((row) => row !== null),
      node,
    );
    return rows;
  }

  /** Ids, which is what programs use and what ranks best, take one statement; names are asked for in a second. */
  async find({ refs, node }: RefRead): Promise<FoundRow[][]> {
    const byId = await this.read({ ids: refs, node });
    const found = byId.map((row): FoundRow[] => (row ? [{ rank: idRank, node: row }] : []));
    const places = [...refs.keys()].filter((i) => !byId[i]);
    if (places.length === 0) return found;
    const named = await this.#findByName(
      places.map((i) => refs[i] as string),
      node,
    );
    for (const [i, place] of places.entries()) found[place] = named[i] ?? [];
    return found;
  }

  async #findByName(refs: readonly string[], node: NodePlan): Promise<FoundRow[][]> {
    const plan = firstLevels(node);
    const { text, parameters } = compileNameRead(refs, refs.map(nameKey), plan);
    const found: FoundRow[][] = refs.map(() => []);
    for (const [i, rank, value] of await this.#connection.read(text, parameters)) {
      found[Number(i)]?.push({ rank: Number(rank), node: decodeNode(value, plan) });
    }
    await this.#readOn(
      found.flat().map((row) => row.node),
      node,
    );
    return found;
  }

  async list(plan: NodeList): Promise<NodePage> {
    if (!plan.page && !plan.count) return { edges: [], hasMore: false, count: null };
    const compiled = { ...plan, node: firstLevels(plan.node) };
    const { text, parameters } = compileList(compiled);
    const [row = []] = await this.#connection.read(text, parameters);
    const page = decodeList(row, compiled);
    await this.#readOn(
      page.edges.map((edge) => edge.node),
      plan.node,
    );
    return page;
  }

  /** Follows what one statement left of a plan: each place in it is one more, by the ids of the nodes there. */
  async #readOn(rows: readonly NodeRow[], plan: NodePlan): Promise<void> {
    const places = groupBy(
      rows.flatMap((row) => restOf(row, plan)),
      (rest) => rest.plan,
    );
    await Promise.all(
      [...places].map(async ([place, rest]) => {
        const ids = [...new Set(rest.map(({ row }) => row.id))];
        const read = await this.read({ ids, node: planOfRest(place) });
        const pages = new Map(read.map((row, i) => [ids[i], row?.follow ?? emptyPages(place.follow)]));
        for (const { row } of rest) Object.assign(row, { follow: pages.get(row.id) });
      }),
    );
  }

  async readPairs(plan: EdgeRead): Promise<(PairRow | null)[]> {
    const { relationship, pairs, properties } = plan;
    if (pairs.length === 0) return [];
    const { text, parameters } = compilePairRead(plan);
    const rows: (PairRow | null)[] = pairs.map(() => null);
    for (const [i, facts] of await this.#connection.read(text, parameters)) {
      const [from = '', to = ''] = pairs[Number(i)] ?? [];
      rows[Number(i)] = {
        relationship,
        from,
        to,
        facts: (facts as unknown[]).map((fact) => decodeFact(fact, properties)),
      };
    }
    return rows;
  }

  async sources(): Promise<Source[]> {
    const rows = await this.#connection.read(
      `MATCH (s:Source)
       RETURN s.id, s.name, s.version, s.title, s.url, s.licence, s.attribution, s.retrieved, s.state ORDER BY s.id`,
    );
    return rows.map((row) => {
      const [id, name, version, title, url, licence, attribution, retrieved, state] = row as string[];
      return { id, name, version, title, url, licence, attribution, retrieved, state } as Source;
    });
  }

  async counts(): Promise<GraphCounts> {
    const nodes = describedKinds.map((kind) => `COUNT { MATCH (n:${kind}) WHERE n.visible }`);
    const facts = relationshipTypes.map(
      (type) => `COUNT { MATCH (a)-[r:${type}]->(b) WHERE r.source IN active AND a.visible AND b.visible }`,
    );
    const [row = []] = await this.#connection.read(
      `${activeSources}
       RETURN ${nodes.join(', ')},
         COUNT { MATCH (a)-[r:LEADS_TO]->(b) WHERE r.source IN active AND a.visible AND b.visible RETURN DISTINCT a, b },
         COUNT { MATCH ()-[r:DESCRIBES]->() WHERE r.source IN active } + ${facts.join(' + ')}`,
    );
    return {
      nodes: Object.fromEntries(
        describedKinds.map((kind, i) => [kind, Number(row[i])]),
      ) as GraphCounts['nodes'],
      moves: Number(row[nodes.length]),
      facts: Number(row[nodes.length + 1]),
    };
  }

  version(since?: number): Promise<string> {
    return this.#connection.stamp(since);
  }

  async loadNames(): Promise<NameColumns> {
    return readNames(await this.#connection.read(namesQuery));
  }

  loadCareerMap(): Promise<CareerMap> {
    return loadCareerMap((text, parameters) => this.#connection.read(text, parameters));
  }

  loadSkillMap(): Promise<SkillMapColumns> {
    return skillMapColumns(this.#connection);
  }

  write(batch: WriteBatch): Promise<WriteReport> {
    return this.#connection.write((run) => writeBatch(run, batch));
  }

  beginRelease(source: Source, cut: string): Promise<ReleaseProgress> {
    return this.#connection.write((run) => beginRelease(run, source, cut));
  }

  appendBatch(id: string, cut: string, index: number, batch: readonly Assertion[]): Promise<void> {
    const statements = batch.map((said) => statementOf(id, said));
    return this.#connection.write((run) => appendBatch(run, id, cut, index, statements));
  }

  activateRelease(id: string, batches: number): Promise<void> {
    return this.#connection.write((run) => activateRelease(run, id, batches));
  }

  retireReleases(name: string): Promise<string[]> {
    return this.#connection.write((run) => retireReleases(run, name));
  }

  sweep(): Promise<number | null> {
    return this.#connection.write(sweep);
  }

  async *assertions(id: string): AsyncGenerator<Assertion> {
    const read: Run = (text, parameters) => this.#connection.read(text, parameters);
    for await (const statement of heldStatements(read, id)) yield saidBy(statement);
  }

  async seedsDigest(): Promise<string | null> {
    const [row] = await this.#connection.read(
      `MATCH (g:CareerGraph {id: 'career-graph'}) RETURN g.seedsDigest`,
    );
    return typeof row?.[0] === 'string' ? row[0] : null;
  }

  check(): Promise<string[]> {
    return checkGraph(this.#connection);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
