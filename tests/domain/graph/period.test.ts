import { expect, test } from 'vitest';
import { compareNewest } from '../../../src/domain/graph/period.ts';

test('compareNewest puts the period first that ends latest, and unknown ones last', () => {
  const newestFirst = [
    '2024-Q4',
    '2024',
    '2023/24',
    '2021-2024',
    '2023-12',
    '2023-02',
    '2019 to 2021',
    '1999',
    'recently',
    null,
  ];
  expect([...newestFirst].reverse().sort(compareNewest)).toEqual(newestFirst);
});
