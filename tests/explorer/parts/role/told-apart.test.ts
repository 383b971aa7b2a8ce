import { expect, test } from 'vitest';
import { toldApart } from '../../../../src/explorer/parts/role/told-apart.ts';

test('toldApart says which of two skills of one name is the knowledge, and leaves all others as they are', () => {
  const list = [
    { ref: 'a', name: 'Mathematics', kind: 'KNOWLEDGE' },
    { ref: 'b', name: 'Biology', kind: 'KNOWLEDGE' },
    { ref: 'c', name: 'Mathematics', kind: 'TRANSVERSAL' },
    { ref: 'd', name: 'Selling', kind: null },
  ] as const;
  expect(toldApart(list).map(({ ref, name }) => `${ref} ${name}`)).toEqual([
    'a Mathematics (knowledge)',
    'b Biology',
    'c Mathematics',
    'd Selling',
  ]);
});
