import { describe, expect, test } from 'vitest';
import type { SourcedFact } from '../../../src/domain/graph/fact.ts';
import { compareFacts, isCurated, precedence } from '../../../src/domain/graph/precedence.ts';

const fact = (source: string, context = '', properties: SourcedFact['properties'] = {}): SourcedFact => ({
  source,
  context,
  properties,
});

describe('precedence', () => {
  test('precedence puts local edits first, then the brief, the editors, imports, figures in seeds', () => {
    const order = ['local@1', 'brief@1', 'editors@1', 'onet@29.3', 'onet-29.3-seeds@1'];
    expect([...order].reverse().sort((a, b) => precedence(a) - precedence(b))).toEqual(order);
    expect(new Set(order.map(precedence)).size).toBe(order.length);
  });

  test('precedence depends on the name of a source, not on its release', () => {
    expect(precedence('editors@2')).toBe(precedence('editors@2026-11-23'));
    expect(precedence('esco@1.1.1')).toBe(precedence('onet@29.3'));
  });

  test('precedence takes a source with a name like the editors for an import', () => {
    for (const id of ['editors-club@1', 'my-editors@1', 'Editors@1', 'seeds@1', 'onet@1-seeds']) {
      expect([id, precedence(id)]).toEqual([id, precedence('onet@1')]);
    }
  });

  test('isCurated holds for the sources that editors write', () => {
    expect(['local@1', 'brief@1', 'editors@1'].every(isCurated)).toBe(true);
    expect(['onet@29.3', 'onet-29.3-seeds@1'].some(isCurated)).toBe(false);
  });
});

describe('compareFacts', () => {
  test('compareFacts orders by precedence, then source, then context, both by code point', () => {
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

  test('compareFacts finds facts of one source and context equal', () => {
    expect(compareFacts(fact('onet@1', 'x', { level: 1 }), fact('onet@1', 'x', { level: 0 }))).toBe(0);
  });
});
