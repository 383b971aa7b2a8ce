import { relationshipShape } from '../../domain/graph/model.ts';
import type { Assertion } from '../../store/career-store.ts';

/** Whether no export holds the assertion, as it counts too few people. */
export const isWithheld = (assertion: Assertion): boolean =>
  !('node' in assertion) && relationshipShape(assertion.type).withheld === true;
