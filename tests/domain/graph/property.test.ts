import { describe, expect, test } from 'vitest';
import { choice, day, integer } from '../../../src/domain/graph/property.ts';

describe('a property type', () => {
  test.each(['2026-11-23', '2025-05'])('the type of days admits %s', (text) => {
    expect(text).toMatch(new RegExp(day.pattern));
  });

  test.each(['2026', '2026-1-1', '26-11-23', '2026-11-23T00:00', ' 2026-11-23', ''])(
    'the type of days refuses %j',
    (text) => {
      expect(text).not.toMatch(new RegExp(day.pattern));
    },
  );

  test('a property type holds its choices and bounds', () => {
    expect(choice('A', 'B')).toEqual({ type: 'choice', of: ['A', 'B'] });
    expect(integer(1, 5)).toEqual({ type: 'integer', min: 1, max: 5 });
  });
});
