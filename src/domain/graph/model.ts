import {
  amount,
  boolean,
  choice,
  count,
  day,
  fraction,
  integer,
  number,
  type PropertyType,
  text,
  texts,
} from './property.ts';
import {
  codeMatches,
  codeSchemes,
  commonnesses,
  credentialLevels,
  credentialNeeds,
  equivalenceMatches,
  licenceSteps,
  measureTopics,
  moveKinds,
  regionKinds,
  roleStatuses,
  seniorities,
  skillKinds,
  sourceStates,
  statementKinds,
  tracks,
  traitKinds,
} from './vocabulary.ts';

type PropertyTypes = Readonly<Record<string, PropertyType>>;

/*
 * The shape of the graph: its nodes and relationships, and what they carry. Both engines, the seed format, the read
 * plans and the constraints of `schema/graph.cypher` follow from this table.
 */

/**
 * The properties of each kind of node. The first is the display property: where no source gives it, the node's id stands
 * in, so every node that readers see has one.
 */
export const nodeKinds = {
  Role: {
    title: text,
    family: text,
    seniority: choice(...seniorities),
    track: choice(...tracks),
    jobZone: integer(1, 5),
    status: choice(...roleStatuses),
  },
  Skill: {
    name: text,
    kind: choice(...skillKinds),
    learningHours: { type: 'range', min: 1, max: 10_000 },
  },
  Tool: { name: text, category: text, url: text },
  Industry: { name: text, code: text },
  Region: { name: text, code: text, kind: choice(...regionKinds), fips: text, cbsa: text },
  Measure: { name: text, topic: choice(...measureTopics), unit: text, about: text },
  Product: { name: text },
  Trait: { name: text, kind: choice(...traitKinds) },
  Activity: { name: text },
  Credential: { name: text, level: choice(...credentialLevels), fieldsOfStudy: texts },
  FieldOfStudy: { name: text },
  Statement: { text, kind: choice(...statementKinds), order: count },
  OccupationCode: { code: text, scheme: choice(...codeSchemes), title: text, uri: text },
  Name: { text, language: text, key: text },
  Source: {
    name: text,
    version: text,
    title: text,
    url: text,
    licence: text,
    attribution: text,
    retrieved: day,
    state: choice(...sourceStates),
  },
} as const satisfies Record<string, PropertyTypes>;

/** A kind of node. */
export type NodeKind = keyof typeof nodeKinds;
/** The kinds that sources describe: all but Source itself. */
export type DescribedKind = Exclude<NodeKind, 'Source'>;
/** The described kinds, in the order of `nodeKinds`. */
export const describedKinds = Object.keys(nodeKinds).filter((kind) => kind !== 'Source') as DescribedKind[];

interface RelationshipShape {
  readonly from: readonly DescribedKind[];
  /** The kind of the other end; `same` is the kind of the start. */
  readonly to: DescribedKind | 'same';
  readonly properties: PropertyTypes;
  /** It leads from a node to itself, so it is a property of the node with sources of its own. */
  readonly ofItself?: true;
  /**
   * Readers see the facts of a pair one by one, never merged: two wages are two figures. What the seeds carry of a release is
   * left out where an import states a fact of the same pair and context.
   */
  readonly separate?: true;
  /**
   * Joins things of two vocabularies. Each fact is stated from both ends. An end that no source describes is no mistake:
   * its release may not be imported, and the fact counts once it is.
   */
  readonly acrossVocabularies?: true;
  /**
   * Counts of too few people to be told. No read follows such facts and no export holds them; they only take part in
   * what is computed.
   */
  readonly withheld?: true;
}

/** Where a document says a fact: a verbatim `quote`, and the number of the line that it stands in, from 1. */
export const citation = { quote: text, line: integer(1, 1_000_000) } as const;
/**
 * What a calculated move rests on. `closeness` is that of the work; `carriesOver` names what both have, what counts most
 * first; the steps are levels up, negative for down. Only our own calculation states these: seed files may not.
 */
export const calculatedMoveProperties = {
  closeness: fraction,
  carriesOver: texts,
  jobZoneStep: integer(-4, 4),
  skillLevelStep: integer(-3, 3),
  educationStep: integer(-6, 6),
  licence: choice(...licenceSteps),
} as const satisfies PropertyTypes;
const provenance = { reviewed: day, observedAt: day, ...citation } as const;
const pay = {
  low: amount,
  high: amount,
  mean: amount,
  p10: amount,
  p25: amount,
  median: amount,
  p75: amount,
  p90: amount,
  currency: { type: 'text', pattern: '^[A-Z]{3}$' },
  year: integer(1900, 2200),
  measure: text,
  topCoded: boolean,
  employment: count,
  code: text,
} as const satisfies PropertyTypes;
/**
 * The kinds that have names. Each can be searched for, and found by any of its names; the order is that of equal matches
 * in a search.
 */
export const namedKinds = [
  'Role',
  'Skill',
  'Tool',
  'Industry',
  'Region',
  'Product',
  'Activity',
  'Credential',
  'FieldOfStudy',
  'Trait',
  'OccupationCode',
] as const satisfies readonly DescribedKind[];
/** A kind that has names. */
export type NamedKind = (typeof namedKinds)[number];

