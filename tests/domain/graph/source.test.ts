import { describe, expect, test } from 'vitest';
import type { SourcedFact } from '../../../src/domain/graph/fact.ts';
import { compareFacts, isCurated, precedence } from '../../../src/domain/graph/precedence.ts';
import { basisOf } from '../../../src/domain/graph/source.ts';

const fact = (source: string, context = '', properties: SourcedFact['properties'] = {}): SourcedFact => ({
  source,
  context,
  properties,
});

describe('precedence', () => {
  test('believes local edits first, then the brief, the editors, imports, figures in seeds', () => {
    const order = ['local@1', 'brief@1', 'editors@1', 'onet@29.3', 'onet-29.3-seeds@1'];
    expect([...order].reverse().sort((a, b) => precedence(a) - precedence(b))).toEqual(order);
    expect(new Set(order.map(precedence)).size).toBe(order.length);
  });

  test('goes by name, whatever the release', () => {
    expect(precedence('editors@2')).toBe(precedence('editors@2026-11-23'));
    expect(precedence('esco@1.1.1')).toBe(precedence('onet@29.3'));
  });

  test('needs the whole name: a source that is called almost like the editors is an import', () => {
    for (const id of ['editors-club@1', 'my-editors@1', 'Editors@1', 'seeds@1', 'onet@1-seeds']) {
      expect([id, precedence(id)]).toEqual([id, precedence('onet@1')]);
    }
  });

  test('holds for curated what people wrote', () => {
    expect(['local@1', 'brief@1', 'editors@1'].every(isCurated)).toBe(true);
    expect(['onet@29.3', 'onet-29.3-seeds@1'].some(isCurated)).toBe(false);
  });
});

describe('compareFacts', () => {
  test('orders by precedence, then source, then context, both by code point', () => {
    const order = [
      fact('local@1'),
      fact('editors@1', ''),
      fact('editors@1', '2024|US|'),
      fact('editors@1', '2025|\uFF5E|'),
      fact('editors@1', '2025|\u{1F600}|'),
      fact('esco@1.1.1'),
      fact('onet@29.3'),
      fact('bls-seeds@1'),
    ];
    expect([...order].reverse().sort(compareFacts)).toEqual(order);
  });

  test('finds facts of one source and context equal', () => {
    expect(compareFacts(fact('onet@1', 'x', { level: 1 }), fact('onet@1', 'x', { level: 0 }))).toBe(0);
  });
});

describe('basisOf', () => {
  test.each(['DESCRIBES', 'REQUIRES', 'LEADS_TO'] as const)(
    'tells by its source who says that a role %s',
    (type) => {
      expect(basisOf(type, fact('editors@1'))).toBe('CURATED');
      expect(basisOf(type, fact('brief@1'))).toBe('CURATED');
      expect(basisOf(type, fact('onet@29.3'))).toBe('OFFICIAL');
      expect(basisOf(type, fact('onet-29.3-seeds@1'))).toBe('OFFICIAL');
    },
  );

  test('calls a counted move observed, none counted being a count too', () => {
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: 12 }))).toBe('OBSERVED');
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: 0 }))).toBe('OBSERVED');
    expect(basisOf('LEADS_TO', fact('moves@1', '', { count: null }))).toBe('OFFICIAL');
    expect(basisOf('REQUIRES', fact('moves@1', '', { count: 12 }))).toBe('OFFICIAL');
  });

  test('never takes a related occupation for a move, whoever says it', () => {
    expect(basisOf('RELATED_TO', fact('onet@29.3'))).toBe('RELATED');
    expect(basisOf('RELATED_TO', fact('editors@1', '', { count: 3 }))).toBe('RELATED');
  });
});
