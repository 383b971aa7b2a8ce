import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeRef, refId, refKind } from '../../../src/domain/graph/fact.ts';
import { describedKinds } from '../../../src/domain/graph/model.ts';

describe('a node reference', () => {
  test('a node ref keeps an id with colons whole', () => {
    const ref = nodeRef('OccupationCode', 'ESCO:http://data.europa.eu/esco/occupation/f2b1');
    expect(ref).toBe('OccupationCode:ESCO:http://data.europa.eu/esco/occupation/f2b1');
    expect(refKind(ref)).toBe('OccupationCode');
    expect(refId(ref)).toBe('ESCO:http://data.europa.eu/esco/occupation/f2b1');
  });

  test('refKind and refId return the kind and id of a ref', () => {
    fc.assert(
      fc.property(fc.constantFrom(...describedKinds), fc.string(), (kind, id) => {
        expect([refKind(nodeRef(kind, id)), refId(nodeRef(kind, id))]).toEqual([kind, id]);
      }),
    );
  });
});
