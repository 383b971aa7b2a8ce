import type { NodeKind, RelationshipType } from '../domain/graph-model.ts';
import type { Value } from '../domain/property.ts';

/** A selection of the graph as data. Engines answer a plan; nobody else writes queries. */
export interface NodePlan {
  readonly kind: NodeKind;
  /** Own properties to return: their merge over the ACTIVE sources. */
  readonly properties: readonly string[];
  /** Whether to return each source's own description of the node, for its evidence. */
  readonly described: boolean;
  readonly follow: readonly Follow[];
}

/** One relationship to follow from each node of a plan. */
export interface Follow {
  /** The name under which the caller finds the answer; unique within a plan, never seen by an engine's query. */
  readonly key: string;
  readonly relationship: RelationshipType;
  readonly direction: 'out' | 'in';
  /** Properties of the facts to return. */
  readonly properties: readonly string[];
  /** Keep edges whose end node has one of these values. */
  readonly where: readonly EndFilter[];
  /** Unknown sorts last in both directions; ties, and no order at all, go by the end's id, then by fact. */
  readonly order: Order | null;
  readonly page: Page;
  /** Whether to count all edges that `where` lets through, whatever the page. */
  readonly count: boolean;
  readonly node: NodePlan;
}

export interface EndFilter {
  /** A property of the end node, or its id. */
  readonly property: string;
  readonly in: readonly string[];
}

export interface Order {
  /** Whether the property is the facts' (merged by precedence) or the end node's. */
  readonly of: 'fact' | 'node';
  readonly property: string;
  readonly descending: boolean;
}

/** A window on the order: after one position, before another, and of that the first or the last so many. */
export interface Page {
  /** At most this many edges, 0 or more. */
  readonly size: number;
  readonly from: 'start' | 'end';
  readonly after: Position | null;
  readonly before: Position | null;
}

/** Where an edge stands in its order: the ordered value (null when unknown), then its tie breakers. */
export interface Position {
  readonly value: string | number | boolean | null;
  /** The end node's id; and, where facts are shown one by one, the fact's source and context. */
  readonly tie: readonly string[];
}

/** Nodes by id. */
export interface NodeRead {
  readonly ids: readonly string[];
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

export interface EdgePage {
  /** In order, whichever end the page was taken from. */
  readonly edges: readonly EdgeRow[];
  /** Whether the window goes on beyond the page, at the end it was not taken from. */
  readonly hasMore: boolean;
  /** Null unless asked for. */
  readonly count: number | null;
}

/** What is shown as one edge: the facts about one pair, in order of precedence. */
export interface EdgeRow {
  readonly relationship: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly FactRow[];
  readonly node: NodeRow;
  readonly position: Position;
}

export type PairRow = Omit<EdgeRow, 'node' | 'position'>;

export interface FactRow {
  readonly source: string;
  readonly context: string;
  readonly properties: Readonly<Record<string, Value | null>>;
}
