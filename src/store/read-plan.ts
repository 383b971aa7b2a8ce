import type { FollowedType, NodeKind, RelationshipType } from '../domain/graph/model.ts';
import type { Value } from '../domain/graph/property.ts';
import type { Basis } from '../domain/graph/source.ts';

/** A selection of the graph as data. Engines answer a plan; nobody else writes queries. */
export interface NodePlan {
  readonly kind: NodeKind;
  /** Own properties to return: their merge over the ACTIVE sources. */
  readonly properties: readonly string[];
  /** Whether to return each source's own description of the node, for its evidence. */
  readonly described: boolean;
  readonly follow: readonly Follow[];
}

/** A list and the part of it to return. */
interface List {
  /** Unknown sorts last in both directions; ties, and no order at all, go by the end's id, then by fact. */
  readonly order: Order | null;
  /** Null when nothing but the count is wanted. */
  readonly page: Page | null;
  /** Whether to count all that `where` lets through, whatever the page. */
  readonly count: boolean;
  readonly node: NodePlan;
}

/** One relationship to follow from each node of a plan. */
export interface Follow extends List {
  /** The name under which the caller finds the answer; unique within a plan, never seen by an engine's query. */
  readonly key: string;
  readonly relationship: FollowedType;
  readonly direction: 'out' | 'in';
  /** Properties of the facts to return. */
  readonly properties: readonly string[];
  /** Whether to return each fact by itself, for its evidence; else their merge alone, which is less to carry. */
  readonly each: boolean;
  readonly facts: FactFilter;
  /** What each edge must meet. */
  readonly where: readonly EdgeCondition[];
}

/** Nodes of one kind. */
export interface NodeList extends List {
  /** What each node must meet. */
  readonly where: readonly NodeCondition[];
}

/** Which facts count: an edge is shown, and merged, by these alone. */
export interface FactFilter {
  /** Sources by name or release (`name@version`); null for all. */
  readonly sources: readonly string[] | null;
  readonly bases: readonly Basis[] | null;
}

/** What a value must be; unknown values never are. */
export type Test =
  | { readonly in: readonly (string | boolean)[] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

export interface EdgeCondition {
  /** Whether the property is the facts' (merged by precedence) or the end node's. */
  readonly of: 'fact' | 'node';
  /** A property, or `id` of a node. */
  readonly property: string;
  readonly test: Test;
}

export type NodeCondition =
  /** On a property of the node, or its id. */
  | { readonly property: string; readonly test: Test }
  /** Some edge meets all of `where`; or, with `some: false`, none does. */
  | {
      readonly relationship: RelationshipType;
      readonly direction: 'out' | 'in';
      readonly kind: NodeKind;
      readonly where: readonly EdgeCondition[];
      readonly some: boolean;
    }
  /** Some source of these describes the node. */
  | { readonly describedBy: FactFilter }
  | { readonly anyOf: readonly NodeCondition[] };

export interface Order {
  /** Whether the property is the facts' (merged by precedence) or the end node's. */
  readonly of: 'fact' | 'node';
  readonly property: string;
  readonly descending: boolean;
}

/** A window on the order: after one position, before another, and of that the first or the last so many. */
export interface Page {
  /** At most this many, 0 or more. */
  readonly size: number;
  readonly from: 'start' | 'end';
  readonly after: Position | null;
  readonly before: Position | null;
}

/** Where an edge or node stands in its order: what it is ordered by (see sortValue), then its tie breakers. */
export interface Position {
  /** Null when unknown. */
  readonly value: string | number | boolean | null;
  /** The (end) node's id; and, where facts are shown one by one, the fact's source and context. */
  readonly tie: readonly string[];
}

/** Nodes by id. */
export interface NodeRead {
  readonly ids: readonly string[];
  readonly node: NodePlan;
}

/** Nodes by what callers call them. */
export interface RefRead {
  readonly refs: readonly string[];
  readonly node: NodePlan;
}

/** Merged edges by their two ends, such as moves. */
export interface EdgeRead {
  readonly relationship: RelationshipType;
  readonly pairs: readonly (readonly [from: string, to: string])[];
  readonly properties: readonly string[];
}

export interface NodeRow {
  readonly kind: NodeKind;
  readonly id: string;
  readonly properties: Readonly<Record<string, Value | null>>;
  /** Each source's description, in order of precedence; empty unless the plan asked for it. */
  readonly described: readonly FactRow[];
  /** By `Follow.key`. */
  readonly follow: Readonly<Record<string, EdgePage>>;
}

/** A node that a caller's text may mean. */
export interface FoundRow {
  /** Position in `refRanks`. */
  readonly rank: number;
  readonly node: NodeRow;
}

interface PageOf<Row> {
  /** In order, whichever end the page was taken from; empty without a page. */
  readonly edges: readonly Row[];
  /** Whether the window goes on beyond the page, at the end it was not taken from. */
  readonly hasMore: boolean;
  /** Null unless asked for. */
  readonly count: number | null;
}

export type EdgePage = PageOf<EdgeRow>;
export type NodePage = PageOf<NodeEntry>;

/** A node in a list. */
export interface NodeEntry {
  readonly node: NodeRow;
  readonly position: Position;
}

/** What is shown as one edge: the facts about one pair, in order of precedence; or their merge, of no source. */
export interface EdgeRow extends NodeEntry {
  readonly relationship: FollowedType;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly FactRow[];
}

export type PairRow = Omit<EdgeRow, 'node' | 'position'>;

export interface FactRow {
  readonly source: string;
  readonly context: string;
  readonly properties: Readonly<Record<string, Value | null>>;
}
