import { groupBy } from '../../domain/collections/grouping.ts';
import { idRank } from '../../domain/search/ref.ts';
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
import type { ResultRows, RunStatement } from './connection.ts';
import { emptyPages, firstLevels, planOfRest, restOf } from './levels.ts';
import { decodeFact, decodeList, decodeNode } from './plan-decoder.ts';
import { compileList, compileNodeRead, compilePairRead, type Query } from './plan-queries.ts';
import { compileRefRead } from './refs.ts';

/**
 * Answers read plans. The life of a plan: levels.ts takes its first levels, plan-queries.ts and refs.ts compile these
 * to a query, the connection runs it, plan-decoder.ts turns the result into rows, and what is left of the plan is read
 * by the ids of the nodes at the last level, until nothing is left.
 */
export class PlanReader {
  readonly #run: RunStatement;

  /** @param run reads */
  constructor(run: RunStatement) {
    this.#run = run;
  }

  /** See CareerReader.read. */
  async read({ ids, node }: NodeRead): Promise<(NodeRow | null)[]> {
    if (ids.length === 0) return [];
    const plan = firstLevels(node);
    const rows: (NodeRow | null)[] = ids.map(() => null);
    for (const [i, value] of await this.#query(compileNodeRead(ids, plan))) {
      rows[Number(i)] = decodeNode(value, plan);
    }
    await this.#readRest(
      rows.filter((row) => row !== null),
      node,
    );
    return rows;
  }

  /** See CareerReader.find. Programs use ids, and an id ranks best: only refs that are no id take a second statement. */
  async find({ refs, node }: RefRead): Promise<FoundRow[][]> {
    const byId = await this.read({ ids: refs, node });
    const foundRows = byId.map((row): FoundRow[] => (row ? [{ rank: idRank, node: row }] : []));
    const places = [...refs.keys()].filter((i) => !byId[i]);
    if (places.length === 0) return foundRows;
    const byName = await this.#findByName(
      places.map((i) => refs[i] as string),
      node,
    );
    for (const [i, place] of places.entries()) foundRows[place] = byName[i] ?? [];
    return foundRows;
  }

  async #findByName(refs: readonly string[], node: NodePlan): Promise<FoundRow[][]> {
    const plan = firstLevels(node);
    const foundRows: FoundRow[][] = refs.map(() => []);
    for (const [i, rank, value] of await this.#query(compileRefRead(refs, plan))) {
      foundRows[Number(i)]?.push({ rank: Number(rank), node: decodeNode(value, plan) });
    }
    await this.#readRest(
      foundRows.flat().map((row) => row.node),
      node,
    );
    return foundRows;
  }

  /** See CareerReader.list. */
  async list(list: NodeList): Promise<NodePage> {
    if (!list.page && !list.count) return { edges: [], hasMore: false, count: null };
    const plan = { ...list, node: firstLevels(list.node) };
    const [row = []] = await this.#query(compileList(plan));
    const page = decodeList(row, plan);
    await this.#readRest(
      page.edges.map((edge) => edge.node),
      list.node,
    );
    return page;
  }

  /** See CareerReader.readPairs. */
  async readPairs(plan: EdgeRead): Promise<(PairRow | null)[]> {
    const { relationship, pairs, properties } = plan;
    if (pairs.length === 0) return [];
    const rows: (PairRow | null)[] = pairs.map(() => null);
    for (const [i, facts] of await this.#query(compilePairRead(plan))) {
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

  /** Reads the levels of a plan that the statement before left out, a statement for each place in the plan. */
  async #readRest(rows: readonly NodeRow[], plan: NodePlan): Promise<void> {
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

  #query({ text, parameters }: Query): Promise<ResultRows> {
    return this.#run(text, parameters);
  }
}
