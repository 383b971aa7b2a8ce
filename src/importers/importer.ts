import type { ReadAssertions, SourceDescription } from '../store/release.ts';
import type { ImportNotes } from './import-notes.ts';

/** Reads the files of a publisher as assertions of one source. */
export interface Importer {
  readonly about: SourceDescription;
  /** Whether files that name a node which no source describes are refused, not only reported. */
  readonly refusesUnseen?: true;
  /** Reads the files from the beginning; each call yields the same assertions in the same order. */
  assertions(notes: ImportNotes): ReturnType<ReadAssertions>;
}
