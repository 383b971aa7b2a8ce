import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/server/config.ts';
import { createYoga } from '../../../src/server/create-yoga.ts';
import type { OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { counting } from '../../graphql/client.ts';
import { content } from '../../store/contents.ts';
import { patientSettings } from '../../time-limits.ts';

const roleOf = (title: string) =>
  content('local@1', {
    nodes: {
      'Role:a': { title },
      'Role:b': { title: 'B' },
      'Skill:s': { name: 'S' },
    },
    facts: [['REQUIRES', 'Role:b', 'Skill:s', { importance: 0.5 }]],
    names: Array.from({ length: 100 }, (_, i) => ['Role:a', `Name number ${i}`, false] as const),
  });

const question = 'query Q($ref: RoleRef!) { role(ref: $ref) { title names(first: 100) { nodes { text } } } }';

describe.each(engines())('Kept answers, on the $name engine', (engine) => {
  let opened: OpenedStore;
  let calls: string[];
  let yoga: ReturnType<typeof createYoga>;
  const logged: string[] = [];
  let titles = 0;
  beforeAll(async () => {
    opened = await engine.open();
    const counted = counting(opened.store);
    calls = counted.calls;
    yoga = createYoga({
      ...loadConfig(patientSettings),
      reader: counted.reader,
      introspection: true,
      logger: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
    });
  });
  afterAll(() => opened.close());

  const write = async () => {
    const title = `Title ${++titles}`;
    await opened.store.write({ contents: [roleOf(title)] });
    return title;
  };
  const post = (body: object, headers: Record<string, string> = {}) =>
    yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const get = (query: string, headers: Record<string, string> = {}) =>
    yoga.fetch(`http://test/graphql?query=${encodeURIComponent(query)}`, { headers });
  const status = (response: Response) => response.headers.get('cache-status');
  /** Asks until the answer is kept: the first label may be that of an older read. */
  const keep = async (body: object) => {
    for (let times = 0; times < 3; times++) if (status(await post(body))?.endsWith('hit')) return;
    throw new Error('it is not kept');
  };

  test('an answer is given again without reading anything but the stamp, until the graph changes', async () => {
    const body = { query: question, variables: { ref: 'a' } };
    for (let times = 0; times < 2; times++) {
      const title = await write();
      const first = await post(body);
      expect((await first.json()).data.role.title).toBe(title);
      await keep(body);
      calls.length = 0;
      const again = await post(body);
      expect(status(again)).toBe('career-graph; hit');
      expect(await again.json()).toMatchObject({ data: { role: { title } }, extensions: { cost: 102 } });
      expect(calls).toEqual(['version']);
    }
  });

  test('the same question is one whatever the order of its variables; another operation or document is another', async () => {
    await write();
    const query = 'query A($a: RoleRef!, $b: RoleRef!) { a: role(ref: $a) { ref } b: role(ref: $b) { ref } }';
    await keep({ query, variables: { a: 'a', b: 'b' } });
    expect(status(await post({ query, variables: { b: 'b', a: 'a' } }))).toMatch(/hit/);
    const swapped = await post({ query, variables: { a: 'b', b: 'a' } });
    expect(status(swapped)).not.toMatch(/hit/);
    expect((await swapped.json()).data).toEqual({ a: { ref: 'b' }, b: { ref: 'a' } });
    expect(status(await post({ query: `${query} `, variables: { a: 'a', b: 'b' } }))).not.toMatch(/hit/);
  });

  test('answers about a person, and those with errors, are never kept', async () => {
    await write();
    for (const query of [
      '{ fit(skills: [{ ref: "S" }]) { nodes { role { ref } } } }',
      '{ role(ref: "no such") { ref } }',
      '{ role(ref: "a") { ref } skill(ref: "no such") { ref } }',
      '{ nothing }',
      'no document',
    ]) {
      for (let times = 0; times < 3; times++) {
        expect(status(await post({ query }))).toBe('career-graph; fwd=bypass');
      }
    }
  });

  test('GET has an entity tag, which a client that has the answer gets a 304 for', async () => {
    const query = '{ role(ref: "a") { title } }';
    const title = await write();
    await keep({ query });
    const first = await get(query);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const tag = first.headers.get('etag') as string;
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const header of [tag, `"other", ${tag}`, '*']) {
      const again = await get(query, { 'if-none-match': header });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    const other = await get(query, { 'if-none-match': '"other"' });
    expect((await other.json()).data.role.title).toBe(title);
    const changed = await write();
    const newer = await get(query, { 'if-none-match': tag });
    expect([newer.status, (await newer.json()).data.role.title]).toEqual([200, changed]);
  });

  test('large answers are compressed for those who accept it, kept ones and new ones alike', async () => {
    await write();
    const body = { query: question, variables: { ref: 'a' } };
    for (let times = 0; times < 3; times++) {
      const plain = await (await post(body)).json();
      for (const [encoding, decompress] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const response = await post(body, { 'accept-encoding': `${encoding}, deflate` });
        expect(response.headers.get('content-encoding')).toBe(encoding);
        expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(bytes.length).toBeLessThan(1_000);
        expect(JSON.parse(decompress(bytes).toString())).toEqual(plain);
      }
    }
    const small = await post({ query: '{ __typename }' }, { 'accept-encoding': 'gzip' });
    expect(small.headers.get('content-encoding')).toBeNull();
    expect(await small.json()).toMatchObject({ data: { __typename: 'Query' } });
    const refusing = await post(body, { 'accept-encoding': 'br;q=0, identity' });
    expect(refusing.headers.get('content-encoding')).toBeNull();
  });

  test('the log names the operation of a kept answer, and that it was kept', async () => {
    await write();
    const body = { query: question, variables: { ref: 'a' } };
    await keep(body);
    expect(JSON.parse(logged.at(-1) as string)).toMatchObject({
      type: 'query',
      operation: 'Q',
      cache: 'hit',
    });
  });
});
