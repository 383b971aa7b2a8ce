import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { now } from '../../src/store/clock.ts';
import { beforeDeadline, withTimeLimit } from '../../src/store/deadline.ts';

const never = () => new Promise<string>(() => {});
const fail = () => {
  throw new Error('too late');
};

describe('withTimeLimit', () => {
  test('withTimeLimit gives what the promise gives within the limit', async () => {
    expect(await withTimeLimit(Promise.resolve('answer'), 1_000, fail)).toBe('answer');
    await expect(withTimeLimit(Promise.reject(new Error('broken')), 1_000, fail)).rejects.toThrow('broken');
  });

  test('withTimeLimit gives or throws what onTimeout does when the limit passes first', async () => {
    expect(await withTimeLimit(never(), 1, () => 'instead')).toBe('instead');
    await expect(withTimeLimit(never(), 1, fail)).rejects.toThrow('too late');
  });

  test('withTimeLimit has no limit when it is infinite or longer than a timer can run', async () => {
    for (const limit of [Number.POSITIVE_INFINITY, 2 ** 31]) {
      expect(await withTimeLimit(sleep(5, 'answer'), limit, fail)).toBe('answer');
    }
  });

  test('withTimeLimit prefers a settled promise to a limit that has passed', async () => {
    expect(await withTimeLimit(Promise.resolve('answer'), -1, fail)).toBe('answer');
  });
});

describe('beforeDeadline', () => {
  test('beforeDeadline throws the error it is given at the deadline', async () => {
    await expect(beforeDeadline(never(), now() + 1, () => new Error('late'))).rejects.toThrow('late');
  });

  test('beforeDeadline waits forever when the deadline is infinite', async () => {
    expect(await beforeDeadline(sleep(5, 'answer'), Number.POSITIVE_INFINITY, fail)).toBe('answer');
  });
});
