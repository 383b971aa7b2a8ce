import type { CareerSearch } from '../store/career-search.ts';
import type { CareerReader } from '../store/career-store.ts';
import { now } from '../store/clock.ts';
import type { GraphQLContext } from './context.ts';
import { type ArgumentLimits, pageSizesOf } from './limits.ts';
import { NodeSites } from './node-sites.ts';
import { SelectionReader } from './selection.ts';

/** How much of a request's time a computation may wait for; the rest is for saying that it was not enough. */
const share = 0.95;

/**
 * A request's context.
 *
 * @param timeLimit milliseconds after which the request is given up
 */
export function createContext(
  reader: CareerReader,
  search: CareerSearch,
  limits: ArgumentLimits,
  timeLimit = Number.POSITIVE_INFINITY,
): GraphQLContext {
  const arrived = now();
  const deadline = arrived + share * timeLimit;
  const selections = new SelectionReader(pageSizesOf(limits));
  return {
    reader,
    async ask(name, question) {
      const stamp = await reader.version();
      return (await search.ask(name, question, { stamp, arrived, deadline })).answer;
    },
    selections,
    sites: new NodeSites(reader, selections),
    limits,
  };
}
