import { describe, expect, test } from 'vitest';
import type { SourcedFact } from '../../../src/domain/graph/fact.ts';
import { mergedValue } from '../../../src/domain/graph/merge.ts';

const facts = (...properties: SourcedFact['properties'][]): SourcedFact[] =>
  properties.map((values, i) => ({ source: `source@${i}`, context: '', properties: values }));

describe('mergedValue', () => {
  test('mergedValue is the first known value in the order of the facts', () => {
    expect(mergedValue(facts({}, { level: null }, { level: 0.4 }, { level: 0.9 }), 'level')).toBe(0.4);
  });

  test('mergedValue takes 0, false and an empty text for known', () => {
    expect(mergedValue(facts({ level: 0 }, { level: 1 }), 'level')).toBe(0);
    expect(mergedValue(facts({ essential: false }, { essential: true }), 'essential')).toBe(false);
    expect(mergedValue(facts({ title: '' }, { title: 'x' }), 'title')).toBe('');
  });

  test('mergedValue treats each property by itself, and a range as one value', () => {
    const sources = facts({ yearsBefore: [2, 4] }, { yearsBefore: [1, 9], commonness: 'RARE' });
    expect(mergedValue(sources, 'yearsBefore')).toEqual([2, 4]);
    expect(mergedValue(sources, 'commonness')).toBe('RARE');
  });

  test('mergedValue is null when no fact has a value', () => {
    expect(mergedValue(facts({}, { level: null }), 'level')).toBeNull();
    expect(mergedValue([], 'level')).toBeNull();
  });
});
