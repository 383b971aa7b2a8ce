import { getOrAdd, groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import { type DescribedKind, displayProperty, wordsOfKind } from '../../domain/graph/model.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes, Place } from '../import-notes.ts';
import { escoId } from '../occupation-ids.ts';
import { mappingTerms, nodeOfIri } from './skos-terms.ts';
import type { PlacedLabel, TaxonomyConcept } from './taxonomy.ts';

/** The kinds that concepts of a taxonomy may be. */
export const taxonomyKinds = [
  'Skill',
  'Role',
  'Tool',
  'Industry',
] as const satisfies readonly DescribedKind[];
/** What the concepts of a taxonomy are. */
export type TaxonomyKind = (typeof taxonomyKinds)[number];

type Ref = NodeRef<DescribedKind>;

/** Addresses of other vocabularies, each with the node that one stands for. */
const vocabularies: readonly (readonly [RegExp, (...parts: string[]) => Ref])[] = [
  [
    /^https?:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]+$/,
    (iri) => nodeRef('OccupationCode', `esco-${escoId(iri)}`),
  ],
  [/^https?:\/\/data\.europa\.eu\/esco\/(?:skill|isced-f)\/[\w.-]+$/, (iri) => nodeRef('Skill', escoId(iri))],
  [
    /^https?:\/\/data\.europa\.eu\/esco\/isco\/C(\d{1,4})$/i,
    (_, code) => nodeRef('OccupationCode', `isco-${code}`),
  ],
  [
    /^https?:\/\/www\.onetonline\.org\/link\/summary\/(\d\d-\d{4}\.\d\d)\/?$/,
    (_, code) => nodeRef('OccupationCode', `onet-soc-${code}`),
  ],
];

/** The node that an address stands for; null when it is of no known vocabulary. */
function nodeAt(iri: string): Ref | null {
  for (const [pattern, node] of vocabularies) {
    const parts = pattern.exec(iri);
    if (parts) return node(...parts);
  }
  return nodeOfIri(iri);
}

/** Kinds whose things can be the same as another's and yet be nodes of their own. */
const hasEquivalents = (kind: TaxonomyKind): boolean => kind === 'Skill' || kind === 'Tool';

/**
 * The concepts of a taxonomy as assertions: nodes of a kind with their names in every language, a definition, PART_OF
 * for what is broader, and mappings. A concept has the id `source-slug`, by the last part of its IRI, unless its IRI is that
 * of a node of the graph. A role or industry that is exactly one of the graph is that very node, which gets the names.
 */
export function mapTaxonomy(
  concepts: readonly TaxonomyConcept[],
  kind: TaxonomyKind,
  source: string,
  notes: ImportNotes,
): Assertion[] {
  const nodes = nodesOf(concepts, kind, source, notes);
  const byLanguage = new Map<string, DescribedNodes>();
  const inLanguage = (language: string) => getOrAdd(byLanguage, language, () => new DescribedNodes(language));
  return concepts.flatMap((concept) => {
    const node = nodes.get(concept.iri);
    if (!node) return [];
    return [
      ...described(concept, node, inLanguage),
      ...definitionOf(concept, node, source),
      ...broaderFacts(concept, node, nodes, notes),
      ...[...concept.mappings].flatMap(([iri, { match, place }]) =>
        mappingFacts(kind, node, iri, match, place, notes),
      ),
    ];
  });
}

/** The node of each concept, by its IRI. Refuses two concepts that come to one node. */
function nodesOf(
  concepts: readonly TaxonomyConcept[],
  kind: TaxonomyKind,
  source: string,
  notes: ImportNotes,
): ReadonlyMap<string, Ref> {
  const nodes = new Map<string, Ref>();
  const owners = new Map<Ref, TaxonomyConcept>();
  for (const concept of concepts) {
    const node = knownNode(concept, kind) ?? nodeRef(kind, `${source}-${slugOf(concept.iri)}`);
    const owner = owners.get(node);
    if (owner) {
      const other = `as <${owner.iri}> does in line ${owner.place.line}`;
      notes.refuse(`<${concept.iri}> means the ${wordsOfKind(kind)} ${refId(node)}, ${other}`, concept.place);
      continue;
    }
    owners.set(node, concept);
    nodes.set(concept.iri, node);
  }
  return nodes;
}

