import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { now } from '../../src/store/clock.ts';
import { VersionedCache } from '../../src/store/versioned-cache.ts';

/** A source with a version to change, whose loads end on command. */
class ChangingSource {
  version = 1;
  readonly loads: { readonly version: number; readonly end: (error?: Error) => void }[] = [];

  readonly source = {
    what: 'careerMap' as const,
    version: async () => String(this.version),
    load: () =>
      new Promise<number>((resolve, reject) => {
        const { version } = this;
        this.loads.push({ version, end: (error) => (error ? reject(error) : resolve(version)) });
      }),
  };

  /** A request that arrives now. */
  ask(cache: VersionedCache<number>, deadline = Number.POSITIVE_INFINITY) {
    return cache.current({ stamp: String(this.version), arrived: now(), deadline });
  }

  async end(load: number, error?: Error): Promise<void> {
    this.loads[load]?.end(error);
    await sleep(0);
  }
}

const loaded = async (versioned: Promise<{ readonly value: number }>) => (await versioned).value;

describe('VersionedCache', () => {
  test('VersionedCache loads once for all waiting requests, and again after a change', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    const waiting = Promise.all([1, 2, 3].map(() => loaded(changing.ask(cache))));
    await changing.end(0);
    expect(await waiting).toEqual([1, 1, 1]);
    expect(await changing.ask(cache)).toEqual({ value: 1, asOf: null });
    changing.version = 2;
    const after = changing.ask(cache);
    await changing.end(1);
    expect(await after).toEqual({ value: 2, asOf: null });
    expect(changing.loads).toHaveLength(2);
  });

  test('VersionedCache serves no request that arrived after a change from a load that began before it', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    const before = loaded(changing.ask(cache));
    changing.version = 2;
    const after = [loaded(changing.ask(cache)), loaded(changing.ask(cache))];
    await changing.end(0); // torn: all wait for the second
    await changing.end(1);
    expect(await Promise.all([before, ...after])).toEqual([2, 2, 2]);
    expect(changing.loads.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('VersionedCache serves the second load under a constant writer', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    const first = loaded(changing.ask(cache));
    changing.version = 2;
    const second = loaded(changing.ask(cache));
    await changing.end(0);
    changing.version = 3;
    const third = loaded(changing.ask(cache));
    await changing.end(1);
    expect(await first).toBe(2);
    expect(await second).toBe(2);
    await changing.end(2);
    expect(await third).toBe(3);
    expect(changing.loads).toHaveLength(3);
  });

  test('VersionedCache lets a request join the running load when its stamp is the label', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    const first = loaded(changing.ask(cache));
    await sleep(0);
    const joining = loaded(changing.ask(cache));
    await changing.end(0);
    expect(await Promise.all([first, joining])).toEqual([1, 1]);
    expect(changing.loads).toHaveLength(1);
  });

  test('VersionedCache passes a failed load to the requests that waited for it, and loads again for later ones', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    const failing = expect(changing.ask(cache)).rejects.toThrow('broken');
    changing.version = 2;
    const later = loaded(changing.ask(cache));
    await changing.end(0, new Error('broken'));
    await failing;
    expect(cache.isLoaded).toBe(false);
    await changing.end(1);
    expect(await later).toBe(2);
  });

  test('VersionedCache throws LOADING at the deadline, with what is loaded, and the load goes on for later requests', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source);
    await expect(changing.ask(cache, now() + 20)).rejects.toMatchObject({
      code: 'LOADING',
      details: { waitsFor: 'careerMap', loadingMs: expect.any(Number) },
    });
    await changing.end(0);
    expect(await changing.ask(cache)).toEqual({ value: 1, asOf: null });
    expect(changing.loads).toHaveLength(1);
  });
});

describe('VersionedCache with maxStaleness', () => {
  test('VersionedCache serves an old value with asOf while a newer one is loaded', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source, 60_000);
    const first = changing.ask(cache);
    await changing.end(0);
    await first;
    const lastCurrent = now();
    await changing.ask(cache);
    changing.version = 2;
    const old = await changing.ask(cache);
    expect(old.value).toBe(1);
    expect(old.asOf).toBeGreaterThanOrEqual(lastCurrent);
    expect(old.asOf).toBeLessThanOrEqual(now());
    expect(changing.loads).toHaveLength(1); // the answer goes out before a load that may keep the thread
    await sleep(1);
    await changing.end(1);
    expect(await changing.ask(cache)).toEqual({ value: 2, asOf: null });
  });

  test('VersionedCache waits for a newer value once the old one is older than maxStaleness', async () => {
    const changing = new ChangingSource();
    const cache = new VersionedCache(changing.source, 20);
    const first = changing.ask(cache);
    await changing.end(0);
    await first;
    await sleep(40);
    changing.version = 2;
    const waiting = changing.ask(cache);
    await changing.end(1);
    expect(await waiting).toEqual({ value: 2, asOf: null });
  });
});
