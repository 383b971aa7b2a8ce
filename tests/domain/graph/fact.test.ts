import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeRef, refId, refKind, type SourcedFact } from '../../../src/domain/graph/fact.ts';
import { mergedValue } from '../../../src/domain/graph/merge.ts';
import { describedKinds } from '../../../src/domain/graph/model.ts';

const facts = (...properties: SourcedFact['properties'][]): SourcedFact[] =>
  properties.map((each, i) => ({ source: `source@${i}`, context: '', properties: each }));

describe('a node reference', () => {
  test('keeps an id with colons whole', () => {
    const ref = nodeRef('OccupationCode', 'ESCO:http://data.europa.eu/esco/occupation/f2b1');
    expect(ref).toBe('OccupationCode:ESCO:http://data.europa.eu/esco/occupation/f2b1');
    expect(refKind(ref)).toBe('OccupationCode');
    expect(refId(ref)).toBe('ESCO:http://data.europa.eu/esco/occupation/f2b1');
  });

  test('gives back the kind and id that it was made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...describedKinds), fc.string(), (kind, id) => {
        expect([refKind(nodeRef(kind, id)), refId(nodeRef(kind, id))]).toEqual([kind, id]);
      }),
    );
  });
});

describe('mergedValue', () => {
  test('is the first known value in the order of the facts', () => {
    expect(mergedValue(facts({}, { level: null }, { level: 0.4 }, { level: 0.9 }), 'level')).toBe(0.4);
  });

  test('takes nothing, no and none for known', () => {
    expect(mergedValue(facts({ level: 0 }, { level: 1 }), 'level')).toBe(0);
    expect(mergedValue(facts({ essential: false }, { essential: true }), 'essential')).toBe(false);
    expect(mergedValue(facts({ title: '' }, { title: 'x' }), 'title')).toBe('');
  });

  test('merges each property by itself, a range as one value', () => {
    const said = facts({ yearsBefore: [2, 4] }, { yearsBefore: [1, 9], commonness: 'RARE' });
    expect(mergedValue(said, 'yearsBefore')).toEqual([2, 4]);
    expect(mergedValue(said, 'commonness')).toBe('RARE');
  });

  test('is null when nobody knows', () => {
    expect(mergedValue(facts({}, { level: null }), 'level')).toBeNull();
    expect(mergedValue([], 'level')).toBeNull();
  });
});
