import { groupBy } from '../../domain/collections/grouping.ts';
import { bestCandidates, idRank } from '../../domain/search/ref.ts';
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
import { decodeFact, decodeList, decodeNode } from './plan-decoder.ts';
import { compileList, compileNodeRead, compilePairRead, type Query } from './plan-queries.ts';
import { compileRefRead } from './refs.ts';
import { deeperPlansOf, emptyPages, firstLevels, followsOnly } from './split-plan.ts';

/**
 * Answers read plans. The life of a plan, for a role's title and the names of its three most important skills:
 *
 *   plan    { kind: 'Role', properties: ['title'], follow: [
 *             { key: 'skills', relationship: 'REQUIRES', properties: ['importance'], page: { size: 3, … },
 *               order: { of: 'fact', property: 'importance', descending: true },
 *               node: { kind: 'Skill', properties: ['name'], … }, … }] }
 *     │     split-plan.ts cuts it to the levels of one statement
 *     │     plan-queries.ts, refs.ts and plan-compiler.ts compile it; conditions.ts and keyset.ts write the details
 *     ▼
 *   Cypher  WITH COLLECT { MATCH (s:Source {state: 'ACTIVE'}) RETURN s.id } AS active
 *           UNWIND range(0, size($ids) - 1) AS i
 *           MATCH (n:Role {id: $ids[i]}) WHERE n.visible
 *           WITH active, n, i, COLLECT {
 *             MATCH (n)-[r:REQUIRES]->(m0:Skill) WHERE r.source IN active AND m0.visible
 *             WITH m0, r ORDER BY r.precedence, r.source, r.context
 *             WITH m0, head(collect(r.importance)) AS f1, head(collect(r.importance)) AS o2
 *             WITH m0, f1, o2 ORDER BY o2 IS NULL, o2 DESC, m0.id LIMIT $p3
 *             RETURN [f1, o2, m0.id, m0.name] ORDER BY o2 IS NULL, o2 DESC, m0.id } AS c4
 *           RETURN i, [n.id, n.title, c4]                      with ids: ['ml-engineer'], p3: 4
 *     │     connection.ts runs it
 *     ▼
 *   result  [0, ['ml-engineer', 'Machine Learning Engineer', [[0.9, 0.9, 'python-programming', 'Python …'], …]]]
 *     │     plan-decoder.ts reads it in the order of the plan; the fourth edge becomes `hasMore`
 *     ▼
 *   rows    [{ kind: 'Role', id: 'ml-engineer', properties: { title }, follow: { skills: { edges, hasMore, count } } }]
 *
 * What split-plan.ts cut off is read by the ids of the nodes at the last level, until nothing is left.
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
    await this.#readDeeper(
      rows.filter((row) => row !== null),
      node,
    );
    return rows;
  }

  /**
   * See CareerReader.find. Programs use ids, and an id ranks best: only refs that are no id take a second statement.
   */
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
    const rows = groupBy(await this.#query(compileRefRead(refs, plan)), ([i]) => Number(i));
    const foundRows = refs.map((_, i): FoundRow[] => {
      const candidates = (rows.get(i) ?? []).map(([, rank, value, titles, name]) => ({
        rank: Number(rank),
        node: value,
        name: String(name),
        titles: () => titles as string[],
      }));
      return bestCandidates(node.kind, candidates).map(({ rank, node: value }) => ({
        rank,
        node: decodeNode(value, plan),
      }));
    });
    await this.#readDeeper(
      foundRows.flat().map((row) => row.node),
      node,
    );
    return foundRows;
  }

  /** See CareerReader.list. */
  async list(list: NodeList): Promise<NodePage> {
    const { facets = [], pay = [] } = list;
    if (!list.page && !list.count && facets.length + pay.length === 0) {
      return { edges: [], hasMore: false, count: null, facets: {}, pay: {} };
    }
    const plan = {
      ...list,
      node: firstLevels(list.node),
      facets: facets.map((facet) => ('node' in facet ? { ...facet, node: firstLevels(facet.node) } : facet)),
    };
    const [row = []] = await this.#query(compileList(plan));
    const page = decodeList(row, plan);
    await Promise.all([
      this.#readDeeper(
        page.edges.map((edge) => edge.node),
        list.node,
      ),
      ...facets.map(async (facet) => {
        if (!('node' in facet)) return;
        const rows = (page.facets[facet.key] ?? []).map(({ value }) => value as NodeRow);
        await this.#readDeeper(rows, facet.node);
      }),
    ]);
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
  async #readDeeper(rows: readonly NodeRow[], plan: NodePlan): Promise<void> {
    const places = groupBy(
      rows.flatMap((row) => deeperPlansOf(row, plan)),
      (deeper) => deeper.plan,
    );
    await Promise.all(
      [...places].map(async ([place, deeperPlans]) => {
        const ids = [...new Set(deeperPlans.map(({ row }) => row.id))];
        const read = await this.read({ ids, node: followsOnly(place) });
        const pages = new Map(read.map((row, i) => [ids[i], row?.follow ?? emptyPages(place.follow)]));
        for (const { row } of deeperPlans) Object.assign(row, { follow: pages.get(row.id) });
      }),
    );
  }

  #query({ text, parameters }: Query): Promise<ResultRows> {
    return this.#run(text, parameters);
  }
}
