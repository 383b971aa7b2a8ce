import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../../src/domain/collections/text.ts';

const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0) as number);

/** The definition: code points one by one, then the shorter text first. */
function compareCodePoints(a: string, b: string): number {
  const x = codePoints(a);
  const y = codePoints(b);
  const i = x.findIndex((point, at) => point !== y[at]);
  return i < 0 ? x.length - y.length : i >= y.length ? 1 : (x[i] as number) - (y[i] as number);
}

describe('compareText', () => {
  test('compareText puts a character beyond FFFF after FF5E, where JavaScript puts it before', () => {
    expect('\u{1F600}' < '\uFF5E').toBe(true);
    expect(compareText('\u{1F600}', '\uFF5E')).toBeGreaterThan(0);
    expect(compareText('\uFF5E', '\u{1F600}')).toBeLessThan(0);
  });

  test('sortTexts puts a prefix before longer texts, and capitals before small letters', () => {
    const sorted = ['', 'Z', 'a', 'ab', 'b', 'é', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{10FFFF}'];
    expect([...sorted].reverse().sort(compareText)).toEqual(sorted);
  });

  test('compareText finds a text equal to itself only', () => {
    expect(compareText('Zoë', 'Zoë')).toBe(0);
    expect(compareText('Zo\u00EB', 'Zoe\u0308')).not.toBe(0);
  });

  test('compareText agrees with comparing code points one by one', () => {
    const edges = [
      'a',
      '\uD7FF',
      '\uE000',
      '\uFF5E',
      '\uFFFF',
      '\u{10000}',
      '\u{1F600}',
      '\u{1F601}',
      '\u{10FFFF}',
    ];
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(...edges) }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, text, (prefix, a, b) => {
        const sign = Math.sign(compareText(prefix + a, prefix + b));
        expect(sign).toBe(Math.sign(compareCodePoints(prefix + a, prefix + b)));
      }),
      { numRuns: 1000 },
    );
  });
});
