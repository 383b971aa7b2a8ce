import { describe, expect, test } from 'vitest';
import { type BriefContent, content, follow, plan } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** Which facts and nodes readers see; counts and sources. */
export function visibilityContract(subject: StoreUnderTest) {
  const { say, readRole, wipe } = subject;

  describe('visibility', () => {
    test('readers see facts and nodes of a source only while it is ACTIVE', async () => {
      await say('editors@1', { nodes: { 'Role:a': { title: 'A' } } });
      const official: BriefContent = {
        nodes: { 'Role:a': { title: 'Official', jobZone: 4 }, 'Role:b': { title: 'B' } },
        facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'LATERAL' }]],
      };
      const seen = async () => {
        const row = await readRole('a', ['jobZone', 'title'], [follow('LEADS_TO', plan('Role'))], true);
        const { nodes, moves } = await subject.store.counts();
        return [
          row?.properties.jobZone,
          row?.descriptions.length,
          row?.follow.LEADS_TO?.edges.length,
          nodes.Role,
          moves,
        ];
      };
      await say('onet@29', official, 'LOADING');
      expect(await seen()).toEqual([null, 1, 0, 1, 0]);
      await say('onet@29', official, 'ACTIVE');
      expect(await seen()).toEqual([4, 2, 1, 2, 1]);
      await say('onet@29', official, 'RETIRED');
      expect(await seen()).toEqual([null, 1, 0, 1, 0]);
      expect((await subject.store.sources()).map(({ id, state }) => [id, state])).toEqual([
        ['editors@1', 'ACTIVE'],
        ['onet@29', 'RETIRED'],
      ]);
    });

    test('what readers see does not depend on the order in which sources were written', async () => {
      const contents = [
        content('brief@1', { facts: [['LEADS_TO', 'Role:a', 'Role:b']] }),
        content('editors@1', twoRoles),
        content('onet@29', { nodes: { 'Role:a': { title: 'Official' } } }),
      ];
      const look = async () => [
        await readRole(
          'a',
          ['title'],
          [follow('LEADS_TO', plan('Role', ['title']), { properties: ['kind'] })],
          true,
        ),
        await subject.store.counts(),
        await subject.store.loadCareerMap(),
      ];
      await subject.store.write({ contents });
      const forward = await look();
      await wipe();
      for (const one of contents.toReversed()) await subject.store.write({ contents: [one] });
      expect(await look()).toEqual(forward);
    });

    test('counts gives nodes per kind, merged moves and facts', async () => {
      await say('brief@1', {
        nodes: { 'Role:a': { title: 'A' } },
        facts: [['LEADS_TO', 'Role:a', 'Role:b']],
      });
      await say('editors@1', twoRoles);
      const { nodes, moves, facts } = await subject.store.counts();
      expect([nodes.Role, nodes.Skill, moves, facts]).toEqual([2, 0, 1, 5]);
    });

    test('counts are made once for all who ask before the next commit', async () => {
      await say('editors@1', twoRoles);
      const counts = await subject.store.counts();
      expect(await subject.store.counts()).toBe(counts);
      await say('brief@1', { nodes: { 'Role:c': { title: 'C' } } });
      expect((await subject.store.counts()).nodes.Role).toBe(counts.nodes.Role + 1);
    });
  });
}
