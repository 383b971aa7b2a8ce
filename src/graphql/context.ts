import type { Answer, Question, QuestionName } from '../domain/questions.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { Freshness } from './freshness.ts';
import type { ArgumentLimits } from './limits.ts';
import type { NodeSites } from './node-sites.ts';
import type { SelectionReader } from './selection.ts';

/** What resolvers may use: reading only, never the writer. One per request. */
export interface GraphQLContext {
  readonly reader: CareerReader;
  /** What is computed over the whole graph, see questions.ts; never older than the last commit before the request. */
  readonly ask: <N extends QuestionName>(name: N, question: Question<N>) => Promise<Answer<N>>;
  readonly freshness: Freshness;
  /** For resolving the same request anew, by the same deadline. */
  readonly again: () => GraphQLContext;
  readonly selections: SelectionReader;
  readonly sites: NodeSites;
  readonly limits: ArgumentLimits;
}
