import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PicturePath, PictureStep } from '../../../../src/explorer/parts/picture/path-roles.ts';
import { marksOf, timelinesOf, yearMarks } from '../../../../src/explorer/parts/picture/path-timelines.ts';

const tag = (ref: string) => ({ ref, title: ref, family: null, seniority: null });
const step = (to: string, yearsBefore: { low: number; high: number } | null): PictureStep => ({
  from: tag('a'),
  to: { ...tag(to), pay: null },
  move: { kind: 'LATERAL', commonness: 'COMMON', why: null, yearsBefore },
  skillsKnown: 5,
  skillsToGain: { nodes: [] },
});
const path = (rank: number, ...steps: PictureStep[]): PicturePath => ({ rank, steps });

describe('timelinesOf', () => {
  test('timelinesOf adds years up by the middle of their ranges, and keeps the fewest and the most', () => {
    const { paths, end, shortest } = timelinesOf([
      path(1, step('b', { low: 2, high: 4 }), step('c', { low: 1, high: 2 })),
    ]);
    const [timeline] = paths;
    expect(timeline?.stops.map(({ from, at, low, high }) => [from, at, low, high])).toEqual([
      [0, 3, 2, 4],
      [3, 4.5, 3, 6],
    ]);
    expect(timeline).toMatchObject({ years: { low: 3, high: 6 }, hasUnknown: false });
    expect([end, shortest]).toEqual([6, 1.5]);
  });

  test('timelinesOf draws a move of unknown years as long as the mean of the known ones, and says so', () => {
    const { paths, unknownYears } = timelinesOf([
      path(1, step('b', { low: 2, high: 4 }), step('c', null)),
      path(2, step('c', { low: 4, high: 6 })),
      path(3, step('d', null)),
    ]);
    expect(unknownYears).toBe(4);
    expect(paths[0]?.stops[1]).toMatchObject({ at: 7, isKnown: false, low: 6, high: 8 });
    expect(paths.map(({ years, hasUnknown }) => [years, hasUnknown])).toEqual([
      [{ low: 2, high: 4 }, true],
      [{ low: 4, high: 6 }, false],
      [null, true],
    ]);
  });

  test('timelinesOf has stops in ascending order within the axis', () => {
    const years = fc.option(
      fc.tuple(fc.nat(9), fc.nat(9)).map(([low, more]) => ({ low, high: low + more })),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(fc.array(years, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (lists) => {
        const { paths, end } = timelinesOf(
          lists.map((list, index) => path(index + 1, ...list.map((item, place) => step(`r${place}`, item)))),
        );
        for (const { stops } of paths) {
          for (const { from, at, low, high } of stops) {
            expect(at).toBeGreaterThan(from);
            expect(low).toBeLessThanOrEqual(at);
            expect(high).toBeGreaterThanOrEqual(at);
            expect(high).toBeLessThanOrEqual(end);
          }
        }
      }),
    );
  });
});

test('An axis has marks of years where some are known, and else only the start', () => {
  const unknown = timelinesOf([path(1, step('b', null))]);
  expect(marksOf(unknown, unknown.end)).toEqual([0]);
  const partlyKnown = timelinesOf([path(1, step('b', null)), path(2, step('b', { low: 2, high: 4 }))]);
  expect(marksOf(partlyKnown, partlyKnown.end)).toEqual(yearMarks(partlyKnown.end));
});

test('yearMarks are round, begin at 0 and are at most nine', () => {
  expect(yearMarks(6)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(yearMarks(13.5)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(yearMarks(0.4)).toEqual([0]);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 400, noNaN: true }), (end) => {
      const marks = yearMarks(end);
      expect(marks[0]).toBe(0);
      expect(marks.length).toBeLessThanOrEqual(9);
      expect(marks.at(-1)).toBeLessThanOrEqual(end);
    }),
  );
});
