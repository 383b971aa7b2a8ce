import { getOrAdd } from '../../domain/collections/grouping.ts';
import { type NamedKind, propertiesOf, relationshipShape, wordsOfKind } from '../../domain/graph/model.ts';
import { compareSources } from '../../domain/graph/precedence.ts';
import { isSource, type Source } from '../../domain/graph/source.ts';
import { type CodeMatch, codeSchemes } from '../../domain/graph/vocabulary.ts';
import { escoSkillIri } from '../../domain/skills/official-skill.ts';
import type { CareerReader } from '../../store/career-store.ts';
import type { EdgeRow, Follow, NodeList, NodePlan, NodeRow, Position } from '../../store/read-plan.ts';
import { iriPart, mappingTerms, nodeIri, ownNamespace } from '../skos/skos-terms.ts';
import type { Label, Resource, ResourceTerm } from './resource.ts';

/** Nodes that are read and held at a time. */
const pageSize = 500;
/** More edges than any node has. */
const everyEdge = 1_000_000;

/** Relationships that are SKOS relations between concepts. */
const relations = ['PART_OF', 'EQUIVALENT_TO', 'CODED'] as const;
type Relation = (typeof relations)[number];

/**
 * Sources, concept schemes and concepts, for an export in SKOS. A kind of node is a concept scheme; occupation codes have
 * one per official classification. A concept says what readers see, merged: in each language one preferred label, by the
 * precedence of sources; wider concepts; mappings to codes and to what is the same elsewhere; who says so. Kinds go in
 * order, concepts by id. Holds one page of nodes in memory.
 *
 * @param only name or release of the one source whose facts count; null for all
 * @param onKind is called after each kind with the number of its concepts
 */
export async function* skosResources(
  store: CareerReader,
  sources: readonly Source[],
  kinds: readonly NamedKind[],
  only: string | null,
  onKind: (kind: NamedKind, concepts: number) => void = () => {},
): AsyncGenerator<Resource> {
  for (const source of sources) if (only === null || isSource(source.id, only)) yield sourceResource(source);
  for (const kind of kinds) {
    for (const scheme of schemesOf(kind)) yield scheme;
    let concepts = 0;
    for await (const rows of pagesOf(store, kind, only)) {
      const page = rows.map((row) => conceptOf(kind, row, only));
      yield* page;
      yield* topConcepts(page);
      concepts += rows.length;
    }
    onKind(kind, concepts);
  }
}

const plain = (text: string): Label => ({ text, language: null });

function sourceResource({ id, title, version, licence, attribution, url }: Source): Resource {
  return {
    iri: sourceIri(id),
    type: 'Dataset',
    values: {
      title: [plain(title)],
      version: [plain(version)],
      licence: [plain(licence)],
      attribution: [plain(attribution)],
      ...(url !== null && { page: [url] }),
    },
  };
}

const sourceIri = (id: string): string => `${ownNamespace}source/${encodeURIComponent(id)}`;
const schemeIri = (name: string): string => `${ownNamespace}scheme/${iriPart(name)}`;

function schemesOf(kind: NamedKind): Resource[] {
  const names =
    kind === 'OccupationCode'
      ? codeSchemes.map((scheme) => [scheme, scheme] as const)
      : [[kind, wordsOfKind(kind)] as const];
  return names.map(([name, title]) => ({
    iri: schemeIri(name),
    type: 'ConceptScheme',
    values: { title: [{ text: `Career Graph: ${title}`, language: 'en' }] },
  }));
}

/** The other direction of `topConceptOf`, for readers that draw no conclusions. */
function topConcepts(concepts: readonly Resource[]): Resource[] {
  const ofScheme = new Map<string, string[]>();
  for (const { iri, values } of concepts)
    for (const scheme of values.topConceptOf ?? []) getOrAdd(ofScheme, String(scheme), () => []).push(iri);
  return [...ofScheme].map(([iri, hasTopConcept]) => ({
    iri,
    type: null,
    values: { hasTopConcept },
  }));
}

async function* pagesOf(
  store: CareerReader,
  kind: NamedKind,
  only: string | null,
): AsyncGenerator<readonly NodeRow[]> {
  const node = conceptPlan(kind, only);
  const facts = { sources: only === null ? null : [only], bases: null };
  let after: Position | null = null;
  for (let hasMore = true; hasMore; ) {
    const list: NodeList = {
      order: null,
      page: { size: pageSize, from: 'start', after, before: null },
      count: false,
      where: only === null ? [] : [{ describedBy: facts }],
      node,
    };
    const page = await store.list(list);
    yield page.edges.map((entry) => entry.node);
    after = page.edges.at(-1)?.position ?? null;
    hasMore = page.hasMore;
  }
}

