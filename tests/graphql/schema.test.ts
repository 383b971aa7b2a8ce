import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  describedKinds,
  endKind,
  relationshipShape,
  relationshipTypes,
} from '../../src/domain/graph/model.ts';
import { mappingOf } from '../../src/graphql/reading/field-mapping.ts';
import { schema } from '../../src/graphql/schema.ts';

describe('The schema', () => {
  /** Every described thing as [where, name, description]. */
  const described = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
      const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const values = isEnumType(type) ? type.getValues() : [];
      const args = fields.flatMap((field) =>
        field.args.map(({ name, description }) => ({ name: `${field.name}(${name}:)`, description })),
      );
      return [
        { name: type.name, description: type.description },
        ...[...fields, ...inputs, ...values, ...args].map(({ name, description }) => ({
          name: `${type.name}.${name}`,
          description,
        })),
      ];
    })
    .map(({ name, description }) => [name, description ?? ''] as const);

  /** Levels of education speak for themselves. */
  const selfEvident = /^CredentialLevel\.|^CodeScheme\./;

  test('every type, field, argument and value has a description that adds to its name', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
    expect(described.length).toBeGreaterThan(200);
    const poor = described.filter(([name, description]) => {
      if (selfEvident.test(name)) return false;
      const nameWords = new Set(words(name.replace(/([A-Z])/g, ' $1')));
      const news = words(description).filter(
        (word) => !nameWords.has(word) && !['a', 'an', 'the', 'of', 'this', 'is'].includes(word),
      );
      return news.length < 2;
    });
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  test('every root field is nullable, except graph, which asks nothing by itself', () => {
    const never = [schema.getQueryType(), schema.getType('Graph')]
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => isNonNullType(type));
    expect(never.map(({ name }) => name)).toEqual(['graph']);
  });

  test('every relationship of the graph is a field of both its ends', () => {
    const followed = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((owner) =>
        Object.values(owner.getFields()).flatMap((field) => {
          const read = mappingOf(field);
          const mapping = read && ('follow' in read ? read.follow : 'figures' in read ? read.figures : null);
          if (!mapping) return [];
          const { relationship, direction, kind } = mapping;
          const [from, to] = direction === 'out' ? [owner.name, kind] : [kind, owner.name];
          return [`${direction} ${from} ${relationship} ${to}`];
        }),
      );
    const inGraph = relationshipTypes.flatMap((type) => {
      const { from, acrossVocabularies, ofItself, withheld } = relationshipShape(type);
      if (withheld) return [];
      if (ofItself) return []; // a field of the node, such as `Role.stayed`, reads the pair
      return from.flatMap((start) => {
        const to = endKind(type, start);
        // across vocabularies each fact is stated from both ends
        return [`out ${start} ${type} ${to}`, ...(acrossVocabularies ? [] : [`in ${start} ${type} ${to}`])];
      });
    });
    expect(followed).toEqual(expect.arrayContaining(inGraph));
    for (const kind of describedKinds) expect(schema.getType(kind)?.toString(), kind).toBe(kind);
  });

  test('no description names internals or judges people', () => {
    for (const [name, description] of described) {
      expect(description, name).not.toMatch(/neo4j|cypher|lmdb|not viable|% match|suited/i);
    }
  });
});
