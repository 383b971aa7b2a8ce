import { createHash } from 'node:crypto';
import { type Description, type Fact, nodeRef } from '../../domain/graph/fact.ts';
import {
  type DescribedKind,
  endKind,
  namingProperties,
  propertiesOf,
  type RelationshipType,
  relationshipShape,
  relationships,
} from '../../domain/graph/model.ts';
import type { Properties } from '../../domain/graph/property.ts';
import { statementKinds } from '../../domain/graph/vocabulary.ts';
import { nameId, nameProperties } from '../../domain/search/name.ts';
import type { Path } from './seed-file.ts';
import { type SeedSection, seedRelationships, seedSectionNames, seedSections } from './seed-schema.ts';

type Entry = Readonly<Record<string, unknown>>;
type Placed<T> = T & { readonly path: Path };

/** Sentences by kind, each alone or with its citation. */
type SeedStatements = Readonly<
  Record<string, readonly (string | ({ readonly text: string } & Properties))[]>
>;

/** Descriptions and facts of a seed file, each with its path in the file. */
export interface SeedFacts {
  readonly descriptions: readonly Placed<Description>[];
  readonly facts: readonly Placed<Fact>[];
}

/** Turns the data of a seed file that passed checkShape into descriptions and facts. */
export function seedFacts(data: Entry): SeedFacts {
  const descriptions: Placed<Description>[] = [];
  const facts: Placed<Fact>[] = [];
  for (const section of seedSectionNames) {
    for (const [id, entry] of Object.entries((data[section] ?? {}) as Record<string, Entry | null>)) {
      const mapped = entryFacts(section, id, entry ?? {});
      descriptions.push(...mapped.descriptions);
      facts.push(...mapped.facts);
    }
  }
  const { reviewed } = data;
  return {
    descriptions,
    facts:
      typeof reviewed === 'string'
        ? facts.map((fact) => ({ ...fact, properties: { reviewed, ...fact.properties } }))
        : facts,
  };
}

function entryFacts(section: SeedSection, id: string, entry: Entry): SeedFacts {
  const kind = seedSections[section];
  const path = [section, id];
  const properties = pick(entry, Object.keys(propertiesOf(kind)));
  const parts: SeedFacts[] = [
    {
      descriptions: Object.keys(properties).length > 0 ? [{ node: nodeRef(kind, id), properties, path }] : [],
      facts: [],
    },
    nameFacts(kind, id, entry, path),
    statementFacts(kind, id, (entry.statements ?? {}) as SeedStatements, [...path, 'statements']),
  ];
  for (const [key, type] of seedRelationships(kind)) {
    if (entry[key])
      parts.push({ descriptions: [], facts: edgeFacts(type, kind, id, entry[key], [...path, key]) });
  }
  return {
    descriptions: parts.flatMap((part) => part.descriptions),
    facts: parts.flatMap((part) => part.facts),
  };
}

function edgeFacts(
  type: RelationshipType,
  kind: DescribedKind,
  id: string,
  value: unknown,
  path: Path,
): Placed<Fact>[] {
  const entries: [string, Properties | null, string | number][] = Array.isArray(value)
    ? value.map((end: string, i) => [end, {}, i])
    : Object.entries(value as Record<string, Properties | null>).map(([end, properties]) => [
        end,
        properties,
        end,
      ]);
  const facts = entries.map(([end, properties, key]) => ({
    type,
    from: nodeRef(kind, id),
    to: nodeRef(endKind(type, kind), end),
    context: contextOf(properties ?? {}),
    properties: properties ?? {},
    path: [...path, key],
  }));
  return relationshipShape(type).acrossVocabularies ? facts.flatMap(fromBothEnds) : facts;
}

const fromBothEnds = (fact: Placed<Fact>): Placed<Fact>[] => [
  fact,
  { ...fact, from: fact.to, to: fact.from },
];

/** Context of a fact: `year|place|period`, with empty parts for unknown ones, or empty when all are unknown. */
export function contextOf({ year, place, period }: Properties): string {
  const parts = [year, place, period].map((part) => (part == null ? '' : String(part)));
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

function nameFacts(kind: DescribedKind, id: string, entry: Entry, path: Path): SeedFacts {
  if (!relationships.CALLED.from.includes(kind as never)) return { descriptions: [], facts: [] };
  const texts = namingProperties(kind).flatMap((property) => (entry[property] as string | undefined) ?? []);
  const names = [
    ...texts.map((text, i) => ({ text, language: 'en', preferred: i === 0, path })),
    ...((entry.aliases ?? []) as readonly (string | { text: string; language: string })[]).map(
      (alias, i) => ({
        ...(typeof alias === 'string' ? { text: alias, language: 'en' } : alias),
        preferred: false,
        path: [...path, 'aliases', i],
      }),
    ),
  ];
  return {
    descriptions: names.map(({ text, language, path: place }) => ({
      node: nodeRef('Name', nameId(language, text)),
      properties: nameProperties(text, language),
      path: place,
    })),
    facts: names.map(({ text, language, preferred, path: place }) => ({
      type: 'CALLED',
      from: nodeRef(kind, id),
      to: nodeRef('Name', nameId(language, text)),
      context: '',
      properties: { preferred },
      path: place,
    })),
  };
}

/** A statement's id is made of its subject and a hash of its words, so that changed words are a new statement. */
function statementFacts(about: DescribedKind, id: string, statements: SeedStatements, path: Path): SeedFacts {
  const all = statementKinds.flatMap((kind, rank) =>
    (statements[kind] ?? []).map((statement, i) => {
      const { text, ...rest } = typeof statement === 'string' ? { text: statement } : statement;
      // a sentence with a line but without a quote is quoted as it is
      const citation = 'line' in rest ? { quote: text, ...rest } : rest;
      return {
        node: nodeRef('Statement', `${id}.${kind.toLowerCase()}.${digest(`${about} ${text}`)}`),
        properties: { text, kind, order: rank * 100 + i },
        citation,
        path: [...path, kind, i],
      };
    }),
  );
  return {
    descriptions: all.map(({ citation: _, ...description }) => description),
    facts: all.map(({ node, citation, path: place }) => ({
      type: 'STATES',
      from: nodeRef(about, id),
      to: node,
      context: '',
      properties: citation,
      path: place,
    })),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

function pick(entry: Entry, names: readonly string[]): Properties {
  return Object.fromEntries(
    names.filter((name) => entry[name] != null).map((name) => [name, entry[name]]),
  ) as Properties;
}
