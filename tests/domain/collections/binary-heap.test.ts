import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BinaryHeap } from '../../../src/domain/collections/binary-heap.ts';

describe('BinaryHeap', () => {
  test('BinaryHeap pops undefined when empty, before and after it was filled', () => {
    const heap = new BinaryHeap<number>((a, b) => a - b);
    expect([heap.size, heap.pop()]).toEqual([0, undefined]);
    heap.push(7);
    expect([heap.size, heap.pop(), heap.size, heap.pop()]).toEqual([1, 7, 0, undefined]);
  });

  test('BinaryHeap pops items in sorted order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (numbers) => {
        const heap = new BinaryHeap<number>((a, b) => b - a);
        for (const number of numbers) heap.push(number);
        expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => b - a));
        expect(heap.size).toBe(0);
      }),
    );
  });

  test('BinaryHeap pops the least item when pushes and pops take turns', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (turns) => {
        const heap = new BinaryHeap<number>((a, b) => a - b);
        let sorted: number[] = [];
        for (const turn of turns) {
          if (turn === null) {
            expect(heap.pop()).toBe(sorted[0]);
            sorted = sorted.slice(1);
          } else {
            heap.push(turn);
            sorted = [...sorted, turn].sort((a, b) => a - b);
          }
          expect(heap.size).toBe(sorted.length);
        }
      }),
    );
  });
});
