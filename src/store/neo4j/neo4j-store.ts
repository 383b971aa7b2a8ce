import { CareerGraphError } from '../../domain/errors.ts';
import type { Source } from '../../domain/graph/source.ts';
import type { CareerMap } from '../../domain/paths/career-map.ts';
import type { PlacePay } from '../../domain/paths/pay-in.ts';
import type { NameIndex } from '../../domain/search/name-index.ts';
import type { SkillMap } from '../../domain/skills/skill-map.ts';
import type {
  Assertion,
  AssertionFilter,
  CareerReader,
  CareerStore,
  GraphCounts,
  ReleaseProgress,
  StoreFormat,
  WriteBatch,
  WriteReport,
} from '../career-store.ts';
import { now } from '../clock.ts';
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
import { StoreUnreachableError, StoreUnusableError } from '../store-errors.ts';
import { VersionedCache } from '../versioned-cache.ts';
import { toAssertion, toRow } from '../write-plan.ts';
import { checkGraph } from './check.ts';
import { claimDatabase } from './claim-database.ts';
import { isConstraintError, type Neo4jAddress, Neo4jConnection, type RunStatement } from './connection.ts';
import { countGraph } from './counts.ts';
import { readRows } from './fact-rows.ts';
import { writeBatch } from './fact-writer.ts';
import { PlanReader } from './plan-reader.ts';
import { loadCareerMap } from './projections/career-map.ts';
import { loadNames } from './projections/names.ts';
import { loadPay } from './projections/pay.ts';
import { loadSkillMap } from './projections/skill-map.ts';
import { activateRelease, appendBatch, beginRelease, retireReleases, sweep } from './release-writer.ts';
import { graphFormat } from './upgrade.ts';

/**
 * Opens the graph in a Neo4j; see CareerStore for what it promises.
 *
 * @param schema the commands of schema/graph.cypher, run before the store is used
 * @throws StoreUnreachableError when the server does not answer
 * @throws StoreUnusableError when it refuses us or holds something that is not a career graph; nothing was written
 */
export async function openNeo4jStore(address: Neo4jAddress, schema: string): Promise<CareerStore> {
  const connection = new Neo4jConnection(address);
  try {
    const previous = await claimDatabase(connection, address, schema);
    return new Neo4jStore(connection, { previous, current: graphFormat });
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

/** A reader of a Neo4j that is known to hold a graph of this format. Sends nothing before the first read. */
export const readNeo4jStore = (address: Neo4jAddress): CareerReader & Pick<CareerStore, 'close'> =>
  new Neo4jStore(new Neo4jConnection(address), { previous: graphFormat, current: graphFormat });

class Neo4jStore implements CareerStore {
  readonly format: StoreFormat;
  /** Some 60 MB of the 256 that a transaction may take. */
  readonly batchSize = 20_000;
  readonly #connection: Neo4jConnection;
  readonly #plans: PlanReader;
  readonly #read: RunStatement;
  readonly #counts: VersionedCache<GraphCounts>;

  constructor(connection: Neo4jConnection, format: StoreFormat) {
    this.format = format;
    this.#connection = connection;
    this.#read = (text, parameters) => connection.read(text, parameters);
    this.#plans = new PlanReader(this.#read);
    this.#counts = new VersionedCache({
      what: 'counts',
      version: () => this.version(),
      load: () => countGraph(this.#read),
    });
  }

  read(plan: NodeRead): Promise<(NodeRow | null)[]> {
    return this.#plans.read(plan);
  }

  find(plan: RefRead): Promise<FoundRow[][]> {
    return this.#plans.find(plan);
  }

  list(plan: NodeList): Promise<NodePage> {
    return this.#plans.list(plan);
  }

  readPairs(plan: EdgeRead): Promise<(PairRow | null)[]> {
    return this.#plans.readPairs(plan);
  }

  async sources(): Promise<Source[]> {
    const rows = await this.#read(
      `MATCH (s:Source)
       RETURN s.id, s.name, s.version, s.title, s.url, s.licence, s.attribution, s.retrieved, s.state ORDER BY s.id`,
    );
    return rows.map((row) => {
      const [id, name, version, title, url, licence, attribution, retrieved, state] = row as string[];
      return { id, name, version, title, url, licence, attribution, retrieved, state } as Source;
    });
  }

  async counts(): Promise<GraphCounts> {
    const arrived = now();
    const moment = { stamp: await this.version(arrived), arrived, deadline: Number.POSITIVE_INFINITY };
    return (await this.#counts.current(moment)).value;
  }

  version(notBefore?: number): Promise<string> {
    return this.#connection.stamp(notBefore);
  }

  loadNames(): Promise<NameIndex> {
    return loadNames(this.#read);
  }

  loadCareerMap(): Promise<CareerMap> {
    return loadCareerMap(this.#read);
  }

  loadPay(region: string): Promise<PlacePay> {
    return loadPay(this.#read, region);
  }

  loadSkillMap(): Promise<SkillMap> {
    return loadSkillMap(this.#read);
  }

  write(batch: WriteBatch): Promise<WriteReport> {
    return this.#connection.write((run) => writeBatch(run, batch));
  }

  beginRelease(source: Source, batching: string): Promise<ReleaseProgress> {
    return this.#connection.write((run) => beginRelease(run, source, batching));
  }

  async appendBatch(id: string, batching: string, index: number, batch: readonly Assertion[]): Promise<void> {
    const rows = batch.map((assertion) => toRow(id, assertion));
    const append = (mayRepeat: boolean) =>
      this.#connection.write((run) => appendBatch(run, id, batching, index, rows, mayRepeat));
    try {
      await append(false);
    } catch (error) {
      if (!isConstraintError(error)) throw error;
      await append(true);
    }
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

  async *assertions(id: string, only?: AssertionFilter): AsyncGenerator<Assertion> {
    for await (const row of readRows(this.#read, id, only)) yield toAssertion(row);
  }

  async seedsDigest(): Promise<string | null> {
    const [row] = await this.#read(`MATCH (g:CareerGraph {id: 'career-graph'}) RETURN g.seedsDigest`);
    return typeof row?.[0] === 'string' ? row[0] : null;
  }

  check(): Promise<string[]> {
    return checkGraph(this.#read);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
