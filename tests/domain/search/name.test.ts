import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameId, plainName, plainNameOf } from '../../../src/domain/search/name.ts';

describe('plainName', () => {
  test.each([
    ['another case and spare spaces', ' ml  ENGINEER\n', 'ML Engineer'],
    ['other kinds of space', 'ML\u00A0\u2003Engineer', 'ml engineer'],
    ['full-width letters and ligatures', 'ＭＬ ﬁnance', 'ml finance'],
    ['an accent of its own', 'Zoe\u0308', 'zo\u00EB'],
    // no capital of these exists as one character, so lower-casing the composed text decomposes them
    ['capitals that take two characters where the small letter takes one', 'J\u030C', '\u01F0'],
    ['Greek capitals that do', '\u03AA\u0301', '\u0390'],
  ])('plainName is the same for %s', (_, a, b) => {
    expect(plainName(a)).toBe(plainName(b));
  });

  test('plainName keeps the signs that tell names apart', () => {
    expect(new Set(['C', 'C++', 'C#', 'c-', 'ç', 'c c'].map(plainName)).size).toBe(6);
    expect(plainName(' \t ')).toBe('');
  });

  test('plainName gives plain ASCII the key that the general rule gives it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', '+', ' ', '\t', 'é', '\u00A0') }), (text) => {
        const key = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
        expect(plainName(text)).toBe(key);
      }),
    );
  });

  test('plainName of a key is that key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainName(plainName(text))).toBe(plainName(text));
      }),
    );
  });

  test('nameId joins language and key', () => {
    expect(nameId('en', 'ML  Engineer')).toBe('en:ml engineer');
    expect(nameId('en', 'gift')).not.toBe(nameId('de', 'Gift'));
    expect(plainNameOf(nameId('en', 'C: the language'))).toBe('c: the language');
  });
});
