import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { getOrAdd, groupBy } from '../../domain/collections/grouping.ts';
import { endKind, type NodeKind, type ToldType } from '../../domain/graph/model.ts';
import type { CountedPlace } from '../../domain/paths/counted-places.ts';
import type { MoveComparison } from '../../domain/paths/move-comparison.ts';
import type { AboutPay, PayIn } from '../../domain/paths/pay-in.ts';
import type { SameWork } from '../../domain/paths/same-work.ts';
import type { PayComparison } from '../../domain/pay/pay-difference.ts';
import type { RankedMeasure } from '../../domain/pay/role-figure.ts';
import type { Ask } from '../../domain/questions.ts';
import type { CareerReader } from '../../store/career-store.ts';
import type { NodePlan, NodeRow, PairRow } from '../../store/read-plan.ts';
import { type EvidenceFact, factsOfEdge } from './evidence-fact.ts';
import type { Freshness } from './freshness.ts';
import type { SelectionReader } from './selection.ts';

interface NodeKey {
  readonly plan: NodePlan;
  readonly id: string;
}

interface PairKey {
  readonly relationship: ToldType;
  readonly properties: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The ids of two roles. */
type RolePair = readonly [from: string, to: string];

interface ComparisonKey {
  readonly pair: RolePair;
  /** As in MoveComparisonQuestion. */
  readonly place: string | null;
}

interface PayKey extends AboutPay {
  readonly pair: RolePair;
}

/**
 * Turns ids into what a field shows, such as the roles of a path. All loads of one tick that select the same share one
 * read, whatever their number. One per request.
 */
export class Loaders {
  readonly #selections: SelectionReader;
  readonly #freshness: Freshness;
  readonly #nodes: DataLoader<NodeKey, NodeRow | null, string>;
  readonly #pairs: DataLoader<PairKey, PairRow | null, string>;
  readonly #ask: Ask;
  readonly #comparisons: DataLoader<ComparisonKey, MoveComparison | null, string>;
  readonly #pay: DataLoader<PayKey, PayComparison, string>;
  readonly #likelyRanks: DataLoader<ComparisonKey, number | null, string>;
  readonly #sameWork: DataLoader<string, readonly SameWork[]>;
  readonly #roleValues = new Map<RankedMeasure, Promise<Readonly<Record<string, number>>>>();
  #places: Promise<readonly CountedPlace[]> | null = null;