/** The ends and properties of each type of relationship. */
export const relationships = {
  REQUIRES: {
    from: ['Role'],
    to: 'Skill',
    properties: {
      importance: fraction,
      level: fraction,
      essential: boolean,
      n: count,
      standardError: amount,
      ...provenance,
    },
  },
  USES: {
    from: ['Role'],
    to: 'Tool',
    properties: { importance: fraction, hot: boolean, inDemand: boolean, share: fraction, ...provenance },
  },
  PERFORMS: { from: ['Role'], to: 'Activity', properties: { importance: fraction, ...provenance } },
  WORKS_IN: { from: ['Role'], to: 'Industry', properties: { share: fraction, ...provenance } },
  LEADS_TO: {
    from: ['Role'],
    to: 'Role',
    properties: {
      kind: choice(...moveKinds),
      commonness: choice(...commonnesses),
      yearsBefore: { type: 'range', min: 0, max: 60 },
      reason: text,
      count,
      outOf: count,
      place: text,
      period: text,
      ...calculatedMoveProperties,
      ...provenance,
    },
  },
  STAYS_IN: {
    from: ['Role'],
    to: 'Role',
    properties: { count, outOf: count, place: text, period: text, ...provenance },
    ofItself: true,
  },
  FEW_MOVE_TO: {
    from: ['Role'],
    to: 'Role',
    properties: { count, outOf: count, place: text, period: text, ...provenance },
    withheld: true,
  },
  RELATED_TO: { from: ['Role'], to: 'Role', properties: { tier: text, index: count, ...provenance } },
  PAYS: {
    from: ['Role', 'OccupationCode'],
    to: 'Region',
    properties: { ...pay, ...provenance },
    separate: true,
  },
  HAS_FIGURE: {
    from: ['Role', 'OccupationCode', 'Statement'],
    to: 'Measure',
    properties: {
      value: number,
      low: number,
      high: number,
      text,
      place: text,
      period: text,
      method: text,
      code: text,
      ...provenance,
    },
    separate: true,
  },
  ASKS_FOR: {
    from: ['Role'],
    to: 'Credential',
    properties: {
      need: choice(...credentialNeeds),
      share: fraction,
      unpublishedShare: fraction,
      ...provenance,
    },
  },
  BACKGROUND_IN: {
    from: ['Role'],
    to: 'FieldOfStudy',
    properties: { share: fraction, ...provenance },
  },
  WORKS_WITH: { from: ['Role'], to: 'Role', properties: provenance },
  BUILDS: { from: ['Role'], to: 'Product', properties: provenance },
  SUITS: { from: ['Role'], to: 'Trait', properties: { importance: fraction, ...provenance } },
  STATES: { from: ['Role', 'Skill', 'Tool', 'Industry'], to: 'Statement', properties: provenance },
  CODED: {
    from: ['Role'],
    to: 'OccupationCode',
    properties: { match: choice(...codeMatches), ...provenance },
  },
  BUILDS_ON: { from: ['Skill'], to: 'Skill', properties: { essential: boolean, ...provenance } },
  PART_OF: {
    from: ['Role', 'Skill', 'Tool', 'Industry', 'Region'],
    to: 'same',
    properties: provenance,
  },
  SUPPORTS: { from: ['Tool'], to: 'Skill', properties: provenance },
  EQUIVALENT_TO: {
    from: ['Skill', 'Tool'],
    to: 'same',
    properties: { match: choice(...equivalenceMatches), ...provenance },
    acrossVocabularies: true,
  },
  CALLED: { from: namedKinds, to: 'Name', properties: { preferred: boolean, ...provenance } },
} as const satisfies Record<string, RelationshipShape>;

/** A type of relationship between described nodes. */
export type RelationshipType = keyof typeof relationships;
type WithheldType = {
  [Type in RelationshipType]: (typeof relationships)[Type] extends { readonly withheld: true } ? Type : never;
}[RelationshipType];
/** A type of relationship whose facts readers see. */
export type ToldType = Exclude<RelationshipType, WithheldType>;
/** The types, in the order of `relationships`. */
export const relationshipTypes = Object.keys(relationships) as RelationshipType[];
/** A relationship that a read may follow: one of the graph, or a source's description of a node. */
export type FollowedType = ToldType | 'DESCRIBES';
const describes: RelationshipShape = { from: [], to: 'Role', properties: {} };
/** The shape of a relationship. DESCRIBES has no properties of its own. */
export const relationshipShape = (type: RelationshipType | 'DESCRIBES'): RelationshipShape =>
  type === 'DESCRIBES' ? describes : relationships[type];
/** The kind of the node that a relationship leads to from one of a kind. */
export function endKind(type: RelationshipType, from: DescribedKind): DescribedKind {
  const { to }: RelationshipShape = relationships[type];
  return to === 'same' ? from : to;
}
/** The types of facts whose ends some source must describe. */
export const groundedTypes = relationshipTypes.filter((type) => !relationshipShape(type).acrossVocabularies);
/** The property that a node of this kind is shown by. */
export const displayProperty = (kind: NodeKind): string => Object.keys(nodeKinds[kind])[0] as string;
/** The properties that name a node of this kind; the first that is known is its preferred name. */
export const namingProperties = (kind: NodeKind): readonly string[] =>
  kind === 'OccupationCode' ? ['title', 'code'] : [displayProperty(kind)];
/** The kind as people write it, in the singular: `occupation code`. */
export const wordsOfKind = (kind: NodeKind): string =>
  kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
/** The properties of a kind, by name. */
export const propertiesOf = (kind: NodeKind): PropertyTypes => nodeKinds[kind];
