import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import { type DescribedKind, describedKinds } from '../../domain/graph/model.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';

/** SKOS, the vocabulary of taxonomies. */
export const skos = 'http://www.w3.org/2004/02/skos/core#';
/** RDF itself. */
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Dublin Core, which tells where data comes from. */
export const dcterms = 'http://purl.org/dc/terms/';
/** The vocabulary of data catalogues. */
export const dcat = 'http://www.w3.org/ns/dcat#';
/** OWL, of which `deprecated` is read. */
export const owl = 'http://www.w3.org/2002/07/owl#';
/** All that this graph holds has an IRI that begins so. */
export const ownNamespace = 'urn:career-graph:';

/** The mapping properties of SKOS, by the word of the graph. */
export const mappingTerms = {
  EXACT: 'exactMatch',
  CLOSE: 'closeMatch',
  BROAD: 'broadMatch',
  NARROW: 'narrowMatch',
} as const satisfies Record<CodeMatch, string>;

/** The part of an IRI that stands for a word of the model: `occupation-code` for OccupationCode, `o-net-soc` for O*NET-SOC. */
export const iriPart = (word: string): string =>
  word
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

/** IRI of a node: `urn:career-graph:skill/machine-learning`. Other signs than those of an IRI's path are percent-encoded. */
export const nodeIri = (kind: DescribedKind, id: string): string =>
  `${ownNamespace}${iriPart(kind)}/${encodeURIComponent(id)}`;

/** The node that an IRI of `nodeIri` stands for; null for any other text. */
export function nodeOfIri(iri: string): NodeRef<DescribedKind> | null {
  const [, part, id] = /^urn:career-graph:([a-z-]+)\/([^/]+)$/.exec(iri) ?? [];
  const kind = describedKinds.find((candidate) => iriPart(candidate) === part);
  if (kind === undefined || id === undefined) return null;
  try {
    return nodeRef(kind, decodeURIComponent(id));
  } catch {
    return null;
  }
}
