import type { FollowedType } from '../../domain/graph/model.ts';
import type { FactRow } from '../../store/read-plan.ts';

/** A fact of one source, and what kind of thing it says. */
export interface SourcedClaim {
  readonly about: FollowedType;
  readonly fact: FactRow;
}
