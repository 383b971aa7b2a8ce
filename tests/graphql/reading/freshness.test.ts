import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CareerReader } from '../../../src/store/career-store.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { type BriefContent, content } from '../../store/contents.ts';
import { clientOf, counting } from '../client.ts';

const role = (id: string) => [`Role:${id}`, { title: id }] as const;
const move = (from: string, to: string, low: number) =>
  ['LEADS_TO', `Role:${from}`, `Role:${to}`, { commonness: 'COMMON', yearsBefore: [low, low] }] as const;

/** `start` leads to `end`, by each of the roles between. */
const ways = (low: number, ...between: string[]): BriefContent => ({
  nodes: Object.fromEntries(['start', 'end', ...between].map(role)),
  facts: between.flatMap((id) => [move('start', id, low), move(id, 'end', low)]),
});

const paths =
  '{ careerPaths(from: "start", to: "end") { nodes { roles { ref } yearsBefore { low } steps { move { reason } } } } }';
const refs = (path: { roles: readonly ({ ref: string } | null)[] }) =>
  path.roles.map((role) => role?.ref ?? null);

describe.each(engines())('Freshness, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let calls: string[];
  let reader: CareerReader;
  beforeAll(async () => {
    opened = await engine.open();
    ({ reader, calls } = counting(opened.store));
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await write(ways(1, 'left', 'right'));
    calls.length = 0;
  });
  const write = (facts: BriefContent) => opened.store.write({ contents: [content('editors@1', facts)] });
  const loads = () => calls.filter((call) => call === 'loadCareerMap').length;

  test('a path shows the last write, and all requests that wait share one load', async () => {
    const ask = clientOf(reader);
    await ask(paths);
    await write(ways(2, 'left', 'right'));
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(paths)));
    for (const { data } of answers) expect(data.careerPaths.nodes[0].yearsBefore.low).toBe(4);
    expect(loads()).toBe(2);
  });

  test('a path is computed once more when a role has gone before it is shown', async () => {
    let gone = false;
    const racing: CareerReader = {
      ...reader,
      async read(plan) {
        if (!gone) await write(ways(1, 'right'));
        gone = true;
        return reader.read(plan);
      },
    };
    const { data, errors } = await clientOf(racing)(paths);
    expect(errors).toBeUndefined();
    expect(data.careerPaths.nodes.map(refs)).toEqual([['start', 'right', 'end']]);
    expect(loads()).toBe(2);
  });

  test('a path is computed once more when a move has gone before it is shown', async () => {
    let gone = false;
    const racing: CareerReader = {
      ...reader,
      async readPairs(plan) {
        if (!gone) await write({ ...ways(1, 'left', 'right'), facts: ways(1, 'right').facts });
        gone = true;
        return reader.readPairs(plan);
      },
    };
    const { data } = await clientOf(racing)(paths);
    expect(data.careerPaths.nodes.map(refs)).toEqual([['start', 'right', 'end']]);
  });

  test('a search is computed once more when what it found has gone', async () => {
    let gone = false;
    const racing: CareerReader = {
      ...reader,
      async read(plan) {
        if (!gone) await write(ways(1, 'right'));
        gone = true;
        return reader.read(plan);
      },
    };
    await write({ ...ways(1, 'left', 'right'), names: [['Role:left', 'left', true]] });
    const { data } = await clientOf(racing)('{ search(text: "left") { nodes { ... on Role { ref } } } }');
    expect(data.search.nodes).toEqual([]);
  });

  test('a path shows null for a role that goes again and again', async () => {
    const hiding: CareerReader = {
      ...reader,
      read: async (plan) => (await reader.read(plan)).map((row) => (row?.id === 'left' ? null : row)),
    };
    const { data, errors } = await clientOf(hiding)(paths);
    expect(errors).toBeUndefined();
    expect(data.careerPaths.nodes.map(refs)).toEqual([
      ['start', null, 'end'],
      ['start', 'right', 'end'],
    ]);
    expect(calls.filter((call) => call === 'find')).toHaveLength(2);
  });

  test('a path whose map is not loaded in time is LOADING before the request times out', async () => {
    const slow: CareerReader = {
      ...reader,
      async loadCareerMap() {
        await sleep(1_000);
        return reader.loadCareerMap();
      },
    };
    const { data, errors } = await clientOf(slow, { REQUEST_TIMEOUT_MS: '400' })(paths);
    expect(data).toEqual({ careerPaths: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['LOADING']);
    await sleep(1_000); // the load ends while the store is open
  });

  test('a path may be of before a change while that loads, if allowed, and says as of when', async () => {
    const ask = clientOf(reader, { MAX_STALENESS_MS: '60000' });
    const fresh = await ask(paths);
    expect(fresh.extensions).not.toHaveProperty('asOf');
    await sleep(200); // tells the first answer's time from the second's
    const before = Date.now();
    await ask(paths);
    await write(ways(2, 'left', 'right'));
    const old = await ask(paths);
    expect(old.data.careerPaths.nodes[0].yearsBefore.low).toBe(2);
    const asOf = Date.parse(String(old.extensions?.asOf));
    expect(asOf).toBeGreaterThanOrEqual(before - 100); // the system's clock may be adjusted meanwhile
    expect(asOf).toBeLessThanOrEqual(Date.now() + 100);
    await expect.poll(async () => (await ask(paths)).data.careerPaths.nodes[0].yearsBefore.low).toBe(4);
    expect((await ask(paths)).extensions).not.toHaveProperty('asOf');
  });
});
