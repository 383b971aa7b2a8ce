import { describe, expect, test } from 'vitest';
import {
  describedKinds,
  endKind,
  nodeKinds,
  propertiesOf,
  relationshipShape,
  relationshipTypes,
} from '../../../src/domain/graph/model.ts';
import { day, type PropertyType } from '../../../src/domain/graph/property.ts';

const properties = [
  ...describedKinds.map((kind) => [kind, propertiesOf(kind)] as const),
  ...relationshipTypes.map((type) => [type, relationshipShape(type).properties] as const),
].flatMap(([owner, types]) =>
  Object.entries(types).map(([name, type]) => [`${owner}.${name}`, type] as const),
);

/** What makes a type impossible to meet, or null. */
function flaw(type: PropertyType): string | null {
  if (type.type === 'choice')
    return new Set(type.of).size === type.of.length && type.of.length > 0 ? null : 'choice';
  if (type.type === 'text')
    return type.pattern?.match(/^\^.*\$$/) === null ? 'pattern for a part only' : null;
  if (!('min' in type || 'max' in type)) return null;
  return (type.min ?? 0) < (type.max ?? Number.POSITIVE_INFINITY) ? null : 'range';
}

describe('the graph model', () => {
  test('every kind of node has a text as its display property', () => {
    for (const kind of describedKinds) expect(Object.values(propertiesOf(kind))[0]?.type).toBe('text');
  });

  test('sources describe every kind of node but sources', () => {
    expect([...describedKinds, 'Source'].sort()).toEqual(Object.keys(nodeKinds).sort());
    expect(describedKinds).not.toContain('Source');
  });

  test('relationships join only described kinds', () => {
    for (const type of relationshipTypes) {
      const { from } = relationshipShape(type);
      expect(from.length).toBeGreaterThan(0);
      expect(describedKinds).toEqual(
        expect.arrayContaining([...from, ...from.map((kind) => endKind(type, kind))]),
      );
    }
  });

  test('what joins two vocabularies joins things of one kind', () => {
    const across = relationshipTypes.filter((type) => relationshipShape(type).acrossVocabularies);
    expect(across).toEqual(['EQUIVALENT_TO']);
    for (const kind of relationshipShape('EQUIVALENT_TO').from)
      expect(endKind('EQUIVALENT_TO', kind)).toBe(kind);
  });

  test('every relationship has dates', () => {
    for (const type of relationshipTypes) {
      expect(relationshipShape(type).properties).toMatchObject({ reviewed: day, observedAt: day });
    }
  });

  test('only figures are shown one by one, not merged', () => {
    expect(relationshipTypes.filter((type) => relationshipShape(type).separate)).toEqual([
      'PAYS',
      'HAS_FIGURE',
    ]);
  });

  test('every property type admits some value', () => {
    expect(properties.map(([name, type]) => [name, flaw(type)]).filter(([, problem]) => problem)).toEqual([]);
  });
});
