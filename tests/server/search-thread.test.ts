import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { CareerGraphError } from '../../src/domain/errors.ts';
import { presets } from '../../src/domain/paths/ranking.ts';
import { errorOf, failureOf } from '../../src/server/search-thread/search-messages.ts';
import { SearchThread } from '../../src/server/search-thread/search-thread.ts';
import { withSignal } from '../../src/store/cancellation.ts';
import { LocalSearch } from '../../src/store/career-search.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { now } from '../../src/store/clock.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { StoreUnreachableError, StoreUnusableError } from '../../src/store/store-errors.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';
import { waitingLimit } from '../time-limits.ts';

describe('SearchThread', () => {
  let directory: string;
  let store: CareerStore;
  let thread: SearchThread;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    copySeededDirectory(seededDirectory(inject('runFolder')), directory);
    store = openEmbeddedStore(directory);
    thread = new SearchThread({ store: { engine: 'embedded', directory }, maxStaleness: 0 }, ['careerMap']);
  });
  afterEach(async () => {
    await thread.close();
    await store.close();
    rmSync(directory, { recursive: true });
  });
  const moment = async (milliseconds = waitingLimit) => ({
    stamp: await store.version(),
    arrived: now(),
    deadline: now() + milliseconds,
  });
  const paths = { from: 'ml-engineer', to: 'ai-architect', maxSteps: 4, k: 10 };

  test('SearchThread answers as a search in the same thread does', async () => {
    const page = { size: 5, from: 'start', after: null, before: null } as const;
    const reach = {
      from: 'ml-engineer',
      within: 3,
      weights: presets.TYPICAL,
      constraints: {},
      page,
    } as const;
    const between = { ...paths, constraints: {}, page };
    const local = new LocalSearch(store);
    expect(await thread.ask('careerPaths', paths, await moment())).toEqual(
      await local.ask('careerPaths', paths, await moment()),
    );
    const reachable = { ...reach, order: 'COST' } as const;
    expect(await thread.ask('reachableRoles', reachable, await moment())).toEqual(
      await local.ask('reachableRoles', reachable, await moment()),
    );
    expect(await thread.ask('rolesBetween', between, await moment())).toEqual(
      await local.ask('rolesBetween', between, await moment()),
    );
  });

  test('LocalSearch refuses with LOADING what waited for a load that ended too late', async () => {
    const local = new LocalSearch(store);
    await expect(local.ask('careerPaths', paths, await moment(0))).rejects.toMatchObject({ code: 'LOADING' });
    await local.prepare();
    await expect(local.ask('careerPaths', paths, await moment(-1))).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
  });

  test('SearchThread refuses at the deadline with LOADING while it loads, and with OVERLOADED after that', async () => {
    await expect(thread.ask('careerPaths', paths, await moment(0))).rejects.toMatchObject({
      code: 'LOADING',
      details: { waitsFor: 'store' },
    });
    await thread.prepare();
    await expect(thread.ask('careerPaths', paths, await moment(0))).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
  });

  test('SearchThread fails its open questions when the thread breaks, and starts another for the next question', async () => {
    const marker = join(directory, 'career-graph.json');
    const aside = join(directory, 'aside.json');
    renameSync(marker, aside);
    writeFileSync(marker, '{"career-graph":{"format":99}}');
    const questions = [thread.ask('careerPaths', paths, await moment()), thread.prepare()];
    for (const { reason } of (await Promise.allSettled(questions)) as PromiseRejectedResult[]) {
      expect(reason.message).toBe('The search thread broke.');
      expect(reason.cause.message).toContain('newer release');
    }
    renameSync(aside, marker);
    await thread.prepare();
    const { answer } = await thread.ask('careerPaths', paths, await moment());
    expect(answer.paths).not.toEqual([]);
  });

  test('SearchThread computes no answer that nobody waits for any more', async () => {
    await thread.prepare();
    const long = { ...paths, maxSteps: 6, k: 300 };
    const started = now();
    await thread.ask('careerPaths', long, await moment());
    const one = now() - started;
    const asking = await moment();
    const client = new AbortController();
    const questions = withSignal(client.signal, () =>
      Promise.allSettled(Array.from({ length: 100 }, () => thread.ask('careerPaths', long, asking))),
    );
    client.abort();
    const gone = now();
    for (const settled of await questions) {
      expect(settled).toMatchObject({ status: 'rejected', reason: { code: 'UPSTREAM_TIMEOUT' } });
    }
    expect(thread.backlog).toBe(0);
    await thread.ask('careerPaths', long, await moment());
    expect(now() - gone).toBeLessThan(25 * one + 1_000);
    await expect(
      withSignal(client.signal, () => thread.ask('careerPaths', paths, asking)),
    ).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  test('SearchThread settles every open question when it is closed', async () => {
    const settled = Promise.allSettled([thread.prepare(), thread.ask('careerPaths', paths, await moment())]);
    await thread.close();
    expect(await settled).toHaveLength(2);
  });
});

test('errorOf restores class, code and details of an error from another thread', () => {
  const coded = new CareerGraphError('BAD_USER_INPUT', 'no', { argument: 'via' });
  for (const error of [coded, new StoreUnreachableError('away'), new StoreUnusableError('foreign')]) {
    expect(errorOf(structuredClone(failureOf(error)))).toEqual(error);
    expect(errorOf(failureOf(error))).toBeInstanceOf(error.constructor);
  }
  const other = errorOf(failureOf(new RangeError('too long')));
  expect([other.name, other.message]).toEqual(['RangeError', 'too long']);
  expect(errorOf(failureOf('a text')).message).toBe('a text');
});
