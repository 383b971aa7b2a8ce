import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowLength, rowOf, rowsOf, transposed } from '../../../src/domain/collections/rows.ts';

const width = 6;
const lists = fc.array(fc.array(fc.nat(width - 1), { maxLength: 8 }), { maxLength: 6 });

const indexOf = new Map(Array.from({ length: width }, (_, i) => [String(i), i]));
const rowsFrom = (numbers: readonly (readonly number[])[]) =>
  rowsOf(
    numbers.map((list) => list.map(String)),
    indexOf,
  );

describe('rowsOf', () => {
  test('rowsOf holds each list in ascending order and leaves out unknown ids', () => {
    fc.assert(
      fc.property(lists, (numbers) => {
        const rows = rowsOf(
          numbers.map((list) => [...list.map(String), 'unknown']),
          indexOf,
        );
        expect(numbers.map((_, row) => [...rowOf(rows, row)])).toEqual(
          numbers.map((list) => [...list].sort()),
        );
        expect(numbers.map((_, row) => rowLength(rows, row))).toEqual(numbers.map(({ length }) => length));
      }),
    );
  });
});

describe('transposed', () => {
  test('transposed has per item the rows that hold it, ascending and each once', () => {
    fc.assert(
      fc.property(lists, (numbers) => {
        const back = transposed(rowsFrom(numbers), width);
        for (let item = 0; item < width; item++) {
          const holders = numbers.flatMap((list, row) => (list.includes(item) ? [row] : []));
          expect([...rowOf(back, item)]).toEqual(holders);
        }
      }),
    );
  });

  test('transposed tells for each entry which entry it mirrors', () => {
    fc.assert(
      fc.property(lists, (numbers) => {
        const rows = rowsFrom(numbers);
        const back = transposed(rows, width);
        for (let item = 0; item < width; item++) {
          const start = back.offsets[item] as number;
          rowOf(back, item).forEach((row, i) => {
            const entry = back.entries[start + i] as number;
            expect(rows.items[entry]).toBe(item);
            expect(entry).toBeGreaterThanOrEqual(rows.offsets[row] as number);
            expect(entry).toBeLessThan(rows.offsets[row + 1] as number);
          });
        }
      }),
    );
  });
});
