import { describe, expect, test } from 'vitest';
import {
  describedKinds,
  nodeKinds,
  propertiesOf,
  relationshipShape,
  relationshipTypes,
} from '../../../src/domain/graph/model.ts';
import { choice, day, integer, type PropertyType } from '../../../src/domain/graph/property.ts';

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
  test('reads each kind of thing by a text', () => {
    for (const kind of describedKinds) expect(Object.values(propertiesOf(kind))[0]?.type).toBe('text');
  });

  test('lets sources describe everything but sources', () => {
    expect([...describedKinds, 'Source'].sort()).toEqual(Object.keys(nodeKinds).sort());
    expect(describedKinds).not.toContain('Source');
  });

  test('joins only kinds that sources describe', () => {
    for (const type of relationshipTypes) {
      const { from, to } = relationshipShape(type);
      expect(from.length).toBeGreaterThan(0);
      expect(describedKinds).toEqual(expect.arrayContaining([...from, to]));
    }
  });

  test('dates every fact', () => {
    for (const type of relationshipTypes) {
      expect(relationshipShape(type).properties).toMatchObject({ reviewed: day, observedAt: day });
    }
  });

  test('shows wages one by one and merges everything else', () => {
    expect(relationshipTypes.filter((type) => relationshipShape(type).separate)).toEqual(['PAYS']);
  });

  test('asks nothing of a property that no value can meet', () => {
    expect(properties.map(([name, type]) => [name, flaw(type)]).filter(([, found]) => found)).toEqual([]);
  });
});

describe('a property type', () => {
  test.each(['2026-11-23', '2025-05'])('takes %s for a day or month', (text) => {
    expect(text).toMatch(new RegExp(day.pattern));
  });

  test.each(['2026', '2026-1-1', '26-11-23', '2026-11-23T00:00', ' 2026-11-23', ''])('refuses %j', (text) => {
    expect(text).not.toMatch(new RegExp(day.pattern));
  });

  test('names its choices and ends', () => {
    expect(choice('A', 'B')).toEqual({ type: 'choice', of: ['A', 'B'] });
    expect(integer(1, 5)).toEqual({ type: 'integer', min: 1, max: 5 });
  });
});
