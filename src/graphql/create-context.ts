import type { CareerMapCache } from '../store/career-map-cache.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { GraphQLContext } from './context.ts';
import { type ArgumentLimits, pageSizesOf } from './limits.ts';
import { NodeSites } from './node-sites.ts';
import { SelectionReader } from './selection.ts';

/** A request's context. */
export function createContext(
  reader: CareerReader,
  careerMaps: CareerMapCache,
  limits: ArgumentLimits,
): GraphQLContext {
  const selections = new SelectionReader(pageSizesOf(limits));
  return {
    reader,
    careerMap: () => careerMaps.current(),
    selections,
    sites: new NodeSites(reader, selections),
    limits,
  };
}
