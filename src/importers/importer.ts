import type { ReadAssertions, SourceDescription } from '../store/release.ts';
import type { ImportNotes } from './import-notes.ts';

/** Files of somebody else, as a source of this graph. */
export interface Importer {
  readonly about: SourceDescription;
  /** Reads them from the beginning; the same at each call. */
  assertions(notes: ImportNotes): ReturnType<ReadAssertions>;
}
