import { describe, expect, test } from 'vitest';
import type { Assertion } from '../../../src/store/career-store.ts';
import { describeRelease, loadRelease, type Release, removeSource } from '../../../src/store/release.ts';
import { ReleaseGoneError } from '../../../src/store/store-errors.ts';
import { content, follow, plan, type Said as SaidBriefly } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

function releaseOf(id: string, said: SaidBriefly, turned = false): Promise<Release> {
  const { source, descriptions, facts } = content(id, said);
  const all: Assertion[] = turned ? [...facts, ...descriptions].toReversed() : [...descriptions, ...facts];
  return describeRelease(source, async function* () {
    yield all;
  });
}

/** Releases too large for one transaction: in batches, unseen until all is there. */
export function releasingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;
  const old: SaidBriefly = {
    nodes: { 'Role:x': { title: 'X', jobZone: 3 }, 'Role:y': { title: 'Y' }, 'Role:a': { title: 'Theirs' } },
    facts: [
      ['RELATED_TO', 'Role:x', 'Role:y', { index: 1 }],
      ['RELATED_TO', 'Role:x', 'Role:a', { index: 2 }],
    ],
    names: [['Role:x', 'The x', true]],
  };
  const younger: SaidBriefly = {
    nodes: { 'Role:x': { title: 'X two' }, 'Role:z': { title: 'Z' } },
    facts: [['RELATED_TO', 'Role:x', 'Role:z', { index: 1 }]],
  };
  const seen = async () => {
    const rows = await Promise.all(
      ['a', 'x', 'y', 'z'].map((id) =>
        readRole(id, ['title', 'jobZone'], [follow('RELATED_TO', plan('Role'))], true),
      ),
    );
    const states = (await subject.store.sources()).map(({ id, state }) => [id.replace(/\+.*/, ''), state]);
    const { nodes, facts } = await subject.store.counts();
    return { rows, states, nodes, facts, problems: await subject.store.check() };
  };
  const load = async (release: Promise<Release>) => loadRelease(subject.store, await release);

  describe('releases', () => {
    test('are as if written at once, and again change nothing', async () => {
      await say('editors@1', twoRoles);
      const report = await load(releaseOf('onet@29', old));
      expect(report).toEqual({ written: 7, unchanged: 0, removed: 0 });
      const { rows, states, problems } = await seen();
      expect(problems).toEqual([]);
      expect(states).toEqual([
        ['editors@1', 'ACTIVE'],
        ['onet@29', 'ACTIVE'],
      ]);
      expect(rows.map((row) => row?.properties.title)).toEqual(['A', 'X', 'Y', undefined]);
      expect(rows[1]?.follow.RELATED_TO?.edges.map(({ to }) => to)).toEqual(['a', 'y']);
      const version = await subject.store.version();
      expect(await load(releaseOf('onet@29', old, true))).toEqual({ written: 0, unchanged: 7, removed: 0 });
      expect(await subject.store.version()).toBe(version);
    });

    test('are unseen until all is there, and go on where they were broken off', async () => {
      await say('editors@1', twoRoles);
      const before = await seen();
      const { source, batching: cut, readAssertions: said } = await releaseOf('onet@29', old);
      expect(await subject.store.beginRelease(source, cut)).toEqual({ state: 'LOADING', batches: 0 });
      for await (const part of said()) {
        for (const [i, one] of part.entries()) {
          await subject.store.appendBatch(source.id, cut, i, [one]);
          await subject.store.appendBatch(source.id, cut, i, [one]);
          expect((await seen()).rows).toEqual(before.rows);
          expect(await subject.store.beginRelease(source, cut)).toEqual({ state: 'LOADING', batches: i + 1 });
        }
      }
      await expect(subject.store.activateRelease(source.id, 6)).rejects.toThrow(ReleaseGoneError);
      await subject.store.activateRelease(source.id, 7);
      const after = await seen();
      expect(await subject.store.beginRelease(source, cut)).toEqual({ state: 'ACTIVE', batches: 0 });
      await removeSource(subject.store, 'onet');
      expect(await seen()).toEqual(before);
      await load(releaseOf('onet@29', old));
      expect(await seen()).toEqual(after);
    });

    test('begin anew when what was left was cut otherwise', async () => {
      const { source, batching: cut } = await releaseOf('onet@29', old, true);
      await subject.store.beginRelease(source, cut);
      await subject.store.appendBatch(source.id, cut, 0, [
        { node: 'Role:x', properties: { title: 'X', jobZone: 3 } },
      ]);
      expect((await load(releaseOf('onet@29', old))).written).toBe(7);
      await expect(subject.store.appendBatch('none@1+0', cut, 0, [])).rejects.toThrow(ReleaseGoneError);
      const { rows } = await seen();
      expect(rows[1]?.properties).toEqual({ title: 'X', jobZone: 3 });
    });

    test('take the place of the one before, leaving nothing of it', async () => {
      await say('editors@1', twoRoles);
      await load(releaseOf('onet@30', younger));
      const direct = await seen();
      await removeSource(subject.store, 'onet');
      await load(releaseOf('onet@29', old));
      expect(await load(releaseOf('onet@30', younger))).toEqual({ written: 3, unchanged: 0, removed: 7 });
      expect(await seen()).toEqual(direct);
      expect(direct.rows.map((row) => row?.properties.title)).toEqual(['A', 'X two', undefined, 'Z']);
    });

    test('are removed without a trace; what others say of the same nodes stays', async () => {
      await say('editors@1', twoRoles);
      const before = await seen();
      await load(releaseOf('onet@29', old));
      expect(await removeSource(subject.store, 'onet')).toBe(7);
      expect(await seen()).toEqual(before);
      expect(await removeSource(subject.store, 'onet')).toBeNull();
    });

    test('ten at once end as one', async () => {
      const reports = await Promise.all(Array.from({ length: 10 }, () => load(releaseOf('onet@29', old))));
      expect(reports).toHaveLength(10);
      const { nodes, facts, problems } = await seen();
      expect([nodes.Role, facts, problems]).toEqual([3, 7, []]);
    });

    test('a release that is removed while it loads is refused', async () => {
      const { source, batching: cut } = await releaseOf('onet@29', old);
      await subject.store.beginRelease(source, cut);
      await removeSource(subject.store, 'onet');
      await expect(subject.store.appendBatch(source.id, cut, 0, [])).rejects.toThrow(
        /onet@29\S* was removed/,
      );
      expect(await subject.store.sources()).toEqual([]);
    });

    test('tell all that they say', async () => {
      const release = await releaseOf('onet@29', old);
      await load(Promise.resolve(release));
      const told: Assertion[] = [];
      for await (const one of subject.store.assertions(release.source.id)) told.push(one);
      expect(told).toHaveLength(7);
      const again = await describeRelease(release.source, async function* () {
        yield told;
      });
      expect(again.source.id).toBe(release.source.id);
    });
  });
}
