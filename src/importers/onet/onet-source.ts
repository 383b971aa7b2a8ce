import type { DescribedNodes } from '../described-nodes.ts';
import type { Row } from '../tables/row.ts';
import type { OnetLayout, OnetSubject } from './onet-layouts.ts';

/** Rows on one occupation, by what their table is about. */
export type OccupationRows = Readonly<Record<OnetSubject, readonly Row[]>>;

/** What all occupations of a release share. */
export interface OnetSource {
  readonly layout: OnetLayout;
  /** Names of elements and activities by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly nodes: DescribedNodes;
  /** Codes of all occupations of the release. */
  readonly codes: ReadonlySet<string>;
}
