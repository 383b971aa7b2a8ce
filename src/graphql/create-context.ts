import type { CareerSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { now } from '../store/clock.ts';
import type { GraphQLContext } from './context.ts';
import { type ArgumentLimits, pageSizesOf } from './limits.ts';
import type { Freshness } from './reading/freshness.ts';
import { Loaders } from './reading/loaders.ts';
import { SelectionReader } from './reading/selection.ts';

/**
 * A request's context; made when the request has arrived.
 *
 * @param deadline when the request stops waiting for a computed answer, in milliseconds of `now()` in clock.ts; never by
 *   default
 */
export function createContext(
  reader: CareerReader,
  search: CareerSearch,
  limits: ArgumentLimits,
  deadline = Number.POSITIVE_INFINITY,
): GraphQLContext {
  const arrived = now();
  const selections = new SelectionReader(pageSizesOf(limits));
  const freshness: Freshness = { asOf: null, hasGaps: false };
  const ask: GraphQLContext['ask'] = async (name, question) => {
    const stamp = await reader.version(arrived);
    const { answer, asOf } = await search.ask(name, question, { stamp, arrived, deadline });
    if (asOf !== null) freshness.asOf = Math.min(asOf, freshness.asOf ?? asOf);
    return answer;
  };
  return {
    reader,
    ask,
    freshness,
    again: () => createContext(reader, search, limits, deadline),
    selections,
    loaders: new Loaders(reader, selections, freshness, ask),
    limits,
  };
}
