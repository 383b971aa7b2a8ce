import type { ReadAssertions, SourceDescription } from '../store/release.ts';
import type { ImportNotes } from './import-notes.ts';

/** Reads the files of a publisher as assertions of one source. */
export interface Importer {
  readonly about: SourceDescription;
  /** Reads the files from the beginning; each call yields the same assertions in the same order. */
  assertions(notes: ImportNotes): ReturnType<ReadAssertions>;
}
