import type { SourcedFact } from '../../domain/graph/fact.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import type { Properties } from '../../domain/graph/property.ts';

/** A node that readers see. */
export interface IndexedNode {
  readonly kind: NodeKind;
  readonly id: string;
  /** The merge over the ACTIVE sources that describe it. */
  readonly properties: Properties;
  readonly described: readonly SourcedFact[];
}

/** The facts of ACTIVE sources about one pair, in order of precedence. */
export interface IndexedEdge {
  readonly relationship: FollowedType;
  readonly from: IndexedNode;
  readonly to: IndexedNode;
  readonly facts: readonly SourcedFact[];
}
