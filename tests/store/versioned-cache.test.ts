import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { now } from '../../src/store/clock.ts';
import { VersionedCache } from '../../src/store/versioned-cache.ts';

/** Something that changes, and whose loads end when they are told to. */
class Changing {
  version = 1;
  readonly loads: { readonly version: number; readonly end: (error?: Error) => void }[] = [];

  readonly source = {
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

describe('What is kept', () => {
  test('is loaded once for all who wait, serves while the stamp stays, and is loaded again after a change', async () => {
    const changing = new Changing();
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

  test('is not served from a load that began before the last change to those who come after it', async () => {
    const changing = new Changing();
    const cache = new VersionedCache(changing.source);
    const before = loaded(changing.ask(cache));
    changing.version = 2;
    const after = [loaded(changing.ask(cache)), loaded(changing.ask(cache))];
    await changing.end(0); // torn: all wait for the second
    await changing.end(1);
    expect(await Promise.all([before, ...after])).toEqual([2, 2, 2]);
    expect(changing.loads.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('is, under a writer who does not stop, the second load for all who came before it started', async () => {
    const changing = new Changing();
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

  test('is joined by whoever sees the stamp that the running load is labelled with', async () => {
    const changing = new Changing();
    const cache = new VersionedCache(changing.source);
    const first = loaded(changing.ask(cache));
    await sleep(0);
    const joined = loaded(changing.ask(cache));
    await changing.end(0);
    expect(await Promise.all([first, joined])).toEqual([1, 1]);
    expect(changing.loads).toHaveLength(1);
  });

  test('is nothing of a load that failed: those who waited hear of it, the next one loads', async () => {
    const changing = new Changing();
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

  test('is waited for until the deadline, then OVERLOADED; the load goes on for those who come later', async () => {
    const changing = new Changing();
    const cache = new VersionedCache(changing.source);
    await expect(changing.ask(cache, now() + 20)).rejects.toMatchObject({ code: 'OVERLOADED' });
    await changing.end(0);
    expect(await changing.ask(cache)).toEqual({ value: 1, asOf: null });
    expect(changing.loads).toHaveLength(1);
  });
});

describe('With staleness allowed, what is kept', () => {
  test('answers, marked, while a newer one is loaded', async () => {
    const changing = new Changing();
    const cache = new VersionedCache(changing.source, 60_000);
    const first = changing.ask(cache);
    await changing.end(0);
    await first;
    const known = now();
    await changing.ask(cache);
    changing.version = 2;
    const old = await changing.ask(cache);
    expect(old.value).toBe(1);
    expect(old.asOf).toBeGreaterThanOrEqual(known);
    expect(old.asOf).toBeLessThanOrEqual(now());
    await changing.end(1);
    expect(await changing.ask(cache)).toEqual({ value: 2, asOf: null });
  });

  test('does not answer once it is older than allowed', async () => {
    const changing = new Changing();
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