function conceptPlan(kind: NamedKind, only: string | null): NodePlan {
  const follow = (
    relationship: Follow['relationship'],
    properties: readonly string[],
    node: Pick<NodePlan, 'kind' | 'properties'>,
    where: Follow['where'] = [],
  ): Follow => ({
    key: relationship,
    relationship,
    direction: 'out',
    properties,
    eachFact: true,
    facts: { sources: only === null ? null : [only], bases: null },
    where,
    order: null,
    page: { size: everyEdge, from: 'start', after: null, before: null },
    count: false,
    node: { ...node, descriptions: false, follow: [] },
  });
  const isDescription = { of: 'node', property: 'kind', test: { in: ['DESCRIPTION', 'SUMMARY'] } } as const;
  return {
    kind,
    properties: Object.keys(propertiesOf(kind)).filter((name) =>
      ['name', 'title', 'code', 'scheme', 'uri'].includes(name),
    ),
    descriptions: true,
    follow: [
      follow('CALLED', ['preferred'], { kind: 'Name', properties: ['text', 'language'] }),
      ...relations
        .filter((type) => relationshipShape(type).from.includes(kind))
        .map((type) =>
          follow(type, type === 'PART_OF' ? [] : ['match'], { kind: endOf(type, kind), properties: [] }),
        ),
      ...(relationshipShape('STATES').from.includes(kind)
        ? [follow('STATES', [], { kind: 'Statement', properties: ['text'] }, [isDescription])]
        : []),
    ],
  };
}

const endOf = (type: Relation, kind: NamedKind): NamedKind => (type === 'CODED' ? 'OccupationCode' : kind);

function conceptOf(kind: NamedKind, row: NodeRow, only: string | null): Resource {
  const edges = (key: string) => row.follow[key]?.edges ?? [];
  const { code, scheme, uri } = row.properties;
  const schemes = [schemeIri(kind === 'OccupationCode' ? String(scheme) : kind)];
  const broader = edges('PART_OF').map(({ to }) => nodeIri(kind, to));
  const official = typeof uri === 'string' ? uri : kind === 'Skill' ? escoSkillIri(row.id) : null;
  const values: Partial<Record<ResourceTerm, readonly (string | Label)[]>> = {
    inScheme: schemes,
    topConceptOf: broader.length === 0 ? schemes : [],
    ...labelsOf(row, edges('CALLED')),
    notation: typeof code === 'string' ? [plain(code)] : [],
    note: edges('STATES').map(({ node }) => plain(String(node.properties.text))),
    broader,
    ...mappingsOf(kind, row.id, [...edges('EQUIVALENT_TO'), ...edges('CODED')], official),
    source: sourcesOf(row, only).map(sourceIri),
  };
  const knownValues = Object.entries(values).filter(([, list]) => list.length > 0);
  return { iri: nodeIri(kind, row.id), type: 'Concept', values: Object.fromEntries(knownValues) };
}

/** The preferred label of a language is that of the first source that has one. Without a name the thing is shown by its id. */
function labelsOf(
  { id, properties }: NodeRow,
  names: readonly EdgeRow[],
): Pick<Resource['values'], 'prefLabel' | 'altLabel'> {
  const displayName = String(properties.title ?? properties.name ?? id);
  const preferred = new Map<string, { label: Label; rank: readonly [isShown: boolean, source: string] }>();
  const all = names.map(({ node, facts }) => {
    const { text, language } = node.properties;
    const label = { text: String(text), language: language === 'und' ? null : String(language) };
    const fact = facts.find((candidate) => candidate.properties.preferred === true);
    if (fact) {
      const rank = [label.text === displayName, fact.source] as const;
      const first = preferred.get(String(language));
      if (!first || isBefore(rank, first.rank)) preferred.set(String(language), { label, rank });
    }
    return label;
  });
  const prefLabel = [...preferred.values()].map(({ label }) => label);
  if (prefLabel.length === 0) prefLabel.push(plain(displayName));
  return { prefLabel, altLabel: all.filter((label) => !prefLabel.includes(label)) };
}

const isBefore = (a: readonly [boolean, string], b: readonly [boolean, string]): boolean =>
  a[0] === b[0] ? compareSources(a[1], b[1]) < 0 : a[0];

function mappingsOf(
  kind: NamedKind,
  id: string,
  edges: readonly EdgeRow[],
  official: string | null,
): Partial<Record<ResourceTerm, string[]>> {
  const mappings: Record<(typeof mappingTerms)[CodeMatch], string[]> = {
    exactMatch: official === null ? [] : [official],
    closeMatch: [],
    broadMatch: [],
    narrowMatch: [],
  };
  for (const { relationship, from, to, facts } of edges) {
    const match = facts.map(({ properties }) => properties.match).find((value) => value != null);
    if (match === undefined) continue;
    const other = from === id ? to : from;
    mappings[mappingTerms[match as CodeMatch]].push(nodeIri(endOf(relationship as Relation, kind), other));
  }
  return mappings;
}

/** Ids of the sources that say any of it, in order of precedence. */
function sourcesOf({ descriptions, follow }: NodeRow, only: string | null): string[] {
  const facts = Object.values(follow).flatMap(({ edges }) => edges.flatMap((edge) => edge.facts));
  const ids = [...descriptions, ...facts].map(({ source }) => source);
  return [...new Set(ids)].filter((id) => only === null || isSource(id, only)).sort(compareSources);
}
