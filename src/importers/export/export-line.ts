import type { SourceDescription } from '../../store/release.ts';

/** The first line of a source in an export: what follows, up to the next such line, is what it says, one a line. */
export interface ExportHeader {
  /** Tells imported releases (`onet@29.3+1a2b3c4d`) from seeds (`editors@1`), which are written in one piece. */
  readonly id: string;
  readonly source: SourceDescription;
}
