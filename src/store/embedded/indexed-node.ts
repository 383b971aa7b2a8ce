import type { SourcedFact } from '../../domain/graph/fact.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import type { Properties } from '../../domain/graph/property.ts';

/** A node that readers see. */
export interface IndexedNode {
  readonly kind: NodeKind;
  readonly id: string;
  /** Merged over its descriptions. */
  readonly properties: Properties;
  /** By ACTIVE sources, in order of precedence; at least one, but for a Source. */
  readonly descriptions: readonly SourcedFact[];
}

/** All facts of ACTIVE sources of one type between two nodes, in order of precedence. */
export interface IndexedEdge {
  readonly relationship: FollowedType;
  readonly from: IndexedNode;
  readonly to: IndexedNode;
  readonly facts: readonly SourcedFact[];
}

/** A node that a text may mean, with its rank in `refRanks`. */
export interface FoundNode {
  readonly rank: number;
  readonly node: IndexedNode;
}
