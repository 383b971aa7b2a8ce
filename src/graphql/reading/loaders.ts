import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { groupBy, obtain } from '../../domain/collections/grouping.ts';
import type { NodeKind, RelationshipType } from '../../domain/graph/model.ts';
import type { MoveComparison } from '../../domain/paths/move-comparison.ts';
import type { PayComparison } from '../../domain/pay/pay.ts';
import type { Ask } from '../../domain/questions.ts';
import type { CareerReader } from '../../store/career-store.ts';
import type { NodePlan, NodeRow, PairRow } from '../../store/read-plan.ts';
import type { Freshness } from './freshness.ts';
import type { SelectionReader } from './selection.ts';
import type { SourcedClaim } from './sourced-claim.ts';

interface NodeSite {
  readonly plan: NodePlan;
  readonly id: string;
}

/** The ids of two roles. */
type Pair = readonly [from: string, to: string];

interface PairSite {
  readonly relationship: RelationshipType;
  readonly properties: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * Where ids turn into nodes, such as the steps of a path: all places of one tick that ask for the same selection
 * share one read. One per request.
 */
export class NodeSites {
  readonly #selections: SelectionReader;
  readonly #nodes: DataLoader<NodeSite, NodeRow | null, string>;
  readonly #pairs: DataLoader<PairSite, PairRow | null, string>;
  readonly #comparisons: DataLoader<Pair, MoveComparison | null, string>;
  readonly #pay: DataLoader<Pair, PayComparison, string>;

  readonly #freshness: Freshness;

  constructor(reader: CareerReader, selections: SelectionReader, freshness: Freshness, ask: Ask) {
    this.#selections = selections;
    this.#freshness = freshness;
    const nodeKey = ({ plan, id }: NodeSite) => `${planKey(plan)}${id}`;
    this.#nodes = new DataLoader(
      (sites) =>
        inGroups(
          sites,
          ({ plan }) => planKey(plan),
          (group, { plan }) => reader.read({ ids: group.map(({ id }) => id), node: plan }),
        ),
      { cacheKeyFn: nodeKey },
    );
    this.#pairs = new DataLoader(
      (sites) =>
        inGroups(
          sites,
          ({ relationship, properties }) => [relationship, ...properties].join(),
          (group, { relationship, properties }) =>
            reader.readPairs({
              relationship,
              pairs: group.map(({ from, to }) => [from, to]),
              properties,
            }),
        ),
      {
        cacheKeyFn: ({ relationship, properties, from, to }) =>
          [relationship, from, to, ...properties].join('\n'),
      },
    );
    const pairKey = { cacheKeyFn: ([from, to]: Pair) => `${from}\n${to}` };
    this.#comparisons = new DataLoader((pairs) => ask('compareMoves', { pairs }), pairKey);
    this.#pay = new DataLoader((pairs) => ask('comparePay', { pairs }), pairKey);
  }

  /** How the two roles of a move compare; null when no move joins them. */
  comparison(from: string, to: string): Promise<MoveComparison | null> {
    return this.#comparisons.load([from, to]);
  }

  /** What the second role pays more than the first, or why that is not known. */
  pay(from: string, to: string): Promise<PayComparison> {
    return this.#pay.load([from, to]);
  }

  /** The node that a field returns; null when there is none. */
  node(info: GraphQLResolveInfo, kind: NodeKind, id: string): Promise<NodeRow | null> {
    return this.planned(this.#selections.nodePlan(info, kind), id);
  }

  /** A node of which the caller knows what to read. */
  planned(plan: NodePlan, id: string): Promise<NodeRow | null> {
    return this.#nodes.load({ plan, id });
  }

  /** The same, of what a computation named: notes when it has gone since. */
  async computed<T>(row: Promise<T | null>): Promise<T | null> {
    const found = await row;
    if (found === null) this.#freshness.hasGaps = true;
    return found;
  }

  /** The nodes of a connection that a computation named; those that have gone since are left out. */
  async connection(info: GraphQLResolveInfo, kind: NodeKind, ids: readonly string[]): Promise<NodeRow[]> {
    const plan = this.#selections.connectionPlan(info, kind);
    const rows = await Promise.all(ids.map((id) => this.computed(this.#nodes.load({ plan, id }))));
    return rows.filter((row) => row !== null);
  }

  /** The move that a field returns; null when there is none. */
  move(info: GraphQLResolveInfo, from: string, to: string): Promise<PairRow | null> {
    return this.pair('LEADS_TO', this.#selections.moveProperties(info), from, to);
  }

  /** Who says what joins two nodes, for a field that shows it source by source; nobody when nothing does. */
  async evidence(
    info: GraphQLResolveInfo,
    about: RelationshipType,
    from: string,
    to: string,
  ): Promise<SourcedClaim[]> {
    const properties = this.#selections.factProperties(info, about);
    const pair = await this.pair(about, properties, from, to);
    return (pair?.facts ?? []).map((fact) => ({ about, fact }));
  }

  /** What is said of two nodes; null when nothing joins them. */
  pair(
    relationship: RelationshipType,
    properties: readonly string[],
    from: string,
    to: string,
  ): Promise<PairRow | null> {
    return this.#pairs.load({ relationship, properties, from, to });
  }
}

const planKeys = new WeakMap<NodePlan, string>();

const planKey = (plan: NodePlan): string => obtain(planKeys, plan, () => JSON.stringify(plan));

/** Answers each group of keys with one call, and puts the answers in the keys' order. */
async function inGroups<K, V>(
  keys: readonly K[],
  groupOf: (key: K) => string,
  answer: (group: readonly K[], first: K) => Promise<readonly V[]>,
): Promise<V[]> {
  const groups = groupBy(keys.keys(), (place) => groupOf(keys[place] as K));
  const answers: V[] = [];
  await Promise.all(
    [...groups.values()].map(async (places) => {
      const group = places.map((i) => keys[i] as K);
      const values = await answer(group, group[0] as K);
      for (const [i, place] of places.entries()) answers[place] = values[i] as V;
    }),
  );
  return answers;
}
