import { describe, expect, test } from 'vitest';
import type { SourcedFact } from '../../../src/domain/graph/fact.ts';
import { basisOf } from '../../../src/domain/graph/source.ts';

const fact = (source: string, context = '', properties: SourcedFact['properties'] = {}): SourcedFact => ({
  source,
  context,
  properties,
});

describe('basisOf', () => {
  test.each(['DESCRIBES', 'REQUIRES', 'LEADS_TO'] as const)(
    'basisOf derives the basis of %s from the source',
    (type) => {
      expect(basisOf(type, fact('editors@1'))).toBe('CURATED');
      expect(basisOf(type, fact('brief@1'))).toBe('CURATED');
      expect(basisOf(type, fact('onet@29.3'))).toBe('OFFICIAL');
      expect(basisOf(type, fact('onet-29.3-seeds@1'))).toBe('OFFICIAL');
    },
  );

  test('basisOf calls a move with a count observed, also with a count of 0', () => {
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: 12 }))).toBe('OBSERVED');
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: 0 }))).toBe('OBSERVED');
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: null }))).toBe('OFFICIAL');
    expect(basisOf('REQUIRES', fact('moves@1', '', { count: 12 }))).toBe('OFFICIAL');
  });

  test('basisOf calls RELATED_TO related, whatever the source', () => {
    expect(basisOf('RELATED_TO', fact('onet@29.3'))).toBe('RELATED');
    expect(basisOf('RELATED_TO', fact('editors@1', '', { count: 3 }))).toBe('RELATED');
  });
});