function knownNode({ iri, mappings }: TaxonomyConcept, kind: TaxonomyKind): Ref | null {
  const exact = [...mappings].filter(([, { match }]) => match === 'EXACT').map(([other]) => other);
  const candidates = [iri, ...(hasEquivalents(kind) ? [] : exact)].map(nodeOfIri);
  return candidates.find((node) => node !== null && refKind(node) === kind) ?? null;
}

/** The last part of an IRI, as an id may hold it. */
function slugOf(iri: string): string {
  const last =
    iri
      .split(/[/#:]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return last
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

const isEnglish = ({ language }: PlacedLabel): boolean => /^en(-|$)/i.test(language);

/** The node, with its names in each language. It is shown by the English label if there is one, else by the first. */
function described(
  { preferred, others, notation }: TaxonomyConcept,
  node: Ref,
  inLanguage: (language: string) => DescribedNodes,
): Assertion[] {
  const main = preferred.find(isEnglish) ?? (preferred[0] as PlacedLabel);
  const kind = refKind(node);
  const properties = {
    [displayProperty(kind)]: main.text,
    ...(kind === 'Industry' && notation !== null && { code: notation }),
  };
  const labels = groupBy([...preferred, ...others], ({ language }) => language);
  return [...labels].flatMap(([language, group]) => {
    const texts = group.map(({ text }) => text);
    if (language === main.language) return inLanguage(language).describe(node, properties, texts);
    // of a language without a preferred label none is preferred
    const first = preferred.some((label) => label.language === language) ? [] : [''];
    return inLanguage(language).named(node, [...first, ...texts]);
  });
}

function definitionOf({ definitions, remarks }: TaxonomyConcept, node: Ref, source: string): Assertion[] {
  const texts = definitions.length > 0 ? definitions : remarks;
  const definition = texts.find(isEnglish) ?? texts[0];
  if (!definition) return [];
  const statement = nodeRef('Statement', `${source}.${refId(node)}.description`);
  return [
    { node: statement, properties: { text: definition.text, kind: 'DESCRIPTION', order: 0 } },
    fact('STATES', node, statement),
  ];
}

function broaderFacts(
  { broader }: TaxonomyConcept,
  node: Ref,
  nodes: ReadonlyMap<string, Ref>,
  notes: ImportNotes,
): Assertion[] {
  return [...broader].flatMap(([iri, place]) => {
    const wide = nodes.get(iri);
    if (wide) return [fact('PART_OF', node, wide)];
    notes.skip('the broader concept is none of those that are imported', place);
    return [];
  });
}

function mappingFacts(
  kind: TaxonomyKind,
  node: Ref,
  iri: string,
  match: CodeMatch,
  place: Place,
  notes: ImportNotes,
): Assertion[] {
  const other = nodeAt(iri);
  if (other === node) return [];
  const relation = other === null ? null : relationOf(kind, node, other, match);
  if (relation === null || other === null) {
    const reason =
      other === null
        ? 'maps to a vocabulary that is not known here'
        : `skos:${mappingTerms[match]} from ${wordsOfKind(kind)} to ${wordsOfKind(refKind(other))} means nothing here`;
    notes.skip(reason, place);
    return [];
  }
  notes.mention(other, wordsOfKind(refKind(other)), place);
  return [relation];
}

function relationOf(kind: TaxonomyKind, node: Ref, other: Ref, match: CodeMatch): Assertion | null {
  if (kind === 'Role' && refKind(other) === 'OccupationCode') return fact('CODED', node, other, { match });
  if (refKind(other) !== kind) return null;
  if (match === 'BROAD') return fact('PART_OF', node, other);
  if (match === 'NARROW') return fact('PART_OF', other, node);
  return hasEquivalents(kind) ? fact('EQUIVALENT_TO', node, other, { match }) : null;
}
