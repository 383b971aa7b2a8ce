import type { Ask } from '../domain/questions.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { ArgumentLimits } from './limits.ts';
import type { Freshness } from './reading/freshness.ts';
import type { Loaders } from './reading/loaders.ts';
import type { SelectionReader } from './reading/selection.ts';

/** What resolvers may use: reading only, never the writer. One per request. */
export interface GraphQLContext {
  readonly reader: CareerReader;
  /** What is computed over the whole graph, see questions.ts; never older than the last commit before the request. */
  readonly ask: Ask;
  readonly freshness: Freshness;
  /** For resolving the same request anew, by the same deadline. */
  readonly again: () => GraphQLContext;
  readonly selections: SelectionReader;
  readonly loaders: Loaders;
  readonly limits: ArgumentLimits;
}
