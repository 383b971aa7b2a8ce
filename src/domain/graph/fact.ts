import type { DescribedKind, NodeKind, RelationshipType } from './model.ts';
import type { Properties } from './property.ts';

/** Names a node with its kind, `Role:ml-engineer`. Ids are unique within a kind only. */
export type NodeRef<Kind extends NodeKind = NodeKind> = `${Kind}:${string}`;

/** The ref of a node. */
export const nodeRef = <Kind extends NodeKind>(kind: Kind, id: string): NodeRef<Kind> => `${kind}:${id}`;
/** The kind in a ref. */
export const refKind = (ref: NodeRef): NodeKind => ref.slice(0, ref.indexOf(':')) as NodeKind;
/** The id in a ref; it may hold colons. */
export const refId = (ref: NodeRef): string => ref.slice(ref.indexOf(':') + 1);

/** The properties that one source gives a node: (Source)-DESCRIBES→(node). */
export interface Description {
  readonly node: NodeRef<DescribedKind>;
  readonly properties: Properties;
}

/**
 * One source's statement about two nodes, an edge. Its key is (type, from, to, source, context). The context is empty,
 * or `year|place|period` where one source has several figures.
 */
export interface Fact {
  readonly type: RelationshipType;
  readonly from: NodeRef<DescribedKind>;
  readonly to: NodeRef<DescribedKind>;
  readonly context: string;
  readonly properties: Properties;
}

/** A fact as read back, with its source and without its ends. */
export interface SourcedFact {
  readonly source: string;
  readonly context: string;
  readonly properties: Properties;
}
