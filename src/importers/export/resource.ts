import { dcat, dcterms, skos } from '../skos/skos-terms.ts';

/** The properties that an export in RDF has, each with its IRI and whether its values are IRIs. */
export const resourceTerms = {
  inScheme: { iri: `${skos}inScheme`, isLink: true },
  hasTopConcept: { iri: `${skos}hasTopConcept`, isLink: true },
  topConceptOf: { iri: `${skos}topConceptOf`, isLink: true },
  prefLabel: { iri: `${skos}prefLabel`, isLink: false },
  altLabel: { iri: `${skos}altLabel`, isLink: false },
  notation: { iri: `${skos}notation`, isLink: false },
  note: { iri: `${skos}note`, isLink: false },
  broader: { iri: `${skos}broader`, isLink: true },
  exactMatch: { iri: `${skos}exactMatch`, isLink: true },
  closeMatch: { iri: `${skos}closeMatch`, isLink: true },
  broadMatch: { iri: `${skos}broadMatch`, isLink: true },
  narrowMatch: { iri: `${skos}narrowMatch`, isLink: true },
  source: { iri: `${dcterms}source`, isLink: true },
  title: { iri: `${dcterms}title`, isLink: false },
  licence: { iri: `${dcterms}rights`, isLink: false },
  attribution: { iri: `${dcterms}bibliographicCitation`, isLink: false },
  version: { iri: `${dcat}version`, isLink: false },
  page: { iri: `${dcat}landingPage`, isLink: true },
} as const;

/** A key of `resourceTerms`. */
export type ResourceTerm = keyof typeof resourceTerms;

/** The types of resources, each with its IRI. */
export const resourceTypes = {
  Concept: `${skos}Concept`,
  ConceptScheme: `${skos}ConceptScheme`,
  Dataset: `${dcat}Dataset`,
} as const;

/** A text with the language that it is in, BCP 47; null where nobody says. */
export interface Label {
  readonly text: string;
  readonly language: string | null;
}

/** What an export in RDF says of one thing: a source, a concept scheme or a concept. Several may be about one thing. */
export interface Resource {
  readonly iri: string;
  /** Null where an earlier one about the thing says it. */
  readonly type: keyof typeof resourceTypes | null;
  /** IRIs of terms whose values are links, else labels; no term has an empty list. */
  readonly values: Readonly<Partial<Record<ResourceTerm, readonly (string | Label)[]>>>;
}
