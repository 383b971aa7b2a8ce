import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CareerReader } from '../../src/store/career-store.ts';
import type { OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { type BriefContent, content } from '../store/contents.ts';
import { clientOf, counting } from './client.ts';

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
  path.roles.map((shown) => shown?.ref ?? null);

describe.each(engines())('On $name, a path', (engine) => {
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
  const write = (said: BriefContent) => opened.store.write({ contents: [content('editors@1', said)] });
  const loads = () => calls.filter((call) => call === 'loadCareerMap').length;

  test('shows what was written last, of one load that all who wait share', async () => {
    const ask = clientOf(reader);
    await ask(paths);
    await write(ways(2, 'left', 'right'));
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(paths)));
    for (const { data } of answers) expect(data.careerPaths.nodes[0].yearsBefore.low).toBe(4);
    expect(loads()).toBe(2);
  });

  test('of which a role has gone by the time it is shown is computed once more', async () => {
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

  test('of which a move has gone by the time it is shown is computed once more', async () => {
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

  test('as all that is computed, a search for names included, is computed once more when what it names has gone', async () => {
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

  test('of which something goes again and again is shown in the end with what has gone as null', async () => {
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

  test('that cannot be computed in time is OVERLOADED before the request is given up', async () => {
    const slow: CareerReader = {
      ...reader,
      async loadCareerMap() {
        await sleep(1_000);
        return reader.loadCareerMap();
      },
    };
    const { data, errors } = await clientOf(slow, { REQUEST_TIMEOUT_MS: '400' })(paths);
    expect(data).toEqual({ careerPaths: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['OVERLOADED']);
    await sleep(1_000); // the load ends while the store is open
  });

  test('is answered as of before while a change is loaded, and says so, if that is allowed', async () => {
    const ask = clientOf(reader, { MAX_STALENESS_MS: '60000' });
    const fresh = await ask(paths);
    expect(fresh.extensions).not.toHaveProperty('asOf');
    const before = Date.now();
    await ask(paths);
    await write(ways(2, 'left', 'right'));
    const old = await ask(paths);
    expect(old.data.careerPaths.nodes[0].yearsBefore.low).toBe(2);
    const asOf = Date.parse(String(old.extensions?.asOf));
    expect(asOf).toBeGreaterThanOrEqual(before - 1);
    expect(asOf).toBeLessThanOrEqual(Date.now());
    await expect.poll(async () => (await ask(paths)).data.careerPaths.nodes[0].yearsBefore.low).toBe(4);
    expect((await ask(paths)).extensions).not.toHaveProperty('asOf');
  });
});
