import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import type { EdgeRow, FactRow, NodeRow } from '../../store/read-plan.ts';

/** A fact of one source, with the type of its relationship, or DESCRIBES for a description of a node. */
export interface EvidenceFact {
  readonly about: FollowedType;
  /** Null for a description. */
  readonly from: NodeRef | null;
  readonly to: NodeRef;
  readonly fact: FactRow;
}

/** What an edge tells of its facts. */
export type EdgeFacts = Pick<EdgeRow, 'relationship' | 'from' | 'to' | 'facts'>;

/** The facts of an edge, in order of precedence. @param kinds of its ends, as the relationship points */
export const factsOfEdge = (
  { relationship, from, to, facts }: EdgeFacts,
  [fromKind, toKind]: readonly [from: NodeKind, to: NodeKind],
): EvidenceFact[] =>
  facts.map((fact) => ({
    about: relationship,
    from: nodeRef(fromKind, from),
    to: nodeRef(toKind, to),
    fact,
  }));

/** The descriptions of a node, in order of precedence. */
export const descriptionsOf = ({ kind, id, descriptions }: NodeRow): EvidenceFact[] =>
  descriptions.map((fact) => ({ about: 'DESCRIBES', from: null, to: nodeRef(kind, id), fact }));
