import type { CareerMap } from '../domain/career-map.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { ArgumentLimits } from './limits.ts';
import type { NodeSites } from './node-sites.ts';
import type { SelectionReader } from './selection.ts';

/** What resolvers may use: reading only, never the writer. One per request. */
export interface GraphQLContext {
  readonly reader: CareerReader;
  readonly careerMap: () => Promise<CareerMap>;
  readonly selections: SelectionReader;
  readonly sites: NodeSites;
  readonly limits: ArgumentLimits;
}
