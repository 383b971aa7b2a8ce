import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameId, nameKey, nameKeyOf } from '../../../src/domain/search/name.ts';

describe('nameKey', () => {
  test.each([
    ['another case and spare spaces', ' ml  ENGINEER\n', 'ML Engineer'],
    ['other kinds of space', 'ML\u00A0\u2003Engineer', 'ml engineer'],
    ['full-width letters and ligatures', 'ＭＬ ﬁnance', 'ml finance'],
    ['an accent of its own', 'Zoe\u0308', 'zo\u00EB'],
    // no capital of these exists as one character, so lower-casing the composed text decomposes them
    ['capitals that take two characters where the small letter takes one', 'J\u030C', '\u01F0'],
    ['Greek capitals that do', '\u03AA\u0301', '\u0390'],
  ])('nameKey is the same for %s', (_, a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('nameKey keeps the signs that tell names apart', () => {
    expect(new Set(['C', 'C++', 'C#', 'c-', 'ç', 'c c'].map(nameKey)).size).toBe(6);
    expect(nameKey(' \t ')).toBe('');
  });

  test('nameKey gives plain ASCII the key that the general rule gives it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', '+', ' ', '\t', 'é', '\u00A0') }), (text) => {
        const key = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
        expect(nameKey(text)).toBe(key);
      }),
    );
  });

  test('nameKey of a key is that key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });

  test('nameId joins language and key', () => {
    expect(nameId('en', 'ML  Engineer')).toBe('en:ml engineer');
    expect(nameId('en', 'gift')).not.toBe(nameId('de', 'Gift'));
    expect(nameKeyOf(nameId('en', 'C: the language'))).toBe('c: the language');
  });
});
