import { describe, expect, test } from 'vitest';
import { refKind } from '../../../src/domain/graph/fact.ts';
import type { DescribedKind } from '../../../src/domain/graph/model.ts';
import type { Assertion } from '../../../src/store/career-store.ts';
import { describeRelease, loadRelease, type Release, removeSource } from '../../../src/store/release.ts';
import { ReleaseGoneError } from '../../../src/store/store-errors.ts';
import { type BriefContent, content, follow, plan } from '../contents.ts';
import { type StoreUnderTest, twoRoles } from './store-under-test.ts';

/** @param reversed in another order, for another batching */
function releaseOf(id: string, brief: BriefContent, reversed = false): Promise<Release> {
  const { source, descriptions, facts } = content(id, brief);
  const all: Assertion[] = reversed ? [...facts, ...descriptions].toReversed() : [...descriptions, ...facts];
  return describeRelease(source, async function* () {
    yield all;
  });
}

/** beginRelease, appendBatch, activateRelease, retireReleases, sweep and assertions, by way of release.ts. */
export function releasingContract(subject: StoreUnderTest) {
  const { say, readRole } = subject;
  const old: BriefContent = {
    nodes: { 'Role:x': { title: 'X', jobZone: 3 }, 'Role:y': { title: 'Y' }, 'Role:a': { title: 'Theirs' } },
    facts: [
      ['RELATED_TO', 'Role:x', 'Role:y', { index: 1 }],
      ['RELATED_TO', 'Role:x', 'Role:a', { index: 2 }],
    ],
    names: [['Role:x', 'The x', true]],
  };
  const younger: BriefContent = {
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
    test('a loaded release is like one written at once, and loading it again changes nothing', async () => {
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

    test('a release is not seen until it is activated, and an interrupted load can be continued', async () => {
      await say('editors@1', twoRoles);
      const before = await seen();
      const { source, order: batching, readAssertions } = await releaseOf('onet@29', old);
      expect(await subject.store.beginRelease(source, batching)).toEqual({ state: 'LOADING', batches: 0 });
      for await (const part of readAssertions()) {
        for (const [i, assertion] of part.entries()) {
          await subject.store.appendBatch(source.id, batching, i, [assertion]);
          await subject.store.appendBatch(source.id, batching, i, [assertion]);
          expect((await seen()).rows).toEqual(before.rows);
          expect(await subject.store.beginRelease(source, batching)).toEqual({
            state: 'LOADING',
            batches: i + 1,
          });
        }
      }
      await expect(subject.store.activateRelease(source.id, 6)).rejects.toThrow(ReleaseGoneError);
      await subject.store.activateRelease(source.id, 7);
      const after = await seen();
      expect(await subject.store.beginRelease(source, batching)).toEqual({ state: 'ACTIVE', batches: 0 });
      await removeSource(subject.store, 'onet');
      expect(await seen()).toEqual(before);
      await load(releaseOf('onet@29', old));
      expect(await seen()).toEqual(after);
    });

    test('of assertions with one key in two batches the later one counts', async () => {
      const { source, order: batching } = await releaseOf('onet@29', old);
      await subject.store.beginRelease(source, batching);
      for (const [i, title] of ['X', 'Y'].entries()) {
        await subject.store.appendBatch(source.id, batching, i, [{ node: 'Role:x', properties: { title } }]);
      }
      await subject.store.activateRelease(source.id, 2);
      const stored: Assertion[] = [];
      for await (const assertion of subject.store.assertions(source.id)) stored.push(assertion);
      expect(stored).toEqual([{ node: 'Role:x', properties: { title: 'Y' } }]);
    });

    test('a release that was begun with another batching starts again', async () => {
      const { source, order: batching } = await releaseOf('onet@29', old, true);
      await subject.store.beginRelease(source, batching);
      await subject.store.appendBatch(source.id, batching, 0, [
        { node: 'Role:x', properties: { title: 'X', jobZone: 3 } },
      ]);
      expect((await load(releaseOf('onet@29', old))).written).toBe(7);
      await expect(subject.store.appendBatch('none@1+0', batching, 0, [])).rejects.toThrow(ReleaseGoneError);
      const { rows } = await seen();
      expect(rows[1]?.properties).toEqual({ title: 'X', jobZone: 3 });
    });

    test('a release replaces the release of its name before it, and nothing of that is left', async () => {
      await say('editors@1', twoRoles);
      await load(releaseOf('onet@30', younger));
      const direct = await seen();
      await removeSource(subject.store, 'onet');
      await load(releaseOf('onet@29', old));
      expect(await load(releaseOf('onet@30', younger))).toEqual({ written: 3, unchanged: 0, removed: 7 });
      expect(await seen()).toEqual(direct);
      expect(direct.rows.map((row) => row?.properties.title)).toEqual(['A', 'X two', undefined, 'Z']);
    });

    test('removeSource leaves no trace of a release, and keeps what other sources assert of the same nodes', async () => {
      await say('editors@1', twoRoles);
      const before = await seen();
      await load(releaseOf('onet@29', old));
      expect(await removeSource(subject.store, 'onet')).toBe(7);
      expect(await seen()).toEqual(before);
      expect(await removeSource(subject.store, 'onet')).toBeNull();
    });

    test('ten loads of one release at once end as one release', async () => {
      const reports = await Promise.all(Array.from({ length: 10 }, () => load(releaseOf('onet@29', old))));
      expect(reports).toHaveLength(10);
      const { nodes, facts, problems } = await seen();
      expect([nodes.Role, facts, problems]).toEqual([3, 7, []]);
    });

    test('appendBatch refuses a release that was removed meanwhile', async () => {
      const { source, order: batching } = await releaseOf('onet@29', old);
      await subject.store.beginRelease(source, batching);
      await removeSource(subject.store, 'onet');
      await expect(subject.store.appendBatch(source.id, batching, 0, [])).rejects.toThrow(
        /onet@29\S* was removed/,
      );
      expect(await subject.store.sources()).toEqual([]);
    });

    test('assertions gives everything that a release asserts', async () => {
      const release = await releaseOf('onet@29', old);
      await load(Promise.resolve(release));
      const assertions: Assertion[] = [];
      for await (const one of subject.store.assertions(release.source.id)) assertions.push(one);
      expect(assertions).toHaveLength(7);
      const types = [...new Set(assertions.flatMap((one) => ('node' in one ? [] : [one.type])))];
      const kinds = [
        ...new Set(assertions.flatMap((one) => ('node' in one ? [refKind(one.node) as DescribedKind] : []))),
      ];
      for (const only of [
        { kinds: kinds.slice(0, 1), types: types.slice(0, 1) },
        { kinds: kinds.slice(1), types: [] },
      ]) {
        const some: Assertion[] = [];
        for await (const one of subject.store.assertions(release.source.id, only)) some.push(one);
        expect(some).toHaveLength(
          assertions.filter((one) =>
            'node' in one
              ? only.kinds.includes(refKind(one.node) as DescribedKind)
              : only.types.includes(one.type),
          ).length,
        );
        expect(assertions).toEqual(expect.arrayContaining(some));
      }
      const again = await describeRelease(release.source, async function* () {
        yield assertions;
      });
      expect(again.source.id).toBe(release.source.id);
    });
  });
}
