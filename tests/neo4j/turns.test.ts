import { expect, test } from 'vitest';
import { giveTurns, takeTurn } from './turns.ts';

test('Turns come one after the other, in the order in which they were asked for', async () => {
  const turns = await giveTurns();
  const taken: number[] = [];
  let at = 0;
  const take = async (i: number) => {
    const end = await takeTurn(turns.port);
    taken.push(i);
    expect(++at).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    at--;
    end();
  };
  const all: Promise<void>[] = [];
  for (const i of [0, 1, 2, 3]) {
    all.push(take(i));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await Promise.all(all);
  expect(taken).toEqual([0, 1, 2, 3]);
  turns.stop();
});
