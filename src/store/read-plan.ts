import type { FollowedType, NodeKind, ToldType } from '../domain/graph/model.ts';
import type { Value } from '../domain/graph/property.ts';
import type { Basis } from '../domain/graph/source.ts';
import type { PayScale } from '../domain/pay/pay-figure.ts';
import type { PayGroup } from '../domain/pay/pay-summary.ts';

/*
 * A read plan is a selection of the graph as data. An engine answers it with rows of the same shape:
 *
 *   NodeRead (ids), RefRead (refs), NodeList (a page)    rows: NodeRow, FoundRow, NodePage
 *   └─ NodePlan: kind, properties                        └─ NodeRow: kind, id, properties
 *      └─ Follow: a relationship, its list and filters      └─ EdgePage, under the same key
 *         └─ NodePlan of the nodes at the end                  └─ EdgeRow: facts, position, NodeRow
 *            └─ …                                                 └─ …
 *
 * Only engines turn plans into queries; neo4j/plan-reader.ts shows how.
 */

/** What to read of a node. */
export interface NodePlan {
  readonly kind: NodeKind;
  /** Properties to return, merged over the ACTIVE sources. */
  readonly properties: readonly string[];
  /** Whether to return the description by each source too. */
  readonly descriptions: boolean;
  readonly follow: readonly Follow[];
}

/** Which part of a list to read, and what of its nodes. */
interface List<ListOrder = Order> {
  /**
   * Null orders by id. Unknown values are last in both directions; ties go by the end's id, then by source and context.
   */
  readonly order: ListOrder | null;
  /** Null returns no rows: for the count alone. */
  readonly page: Page | null;
  /** Whether to count all that passes `where`, on every page. */
  readonly count: boolean;
  readonly node: NodePlan;
}

/** A relationship to follow from each node of a plan. */
export interface Follow extends List {
  /** Name of the answer in `NodeRow.follow`; unique within a plan. No part of an engine's query. */
  readonly key: string;
  readonly relationship: FollowedType;
  readonly direction: 'out' | 'in';
  /** Properties of the facts to return. */
  readonly properties: readonly string[];
  /** Whether an edge returns each of its facts; else it returns their merge alone, which is cheaper. */
  readonly eachFact: boolean;
  /** Which facts count. */
  readonly facts: FactFilter;
  /** What each edge must meet: all of these. */
  readonly where: readonly EdgeCondition[];
}

/** A list of the nodes of a kind. */
export interface NodeList extends List<NodeOrder> {
  /** What each node must meet: all of these. */
  readonly where: readonly NodeCondition[];
  /** How all that pass `where` are counted in groups, whatever the page; none when left out. */
  readonly facets?: readonly Facet[];
  /** Which pay is gathered over all that pass `where`, whatever the page; none when left out. Roles alone have pay. */
  readonly pay?: readonly PayGathering[];
}

/** Groups of a list's nodes: by the value of a property, or by the node at the end of a relationship. */
export type Facet = {
  /** Name of the answer in `NodePage.facets`; unique within a list. No part of an engine's query. */
  readonly key: string;
  /** Maximum number of groups. */
  readonly size: number;
} & (
  | { readonly property: string }
  | {
      readonly relationship: ToldType;
      readonly direction: 'out' | 'in';
      /** What to read of the node at the end. */
      readonly node: NodePlan;
    }
);

/** The medians of a list's roles in a place and currency. */
export interface PayGathering {
  /** Name of the answer in `NodePage.pay`; unique within a list. No part of an engine's query. */
  readonly key: string;
  readonly payIn: PayScale;
}

/** Which facts count. An edge exists, and is merged, by these alone. */
export interface FactFilter {
  /** Sources by name or release (`name@version`); null for all, empty for none. */
  readonly sources: readonly string[] | null;
  /** Null for all, empty for none. */
  readonly bases: readonly Basis[] | null;
  /**
   * Of a follow: CALCULATED facts count only from a node where no other fact of the relationship passes, whatever `where`
   * says, that leads to a visible node of the kind.
   */
  readonly calculatedLast?: true;
}

