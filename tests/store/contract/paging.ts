import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../../../src/store/read-plan.ts';
import { follow, plan } from '../contents.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** Page, Order and Position. */
export function pagingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;

  describe('page', () => {
    const skills = { s1: 0.5, s2: null, s3: 0.9, s4: 0.5, s5: null, s6: 0 };
    beforeEach(() =>
      say('editors@1', {
        nodes: {
          'Role:a': { title: 'A' },
          ...Object.fromEntries(Object.keys(skills).map((id) => [`Skill:${id}`, { name: id }])),
        },
        facts: Object.entries(skills).map(
          ([id, importance]) => ['REQUIRES', 'Role:a', `Skill:${id}`, { importance }] as const,
        ),
      }),
    );
    const page = async (window: Partial<Page>, descending: boolean | null) => {
      const row = await readRole(
        'a',
        [],
        [
          follow('REQUIRES', plan('Skill'), {
            order: descending === null ? null : { of: 'fact', property: 'importance', descending },
            page: { size: 10, from: 'start', after: null, before: null, ...window },
          }),
        ],
      );
      const answer = row?.follow.REQUIRES;
      return {
        ids: answer?.edges.map(({ node }) => node.id).join(' '),
        hasMore: answer?.hasMore,
        positions: answer?.edges.map(({ position }) => position) ?? [],
      };
    };

    test.each([
      [null, 's1 s2 s3 s4 s5 s6'],
      [false, 's6 s1 s4 s3 s2 s5'],
      [true, 's3 s1 s4 s6 s2 s5'],
    ])('page puts unknown values last and ties by id (descending: %s)', async (descending, ids) => {
      expect(await page({}, descending)).toMatchObject({ ids, hasMore: false });
    });

    test.each([null, false, true])(
      'page continues after and before the position of any edge (descending: %s)',
      async (descending) => {
        const all = await page({}, descending);
        const ids = all.ids?.split(' ') ?? [];
        for (const [i, position] of all.positions.entries()) {
          const after = ids.slice(i + 1);
          const before = ids.slice(0, i);
          expect((await page({ after: position }, descending)).ids).toBe(after.join(' '));
          expect((await page({ before: position }, descending)).ids).toBe(before.join(' '));
          expect(await page({ after: position, size: 2 }, descending)).toMatchObject({
            ids: after.slice(0, 2).join(' '),
            hasMore: after.length > 2,
          });
          expect(await page({ before: position, size: 2, from: 'end' }, descending)).toMatchObject({
            ids: before.slice(-2).join(' '),
            hasMore: before.length > 2,
          });
        }
      },
    );

    test('page of size 0 is empty and tells whether there are edges', async () => {
      expect(await page({ size: 0 }, true)).toMatchObject({ ids: '', hasMore: true });
    });
  });
}
