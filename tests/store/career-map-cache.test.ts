import { afterEach, beforeEach, expect, test } from 'vitest';
import { CareerMapCache } from '../../src/store/career-map-cache.ts';
import type { CareerReader } from '../../src/store/career-store.ts';
import { embedded, type OpenedStore } from '../engines.ts';
import { counting } from '../graphql/client.ts';
import { content } from './contents.ts';

let opened: OpenedStore;
let reader: CareerReader;
let calls: string[];
beforeEach(async () => {
  opened = await embedded.open();
  ({ reader, calls } = counting(opened.store));
});
afterEach(() => opened.close());
const write = (...roles: string[]) =>
  opened.store.write({
    contents: [
      content('editors@1', {
        nodes: Object.fromEntries(roles.map((id) => [`Role:${id}`, { title: id }] as const)),
      }),
    ],
  });
const loads = () => calls.filter((call) => call === 'loadCareerMap').length;

test('the map is loaded once for many requests and again after a write', async () => {
  const cache = new CareerMapCache(reader);
  await write('a');
  const maps = await Promise.all(Array.from({ length: 5 }, () => cache.current()));
  expect(new Set(maps).size).toBe(1);
  expect((await cache.current()).roleIds).toEqual(['a']);
  expect(loads()).toBe(1);
  await write('a', 'b');
  expect((await cache.current()).roleIds).toEqual(['a', 'b']);
  expect(loads()).toBe(2);
});

test('a write acknowledged while a load is under way shows to whoever asks after it', async () => {
  await write('a');
  const slow: CareerReader = {
    ...reader,
    async loadCareerMap() {
      const columns = await reader.loadCareerMap();
      await write('a', 'b'); // committed after the load has read
      return columns;
    },
  };
  const cache = new CareerMapCache(slow);
  await cache.current();
  expect((await cache.current()).roleIds).toEqual(['a', 'b']);
});

test('a load that fails is not kept', async () => {
  let broken = true;
  const flaky: CareerReader = {
    ...reader,
    loadCareerMap: () => (broken ? Promise.reject(new Error('no')) : reader.loadCareerMap()),
  };
  const cache = new CareerMapCache(flaky);
  await write('a');
  await expect(cache.current()).rejects.toThrow('no');
  broken = false;
  expect((await cache.current()).roleIds).toEqual(['a']);
});
