import { basename } from 'node:path';
import type { Assertion } from '../../store/career-store.ts';
import type { SourceDescription } from '../../store/release.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { mapTaxonomy, type TaxonomyKind } from './map-taxonomy.ts';
import { Taxonomy } from './taxonomy.ts';
import { statementsIn } from './taxonomy-file.ts';

/** Maximum number of assertions in a part. */
const partSize = 1_000;

/**
 * A taxonomy of one's own: the concepts of SKOS in a file of Turtle, TriG, N-Triples or N-Quads, as nodes of one kind.
 * Holds the concepts in memory, about 2 kB each.
 *
 * @param scheme IRI of the only concept scheme to read; null for all
 */
export const openSkos = (
  path: string,
  about: SourceDescription,
  kind: TaxonomyKind,
  scheme: string | null,
): Importer => ({ about, assertions: (notes) => readSkos(path, about.name, kind, scheme, notes) });

async function* readSkos(
  path: string,
  source: string,
  kind: TaxonomyKind,
  scheme: string | null,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  const taxonomy = new Taxonomy(basename(path), notes);
  for await (const statement of statementsIn(path)) {
    taxonomy.add(statement);
    notes.read(1);
  }
  const assertions = mapTaxonomy(taxonomy.concepts(scheme), kind, source, notes);
  for (let i = 0; i < assertions.length; i += partSize) yield assertions.slice(i, i + partSize);
}
