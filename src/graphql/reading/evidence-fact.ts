import type { FollowedType } from '../../domain/graph/model.ts';
import type { FactRow } from '../../store/read-plan.ts';

/** A fact of one source, with the type of its relationship, or DESCRIBES for a description of a node. */
export interface EvidenceFact {
  readonly about: FollowedType;
  readonly fact: FactRow;
}
