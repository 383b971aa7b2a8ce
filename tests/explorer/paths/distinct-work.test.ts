import { expect, test } from 'vitest';
import { distinctWork } from '../../../src/explorer/paths/distinct-work.ts';

const curated = (ref: string) => ({ ref, title: ref, family: null, seniority: 'MID' as const, sameWork: [] });
const occupation = (ref: string, as: string, match: 'EXACT' | 'CLOSE' = 'EXACT') => ({
  ref,
  title: ref,
  family: null,
  seniority: null,
  sameWork: [{ match, as: { ref: as } }],
});

test('An occupation that is exactly the work of a role of editors is listed by that role alone, where it is as near', () => {
  const roles = [
    occupation('esco-statistician', 'statistician'),
    curated('statistician'),
    occupation('onet-statisticians', 'statistician'),
    occupation('systems-analysts', 'statistician', 'CLOSE'),
    occupation('nurses', 'nurse'),
  ];
  expect(distinctWork(roles, () => 1).map(({ ref }) => ref)).toEqual([
    'statistician',
    'systems-analysts',
    'nurses',
  ]);
  const nearer = distinctWork(roles, ({ ref }) => (ref === 'esco-statistician' ? 1 : 2));
  expect(nearer.map(({ ref }) => ref)).toEqual([
    'esco-statistician',
    'statistician',
    'systems-analysts',
    'nurses',
  ]);
});
