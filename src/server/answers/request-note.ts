import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { Budget } from '../clients/budgets.ts';
import type { CachedAnswer, OperationNote } from './answer-cache.ts';

/** What plugins tell each other of a request while it runs. */
export interface RequestNote {
  operation?: OperationNote;
  /** What it costs; see document-cost.ts. Absent until the operation is executed, and where the variables are wrong. */
  cost?: number;
  /** What is left of its client's budget; absent where there is no limit. */
  budget?: Budget;
  /** Code of the first error; absent when there is none. */
  errorCode?: string;
  /** Whether the answer depends on nothing but document, variables and graph. Absent until the operation is executed. */
  isRepeatable?: boolean;
  /** What the cache did; absent when it is off, and for requests that it never saw. */
  cacheStatus?: 'hit' | 'stored' | 'miss' | 'bypass';
  /** The answer as the cache keeps it. */
  cached?: CachedAnswer;
}

const notes = new WeakMap<Request, RequestNote>();

/** The note of a request; an empty one at first. It goes with the request. */
export const noteOf = (request: Request): RequestNote => getOrAdd(notes, request, () => ({}));