/** What a value must be. An unknown value passes `notIn` alone. Bounds are inclusive. */
export type Test =
  | { readonly in: readonly (string | boolean)[] }
  | { readonly notIn: readonly (string | boolean)[] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

/** A test of a property of an edge: merged over its facts (`of: 'fact'`), or of the node at its end. */
export interface EdgeCondition {
  readonly of: 'fact' | 'node';
  /** The name of a property; of a node also `id`. */
  readonly property: string;
  readonly test: Test;
}

/** What a node must meet. */
export type NodeCondition =
  /** A test of a property, or of `id`. */
  | { readonly property: string; readonly test: Test }
  /** With `some: true` an edge meets all of `where`; with `some: false` no edge does. */
  | {
      readonly relationship: ToldType;
      readonly direction: 'out' | 'in';
      /** Kind of the node at the other end. */
      readonly kind: NodeKind;
      readonly where: readonly EdgeCondition[];
      readonly some: boolean;
    }
  /** The pay of a role in a place and currency (see yearlyPay in pay-figure.ts) is at least this. */
  | { readonly payIn: PayScale; readonly atLeast: number; readonly keepsUnknown: boolean }
  /** A source that passes the filter describes the node. */
  | { readonly describedBy: FactFilter }
  /** Any of these; empty is met by no node. */
  | { readonly anyOf: readonly NodeCondition[] };

/** What a list is ordered by: a property merged over an edge's facts (`of: 'fact'`), or of the node (at its end). */
export interface Order {
  readonly of: 'fact' | 'node';
  readonly property: string;
  /**
   * A property that orders those for which the first is unknown, after all for which it is known in the usual direction:
   * of a choice a fraction, the greatest first; of a fraction a boolean, true first. Only what has neither value is
   * unknown.
   */
  readonly otherwise?: string;
  /**
   * Whether the greatest value comes first; ties are ascending all the same. Choices go by their place in the model.
   */
  readonly descending: boolean;
}

/** Orders roles by their pay in a place and currency; see yearlyPay in pay-figure.ts. */
export interface PayOrder {
  readonly payIn: PayScale;
  readonly descending: boolean;
}

/** Orders nodes by values that the caller knows, by id; unknown of all others. */
export interface ValueOrder {
  readonly values: Readonly<Record<string, number>>;
  readonly descending: boolean;
}

/** What a list of nodes is ordered by. */
export type NodeOrder = Order | PayOrder | ValueOrder;

/** A window on an ordered list, and the part of it to return. */
export interface Page {
  /** Maximum number of rows, 0 or more. */
  readonly size: number;
  /** Which end of the window the rows are taken from. */
  readonly from: 'start' | 'end';
  /** The window begins after this position; null for the start of the list. It need not be in the list. */
  readonly after: Position | null;
  /** The window ends before this position; null for the end of the list. It need not be in the list. */
  readonly before: Position | null;
}

/** Where an edge or node stands in its order. */
export interface Position {
  /** The value of the order's property, as `sortValue` gives it; null when unknown or without an order. */
  readonly value: string | number | boolean | null;
  /** Tie breakers: the id of the (end) node; then source and context, for facts that are never merged. */
  readonly tie: readonly string[];
}

/** Nodes by id. */
export interface NodeRead {
  readonly ids: readonly string[];
  readonly node: NodePlan;
}

/** Nodes of a kind by what callers call them: ids, codes, addresses, names. */
export interface RefRead {
  readonly refs: readonly string[];
  readonly node: NodePlan;
}

/** Edges that start at roles, by their ends, such as moves. */
export interface EdgeRead {
  readonly relationship: ToldType;
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** Properties of the facts to return. */
  readonly properties: readonly string[];
}

/** What was read of a node. */
export interface NodeRow {
  readonly kind: NodeKind;
  readonly id: string;
  /** The properties of the plan; null when unknown. */
  readonly properties: Readonly<Record<string, Value | null>>;
  /** One per ACTIVE source that describes the node, in order of precedence; empty unless the plan asks for them. */
  readonly descriptions: readonly FactRow[];
  /** By `Follow.key`. */
  readonly follow: Readonly<Record<string, EdgePage>>;
}

/** A node that a caller's text may mean. */
export interface FoundRow {
  /** Place in `refRanks`. */
  readonly rank: number;
  readonly node: NodeRow;
}

interface PageOf<Row> {
  /** In the order of the list, whichever end they were taken from; empty without a page. */
  readonly edges: readonly Row[];
  /** Whether the window holds more rows, beyond the end they were not taken from; false without a page. */
  readonly hasMore: boolean;
  /** Null unless the plan asks for it. */
  readonly count: number | null;
}

/** A page of the edges of a follow. */
export type EdgePage = PageOf<EdgeRow>;
/** A page of a list of nodes. */
export interface NodePage extends PageOf<NodeEntry> {
  /** By `Facet.key`: the largest groups first, then by value or id. */
  readonly facets: Readonly<Record<string, readonly FacetRow[]>>;
  /** By `PayGathering.key`, in no order. */
  readonly pay: Readonly<Record<string, readonly PayGroup[]>>;
}

/** A group of a facet, of at least one node. Nodes of unknown value, or without such a relationship, are in none. */
export interface FacetRow {
  readonly value: Value | NodeRow;
  /** How many nodes of the list are in it. A node may be in several groups of a relationship. */
  readonly count: number;
}

/** A node in a list. */
export interface NodeEntry {
  readonly node: NodeRow;
  readonly position: Position;
}

/** An edge: all facts about one pair of nodes. Where facts are never merged (see model.ts), each is an edge. */
export interface EdgeRow extends NodeEntry {
  readonly relationship: FollowedType;
  /** Ids of the ends, as the relationship points, whatever the direction of the follow. */
  readonly from: string;
  readonly to: string;
  /** At least one, in order of precedence; or their merge alone, whose source is empty. */
  readonly facts: readonly FactRow[];
}

/** An edge by its ends, with each of its facts. */
export type PairRow = Omit<EdgeRow, 'node' | 'position'>;

/** What one source asserts about an edge or a node. */
export interface FactRow {
  readonly source: string;
  /** Empty, or `year|place|period`. */
  readonly context: string;
  /** The properties of the plan; null when unknown. */
  readonly properties: Readonly<Record<string, Value | null>>;
}
