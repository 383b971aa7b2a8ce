import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { content } from '../store/contents.ts';
import { type Client, clientOf } from './client.ts';

describe.each(engines())('A name, on the $name engine,', (engine) => {
  let opened: OpenedStore;
  let ask: Client;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({
      contents: [
        content('editors@1', {
          nodes: {
            'Role:analyst': { title: 'Analyst' },
            'Role:data-analyst': { title: 'Data Analyst' },
            'Role:bi-analyst': { title: 'BI Analyst' },
          },
          names: [
            ['Role:analyst', 'Analyst', true],
            ['Role:data-analyst', 'Data Analyst', true],
            ['Role:data-analyst', 'Insight Analyst', false],
            ['Role:bi-analyst', 'Insight Analyst', false],
            ['Role:bi-analyst', 'Analyst', false],
          ],
        }),
        content('onet@1', {
          nodes: { 'Role:onet-1': { title: 'Data Analyst' }, 'Role:onet-2': { title: 'Surveyor' } },
          names: [
            ['Role:onet-1', 'Data Analyst', true],
            ['Role:onet-2', 'Surveyor', true],
            ['Role:onet-1', 'Surveyor', false],
          ],
        }),
      ],
    });
    ask = clientOf(opened.store);
  });
  afterAll(() => opened.close());

  test.each([
    ['data analyst', 'data-analyst', 'what editors call so goes before what others do'],
    ['ANALYST', 'analyst', 'a title goes before an alias'],
    ['Surveyor', 'onet-2', 'also among official ones'],
    ['onet-1', 'onet-1', 'an id goes before all names'],
  ])('%s is %s: %s', async (ref, id) => {
    const { data, errors } = await ask('query ($ref: RoleRef!) { role(ref: $ref) { ref } }', { ref });
    expect(errors).toBeUndefined();
    expect(data.role.ref).toBe(id);
  });

  test('of several in the same rank is AMBIGUOUS, with all of them, and its neighbours answer', async () => {
    const { data, errors } = await ask(
      '{ role(ref: "insight analyst") { ref } other: role(ref: "Analyst") { ref } }',
    );
    expect(data).toEqual({ role: null, other: { ref: 'analyst' } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'AMBIGUOUS',
      argument: 'ref',
      suggestions: ['bi-analyst', 'data-analyst'],
    });
  });
});
