import { describe, expect, test } from 'vitest';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** CareerStore.check and format. */
export function checkingContract(subject: StoreUnderTest) {
  const { say } = subject;

  describe('check', () => {
    test('check finds nothing wrong with an empty graph, nor with one of several sources', async () => {
      expect(await subject.store.check()).toEqual([]);
      await say('editors@1', twoRoles);
      await say('local@1', { nodes: { 'Role:a': { title: 'Mine', seniority: 'LEAD' } } });
      expect(await subject.store.check()).toEqual([]);
      await say('local@1', { nodes: { 'Role:a': { title: 'Mine' } } }, 'RETIRED');
      expect(await subject.store.check()).toEqual([]);
    });

    test('check tells facts without a described end, per source and type, with an example', async () => {
      await say('editors@1', {
        ...twoRoles,
        facts: [
          ['WORKS_WITH', 'Role:a', 'Role:ghost'],
          ['WORKS_WITH', 'Role:a', 'Role:absent'],
          ['REQUIRES', 'Role:ghost', 'Skill:s'],
        ],
      });
      expect((await subject.store.check()).sort()).toEqual([
        '1 REQUIRES facts of editors@1 are hidden: no source describes one of their two nodes, for example ghost to s.',
        '2 WORKS_WITH facts of editors@1 are hidden: no source describes one of their two nodes, for example a to absent.',
      ]);
      await say('editors@1', { facts: [['WORKS_WITH', 'Role:a', 'Role:ghost']] }, 'LOADING');
      expect(await subject.store.check()).toEqual([]);
    });

    test('format tells the format found, if any, and the current one', async () => {
      const { previous, current } = subject.store.format;
      expect([null, current]).toContain(previous);
    });
  });
}
