import { expect, test } from 'vitest';
import { Lifecycle } from '../../src/server/lifecycle.ts';

test('Lifecycle closes the last opened first, and everything once', async () => {
  const lifecycle = new Lifecycle();
  const closed: string[] = [];
  for (const name of ['one', 'two', 'three']) {
    lifecycle.opened(name, async () => {
      closed.push(name);
    });
  }
  await lifecycle.close();
  await lifecycle.close();
  expect(closed).toEqual(['three', 'two', 'one']);
});

test('Lifecycle closes the rest when one fails, and reports what failed', async () => {
  const lifecycle = new Lifecycle();
  let closed = false;
  lifecycle.opened('first', async () => {
    closed = true;
  });
  lifecycle.opened('broken', async () => {
    throw new Error('stuck');
  });
  const closing = lifecycle.close();
  await expect(closing).rejects.toThrow(AggregateError);
  await expect(closing).rejects.toMatchObject({ errors: [{ message: 'stuck' }] });
  expect(closed).toBe(true);
});
