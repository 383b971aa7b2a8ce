import type { FollowedType } from '../../domain/graph/model.ts';
import type { FactRow } from '../../store/read-plan.ts';

/** A fact of one source, with the type of the relationship or statement that it is about. */
export interface EvidenceFact {
  readonly about: FollowedType;
  readonly fact: FactRow;
}
