import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../../../src/explorer/parts/picture/picture-text.ts';

test('linesOf breaks between words, and cuts what has no room', () => {
  expect(linesOf('Senior Machine Learning Engineer', 130, 13, 3)).toEqual([
    'Senior Machine',
    'Learning Engineer',
  ]);
  expect(linesOf('Senior Machine Learning Engineer', 130, 13, 1)).toEqual(['Senior Machine…']);
  expect(linesOf('Wirtschaftsinformatikerin', 80, 13, 2)).toEqual(['Wirtschaf…']);
});

test('linesOf never draws a line wider than its room', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 9 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = linesOf(text, width, 12, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(width + 12);
    }),
  );
});
