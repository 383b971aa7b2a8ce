import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutTradeOff, markerSize } from '../../../src/explorer/paths/trade-off-layout.ts';

const size = { width: 300, height: 300 };
const anyTicks = { x: 0, y: 0 };

describe('layOutTradeOff', () => {
  test('layOutTradeOff puts less of the first measure to the left and less of the second below', () => {
    const { markers, front, lanes } = layOutTradeOff(
      [
        { rank: 1, x: 4, y: 1 },
        { rank: 2, x: 6, y: 0.5 },
      ],
      size,
      anyTicks,
    );
    const [first, second] = markers;
    expect(first?.point.x).toBeLessThan(second?.point.x ?? 0);
    expect(first?.point.y).toBeLessThan(second?.point.y ?? 0);
    expect(front).toEqual([first?.point, second?.point]);
    expect(lanes).toEqual({ x: false, y: false });
  });

  test('axes begin and end with a round tick around the known values', () => {
    const { xTicks, yTicks } = layOutTradeOff(
      [
        { rank: 1, x: 6.5, y: 2 },
        { rank: 2, x: 12, y: 3 },
      ],
      size,
      { x: 0, y: 1 },
    );
    expect(xTicks.map(({ value }) => value)).toEqual([6, 8, 10, 12]);
    expect(yTicks.map(({ value }) => value)).toEqual([2, 3]);
  });

  test('what is unknown stands in a lane outside the axes, and is no point of the front', () => {
    const { markers, area, lanes, front } = layOutTradeOff(
      [
        { rank: 1, x: 1, y: 1 },
        { rank: 2, x: null, y: 2 },
        { rank: 3, x: null, y: null },
      ],
      size,
      anyTicks,
    );
    expect(lanes).toEqual({ x: true, y: true });
    expect(markers.map(({ isKnown }) => isKnown)).toEqual([true, false, false]);
    expect(markers[1]?.point.x).toBeGreaterThan(area.right);
    expect(markers[2]?.point.y).toBeLessThan(area.top);
    expect(front).toHaveLength(1);
  });

  test('an axis of which nothing is known has no ticks', () => {
    const { xTicks, yTicks } = layOutTradeOff([{ rank: 1, x: null, y: null }], size, anyTicks);
    expect([...xTicks, ...yTicks]).toEqual([]);
  });

  test('no marker covers another or leaves the plane, however many share a point', () => {
    const measure = fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 5, arbitrary: fc.nat(4) },
    );
    const paths = fc.array(fc.record({ x: measure, y: measure }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(paths, fc.integer({ min: 280, max: 700 }), (values, width) => {
        const height = 300;
        const { markers } = layOutTradeOff(
          values.map((value, i) => ({ rank: i + 1, ...value })),
          { width, height },
          anyTicks,
        );
        for (const [i, { middle }] of markers.entries()) {
          expect(middle.x).toBeGreaterThanOrEqual(markerSize / 2);
          expect(middle.x).toBeLessThanOrEqual(width - markerSize / 2);
          expect(middle.y).toBeGreaterThanOrEqual(markerSize / 2);
          expect(middle.y).toBeLessThanOrEqual(height - markerSize / 2);
          for (const { middle: other } of markers.slice(0, i)) {
            expect(Math.hypot(other.x - middle.x, other.y - middle.y)).toBeGreaterThanOrEqual(markerSize);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
