import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, type LabelPlace } from '../../../src/explorer/map/label-places.ts';

const label = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 10, max: 150 }),
  height: fc.constant(20),
});
const overlap = (a: LabelPlace, b: LabelPlace) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('No label lies on another, none moves up or sideways, and labels that are apart stay where they are', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
      const moved = apart(labels);
      expect(moved.some((a, i) => moved.some((b, j) => i < j && overlap(a, b)))).toBe(false);
      moved.forEach(({ x, y, width }, index) => {
        expect([x, width]).toEqual([labels[index]?.x, labels[index]?.width]);
        expect(y).toBeGreaterThanOrEqual(labels[index]?.y ?? Number.NaN);
      });
      expect(apart(moved)).toEqual(moved);
    }),
  );
});
