import {
  calculatedMoveProperties,
  citation,
  type DescribedKind,
  nodeKinds,
  type RelationshipType,
  relationshipShape,
  relationships,
  relationshipTypes,
} from '../../domain/graph/model.ts';
import { day, type PropertyType } from '../../domain/graph/property.ts';
import { statementKinds } from '../../domain/graph/vocabulary.ts';

type JsonSchema = { readonly [key: string]: unknown };

/** Sections of a seed file, with the kind of node that each holds. Ids in a file are without the kind. */
export const seedSections = {
  roles: 'Role',
  skills: 'Skill',
  tools: 'Tool',
  industries: 'Industry',
  regions: 'Region',
  measures: 'Measure',
  products: 'Product',
  traits: 'Trait',
  activities: 'Activity',
  credentials: 'Credential',
  fieldsOfStudy: 'FieldOfStudy',
  codes: 'OccupationCode',
} as const satisfies Record<string, DescribedKind>;

/** A key of `seedSections`. */
export type SeedSection = keyof typeof seedSections;
/** In the order of `seedSections`. */
export const seedSectionNames = Object.keys(seedSections) as SeedSection[];

/** Relationships that have a syntax of their own in a seed file: `aliases` and `statements`. */
const withOwnSyntax = new Set<RelationshipType>(['CALLED', 'STATES']);

/** Key of a relationship in a seed file: `leadsTo` for LEADS_TO. */
const seedKey = (type: RelationshipType): string =>
  type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Relationships that entries of a kind may hold, by key in the file. */
export function seedRelationships(kind: DescribedKind): ReadonlyMap<string, RelationshipType> {
  const types = relationshipTypes.filter((type) => {
    const { from, ofItself, withheld } = relationshipShape(type);
    return !withOwnSyntax.has(type) && !ofItself && !withheld && from.includes(kind);
  });
  return new Map(types.map((type) => [seedKey(type), type]));
}

/** JSON Schema (draft 7) of a seed file, derived from the graph model and printed as `seeds/seeds.schema.json`. */
export function seedJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Career Graph seeds: what one source says',
    type: 'object',
    additionalProperties: false,
    anyOf: [{ required: ['source'] }, { required: ['sources'] }],
    dependencies: Object.fromEntries([...seedSectionNames, 'reviewed'].map((key) => [key, ['source']])),
    properties: {
      source: { type: 'string', description: 'The name of the source whose statements this file holds.' },
      reviewed: {
        ...propertySchema(day),
        description:
          'When an editor last went through the file; holds for each relationship without a date of its own.',
      },
      sources: { type: 'object', propertyNames: sourceName, additionalProperties: sourceSchema },
      ...Object.fromEntries(
        seedSectionNames.map((section) => [
          section,
          { type: 'object', propertyNames: id, additionalProperties: entrySchema(seedSections[section]) },
        ]),
      ),
    },
  };
}

const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.*+#:/_-]*$', maxLength: 200 };
/** Ids that importers make of names, such as `onet-apache spark`. */
const foreignId = { type: 'string', pattern: '^[A-Za-z0-9](.*\\S)?$', maxLength: 200 };
/** Pattern of a source's name. */
export const sourceNamePattern = /^[a-z0-9][a-z0-9.-]*$/;
const sourceName = { type: 'string', pattern: sourceNamePattern.source };
const sentence = { type: 'string', pattern: '\\S', maxLength: 2000 };
/** Names become keys of the stores, which limit their length. */
const shortText = { ...sentence, maxLength: 200 };
const sourceSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'licence', 'attribution'],
  properties: {
    version: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9.-]*$' },
    title: sentence,
    url: { type: 'string', pattern: '^https?://' },
    licence: sentence,
    attribution: sentence,
    retrieved: propertySchema(day),
  },
};

function entrySchema(kind: DescribedKind): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...propertySchemas(nodeKinds[kind]),
      ...(relationships.CALLED.from.includes(kind as never) ? { aliases } : {}),
      ...(relationships.STATES.from.includes(kind as never) ? { statements } : {}),
      ...Object.fromEntries(
        [...seedRelationships(kind)].map(([key, type]) => [
          key,
          factsSchema(
            relationshipShape(type).properties,
            relationshipShape(type).acrossVocabularies ? foreignId : id,
          ),
        ]),
      ),
    },
  };
}

const aliases: JsonSchema = {
  type: 'array',
  uniqueItems: true,
  items: {
    type: ['string', 'object'],
    pattern: '\\S',
    maxLength: 200,
    required: ['text', 'language'],
    additionalProperties: false,
    properties: { text: shortText, language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' } },
  },
};

/** A sentence, or one with its place in a document: a quote, by default the sentence itself, and its line. */
const statement: JsonSchema = {
  ...sentence,
  type: ['string', 'object'],
  required: ['text'],
  additionalProperties: false,
  properties: { text: sentence, ...propertySchemas(citation) },
};

const statements: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    statementKinds.map((kind) => [kind, { type: 'array', uniqueItems: true, items: statement }]),
  ),
};

/** A list of ids, or a map from id to the relationship's properties. */
function factsSchema(types: Readonly<Record<string, PropertyType>>, end: JsonSchema): JsonSchema {
  return {
    type: ['array', 'object'],
    uniqueItems: true,
    items: end,
    propertyNames: end,
    additionalProperties: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: propertySchemas(
        Object.fromEntries(Object.entries(types).filter(([name]) => !(name in calculatedMoveProperties))),
      ),
    },
  };
}

function propertySchemas(types: Readonly<Record<string, PropertyType>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      name === 'title' || name === 'name' ? shortText : propertySchema(type),
    ]),
  );
}

function propertySchema(type: PropertyType): JsonSchema {
  switch (type.type) {
    case 'text':
      return { ...sentence, ...(type.pattern === undefined ? {} : { pattern: type.pattern }) };
    case 'texts':
      return { type: 'array', items: sentence, uniqueItems: true };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: type.of };
    case 'range':
      return { type: 'array', minItems: 2, maxItems: 2, items: bounds({ ...type, type: 'number' }) };
    default:
      return bounds(type);
  }
}

function bounds({ type, min, max }: { type: string; min?: number; max?: number }): JsonSchema {
  return {
    type,
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