  constructor(reader: CareerReader, selections: SelectionReader, freshness: Freshness, ask: Ask) {
    this.#selections = selections;
    this.#freshness = freshness;
    this.#nodes = new DataLoader(
      (keys) =>
        inGroups(
          keys,
          ({ plan }) => planKey(plan),
          (group, { plan }) => reader.read({ ids: group.map(({ id }) => id), node: plan }),
        ),
      { cacheKeyFn: ({ plan, id }) => `${planKey(plan)}${id}` },
    );
    this.#pairs = new DataLoader(
      (keys) =>
        inGroups(
          keys,
          ({ relationship, properties }) => [relationship, ...properties].join(),
          (group, { relationship, properties }) =>
            reader.readPairs({ relationship, pairs: group.map(({ from, to }) => [from, to]), properties }),
        ),
      {
        cacheKeyFn: ({ relationship, properties, from, to }) =>
          [relationship, from, to, ...properties].join('\n'),
      },
    );
    this.#ask = ask;
    this.#comparisons = new DataLoader(
      (keys) =>
        inGroups(
          keys,
          ({ place }) => JSON.stringify(place),
          (group, { place }) => ask('compareMoves', { pairs: group.map(({ pair }) => pair), place }),
        ),
      { cacheKeyFn: ({ pair, place }) => JSON.stringify([...pair, place]) },
    );
    this.#likelyRanks = new DataLoader(
      (keys) =>
        inGroups(
          keys,
          ({ pair: [from], place }) => JSON.stringify([from, place]),
          (group, { pair: [role], place }) =>
            ask('likelyOrder', { role, to: group.map(({ pair: [, to] }) => to), place }),
        ),
      { cacheKeyFn: ({ pair, place }) => JSON.stringify([...pair, place]) },
    );
    this.#sameWork = new DataLoader((roles) => ask('sameWork', { roles }));
    this.#pay = new DataLoader(
      (keys) =>
        inGroups(
          keys,
          ({ payIn }) => JSON.stringify(payIn ?? null),
          (group, { payIn }) => ask('comparePay', { pairs: group.map(({ pair }) => pair), payIn }),
        ),
      { cacheKeyFn: ({ pair, payIn }) => JSON.stringify([...pair, payIn]) },
    );
  }

  /** The node with this id, with what the field selects; null when there is none. */
  node(info: GraphQLResolveInfo, kind: NodeKind, id: string): Promise<NodeRow | null> {
    return this.planned(this.#selections.nodePlan(info, kind), id);
  }

  /** The node with this id, with what the plan reads; null when there is none. */
  planned(plan: NodePlan, id: string): Promise<NodeRow | null> {
    return this.#nodes.load({ plan, id });
  }

  /**
   * A node that a computed answer named, with what the field selects. If it was removed since, it is null, and
   * `freshness.hasGaps` makes the service answer the request once more.
   */
  expected(info: GraphQLResolveInfo, kind: NodeKind, id: string): Promise<NodeRow | null> {
    return this.#expect(this.node(info, kind, id));
  }

  /** As `expected`, for many nodes: in the order of the ids, without those that were removed. */
  async expectedNodes(info: GraphQLResolveInfo, kind: NodeKind, ids: readonly string[]): Promise<NodeRow[]> {
    return present(ids.map((id) => this.expected(info, kind, id)));
  }

  /** As `expectedNodes`, for the `nodes` and `edges { node }` of a connection. */
  async expectedConnection(
    info: GraphQLResolveInfo,
    kind: NodeKind,
    ids: readonly string[],
  ): Promise<NodeRow[]> {
    const plan = this.#selections.connectionPlan(info, kind);
    return present(ids.map((id) => this.#expect(this.planned(plan, id))));
  }

  /** The move between two roles, with what the field selects; null when there is none. */
  move(info: GraphQLResolveInfo, from: string, to: string): Promise<PairRow | null> {
    return this.pair('LEADS_TO', this.#selections.moveProperties(info), from, to);
  }

  /** As `expected`, for a move. */
  expectedMove(info: GraphQLResolveInfo, from: string, to: string): Promise<PairRow | null> {
    return this.#expect(this.move(info, from, to));
  }

  /** The facts that join two nodes, merged or one by one as the store says; null when none does. */
  pair(
    relationship: ToldType,
    properties: readonly string[],
    from: string,
    to: string,
  ): Promise<PairRow | null> {
    return this.#pairs.load({ relationship, properties, from, to });
  }

  /** The facts that join two nodes, one per source, in order of precedence; empty when none does. */
  async evidence(
    info: GraphQLResolveInfo,
    about: ToldType,
    from: string,
    to: string,
  ): Promise<EvidenceFact[]> {
    const properties = this.#selections.factProperties(info, about);
    const pair = await this.pair(about, properties, from, to);
    return pair ? factsOfEdge(pair, ['Role', endKind(about, 'Role')]) : [];
  }

  /**
   * How the two roles of a move compare; null when no move joins them.
   *
   * @param place whose counts are told; the one with most people when left out
   */
  comparison(from: string, to: string, place: string | null = null): Promise<MoveComparison | null> {
    return this.#comparisons.load({ pair: [from, to], place });
  }

  /**
   * The rank of a role among all that people in another are likely to be in next; null when it is none of them.
   *
   * @param place whose counts count; null for the one with most people
   */
  likelyRank(from: string, to: string, place: string | null): Promise<number | null> {
    return this.#likelyRanks.load({ pair: [from, to], place });
  }

  /** The places in which moves were counted, most people first. */
  countedPlaces(): Promise<readonly CountedPlace[]> {
    this.#places ??= this.#ask('countedPlaces', null);
    return this.#places;
  }

  /** The value of a measure per id of a role; see standingValue. */
  roleValues(measure: RankedMeasure): Promise<Readonly<Record<string, number>>> {
    return getOrAdd(this.#roleValues, measure, () => this.#ask('roleValues', { measure }));
  }

  /** The roles that a role walks as, by id. */
  sameWork(role: string): Promise<readonly SameWork[]> {
    return this.#sameWork.load(role);
  }

  /** How much more the second role pays than the first, or why that is unknown. @param payIn see AboutPay */
  pay(from: string, to: string, payIn?: PayIn): Promise<PayComparison> {
    return this.#pay.load({ pair: [from, to], payIn });
  }

  async #expect<T>(row: Promise<T | null>): Promise<T | null> {
    const value = await row;
    if (value === null) this.#freshness.hasGaps = true;
    return value;
  }
}

const present = async <T>(rows: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(rows)).filter((row) => row !== null);

const planKeys = new WeakMap<NodePlan, string>();

const planKey = (plan: NodePlan): string => getOrAdd(planKeys, plan, () => JSON.stringify(plan));

/** Answers each group of keys with one call. @returns the answers in the order of the keys */
async function inGroups<K, V>(
  keys: readonly K[],
  groupOf: (key: K) => string,
  answer: (group: readonly K[], first: K) => Promise<readonly V[]>,
): Promise<V[]> {
  const groups = groupBy(keys.keys(), (place) => groupOf(keys[place] as K));
  const answers: V[] = [];
  await Promise.all(
    [...groups.values()].map(async (places) => {
      const group = places.map((place) => keys[place] as K);
      const values = await answer(group, group[0] as K);
      for (const [i, place] of places.entries()) answers[place] = values[i] as V;
    }),
  );
  return answers;
}
