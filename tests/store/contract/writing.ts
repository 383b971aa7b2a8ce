import { describe, expect, test } from 'vitest';
import { content, follow, plan } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** CareerStore.write and seedsDigest. */
export function writingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;

  describe('write', () => {
    test('write replaces what the source asserts and leaves other sources alone', async () => {
      await say('editors@1', twoRoles);
      await say('local@1', {
        nodes: { 'Role:a': { title: 'Mine' } },
        facts: [['WORKS_WITH', 'Role:a', 'Role:b']],
      });
      const report = await say('editors@1', {
        nodes: { 'Role:b': { title: 'B' }, 'Role:c': { title: 'C' } },
        facts: [['LEADS_TO', 'Role:b', 'Role:c', { kind: 'LATERAL' }]],
      });
      expect(report).toEqual({ written: 2, unchanged: 1, removed: 2 });
      const row = await readRole(
        'a',
        ['seniority', 'title'],
        [follow('LEADS_TO', plan('Role')), follow('WORKS_WITH', plan('Role'))],
      );
      expect(row?.properties).toEqual({ title: 'Mine', seniority: null });
      expect([row?.follow.LEADS_TO?.edges.length, row?.follow.WORKS_WITH?.edges.length]).toEqual([0, 1]);
    });

    test('write changes neither graph nor version when the same is written again', async () => {
      await say('editors@1', twoRoles);
      const version = await subject.store.version();
      expect(await say('editors@1', twoRoles)).toEqual({ written: 0, unchanged: 3, removed: 0 });
      expect(await subject.store.version()).toBe(version);
      await say('editors@1', { ...twoRoles, facts: [] });
      expect(await subject.store.version()).not.toBe(version);
    });

    test('write stores the digest of the seeds, and keeps it when none is given', async () => {
      expect(await subject.store.seedsDigest()).toBeNull();
      await subject.store.write({ contents: [content('editors@1', twoRoles)], seedsDigest: 'one' });
      expect(await subject.store.seedsDigest()).toBe('one');
      await say('local@1', twoRoles);
      expect(await subject.store.seedsDigest()).toBe('one');
    });

    test('write takes several writers at once', async () => {
      await Promise.all(
        Array.from({ length: 8 }, (_, i) => say(`local${i}@1`, { nodes: { 'Role:a': { title: `T${i}` } } })),
      );
      const row = await readRole('a', [], [], true);
      expect(row?.descriptions.map(({ properties }) => properties.title)).toEqual(
        Array.from({ length: 8 }, (_, i) => `T${i}`),
      );
    });
  });
}
