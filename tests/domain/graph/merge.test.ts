import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourcedFact } from '../../../src/domain/graph/fact.ts';
import { mergedColumn, mergedValue, mergeNext } from '../../../src/domain/graph/merge.ts';

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

describe('the shapes of the merge', () => {
  const level = fc.constantFrom(0.25, 0.5, 1);
  const levels = fc.array(
    fc.record({ level: fc.option(level), n: fc.option(fc.integer({ min: 1, max: 3 })) }),
    {
      maxLength: 5,
    },
  );

  test('mergeNext merges facts one by one as mergedValue merges their list', () => {
    fc.assert(
      fc.property(levels, (list) => {
        const merged = new Map<string, { level: number | null; n: number | null }>();
        for (const properties of list) mergeNext(merged, 'a', properties);
        const expected = ['level', 'n'].map((name) => mergedValue(facts(...list), name));
        expect([merged.get('a')?.level ?? null, merged.get('a')?.n ?? null]).toEqual(expected);
      }),
    );
  });

  test('mergedColumn merges columns as mergedValue merges the facts that count', () => {
    const rows = fc.array(
      fc.array(fc.tuple(fc.option(level), fc.option(fc.constantFrom(1, 2)), fc.boolean())),
    );
    fc.assert(
      fc.property(rows, (list) => {
        const entries = list.flat();
        const offsets = Uint32Array.from([0, ...list.map((_, i) => list.slice(0, i + 1).flat().length)]);
        const counts = Uint8Array.from(entries, ([, , doesCount]) => (doesCount ? 1 : 0));
        const floats = Float64Array.from(entries, ([level]) => level ?? Number.NaN);
        const codes = Uint8Array.from(entries, ([, code]) => code ?? 0);
        const expected = (property: 'level' | 'code') =>
          list.map((row) =>
            mergedValue(
              facts(...row.flatMap(([level, code, doesCount]) => (doesCount ? [{ level, code }] : []))),
              property,
            ),
          );
        expect([...mergedColumn(offsets, floats, counts)]).toEqual(
          expected('level').map((level) => level ?? Number.NaN),
        );
        expect([...mergedColumn(offsets, codes, counts)]).toEqual(expected('code').map((code) => code ?? 0));
      }),
    );
  });
});
