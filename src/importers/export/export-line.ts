import type { SourceDescription } from '../../store/release.ts';

/** First line of a source in an export. Its assertions follow, one per line, up to the next header. */
export interface ExportHeader {
  /** Of an imported release `onet@29.3+1a2b3c4d`, of seeds `editors@1`. */
  readonly id: string;
  readonly source: SourceDescription;
}
