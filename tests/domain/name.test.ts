import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CareerGraphError } from '../../src/domain/errors.ts';
import { chooseRef, nameId, nameKey, type RefCandidate, refRank, refRanks } from '../../src/domain/name.ts';

describe('nameKey', () => {
  test.each([
    ['another case and spare spaces', ' ml  ENGINEER\n', 'ML Engineer'],
    ['other kinds of space', 'ML\u00A0\u2003Engineer', 'ml engineer'],
    ['full-width letters and ligatures', 'ＭＬ ﬁnance', 'ml finance'],
    ['an accent of its own', 'Zoe\u0308', 'zo\u00EB'],
    // no capital of these exists as one character, so lower-casing the composed text decomposes them
    ['capitals that take two characters where the small letter takes one', 'J\u030C', '\u01F0'],
    ['Greek capitals that do', '\u03AA\u0301', '\u0390'],
  ])('is the same for %s', (_, a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('keeps what tells names apart', () => {
    expect(new Set(['C', 'C++', 'C#', 'c-', 'ç', 'c c'].map(nameKey)).size).toBe(6);
    expect(nameKey(' \t ')).toBe('');
  });

  test('of a key is that key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });

  test('makes with the language the id of a name', () => {
    expect(nameId('en', 'ML  Engineer')).toBe('en:ml engineer');
    expect(nameId('en', 'gift')).not.toBe(nameId('de', 'Gift'));
  });
});

describe('refRank', () => {
  test('puts curated names before official ones, and titles before aliases', () => {
    const ranks = [refRank(true, true), refRank(true, false), refRank(false, true), refRank(false, false)];
    expect(ranks.map((rank) => refRanks[rank])).toEqual([
      'CURATED_TITLE',
      'CURATED_ALIAS',
      'OFFICIAL_TITLE',
      'OFFICIAL_ALIAS',
    ]);
    expect(refRanks[0]).toBe('ID');
  });
});

describe('chooseRef', () => {
  const choose = (candidates: readonly RefCandidate[]) =>
    chooseRef(candidates, { kind: 'role', argument: 'from', ref: 'The "one"' });
  const refusal = (candidates: readonly RefCandidate[]) => {
    try {
      return choose(candidates);
    } catch (error) {
      if (error instanceof CareerGraphError) return error;
      throw error;
    }
  };

  test('takes the node of the best rank, whatever lower ranks say and in whatever order', () => {
    const ranks = refRanks.map((_, rank) => ({ id: `role-${rank}`, rank }));
    for (const rank of ranks.keys()) {
      expect(choose(ranks.slice(rank).reverse())).toBe(`role-${rank}`);
    }
  });

  test('takes a node that has the text twice in one rank', () => {
    expect(
      choose([
        { id: 'a', rank: 2 },
        { id: 'b', rank: 4 },
        { id: 'a', rank: 2 },
      ]),
    ).toBe('a');
  });

  test('refuses several nodes in the best rank and suggests their ids, sorted and each once', () => {
    const error = refusal([
      { id: 'c', rank: 3 },
      { id: 'b', rank: 1 },
      { id: 'a', rank: 1 },
      { id: 'b', rank: 1 },
    ]);
    expect(error).toMatchObject({
      code: 'AMBIGUOUS',
      message: 'from: "The \\"one\\"" names several roles: a, b. Use one of these ids.',
      details: { argument: 'from', suggestions: ['a', 'b'] },
    });
  });

  test('refuses a text that names nothing', () => {
    expect(refusal([])).toMatchObject({
      code: 'NOT_FOUND',
      message: 'from: no role is called "The \\"one\\"".',
      details: { argument: 'from' },
    });
  });
});
