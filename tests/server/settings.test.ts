import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import type { CareerReader } from '../../src/store/career-store.ts';
import { roles as curated } from '../curated.ts';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';

describe('The settings of the service', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await openSeeded(embedded);
  });
  afterAll(() => opened.close());

  const serviceWith = (environment: Record<string, string>, reader: CareerReader = opened.store) => {
    const yoga = createYoga({
      ...loadConfig(environment),
      reader,
      logger: pino({ level: 'silent' }),
    });
    return async (query: string) => {
      const response = await yoga.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
  };

  test('MAX_PAGE, MAX_IDS and MAX_SEARCH limit pages, ids and searches, and the cost follows', async () => {
    const ask = serviceWith({ MAX_PAGE: '7', MAX_IDS: '2', MAX_SEARCH: '5' });
    const answer = await ask(`{
      roles { nodes { ref } }
      tooMany: roles(first: 8) { totalCount }
      nodes(ids: ["a", "b", "c"]) { id }
      search(text: "abcdef") { totalCount }
      role(ref: "abcdef") { ref }
    }`);
    expect(answer.data.roles.nodes).toHaveLength(7);
    expect(
      answer.errors.map(({ path, extensions }: { path: string[]; extensions: object }) => [
        path[0],
        extensions,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['tooMany', { code: 'BAD_USER_INPUT', argument: 'first' }],
        ['nodes', { code: 'BAD_USER_INPUT', argument: 'ids' }],
        ['search', { code: 'BAD_USER_INPUT', argument: 'text' }],
        ['role', { code: 'BAD_USER_INPUT', argument: 'ref' }],
      ]),
    );
    expect(answer.errors).toHaveLength(4);
    expect((await ask('{ roles { nodes { skills { nodes { ref } } } } }')).extensions.cost).toBe(
      1 + 7 * (1 + 1 + 7),
    );
  });

  test('REQUEST_TIMEOUT_MS gives up a request that takes longer, with UPSTREAM_TIMEOUT', async () => {
    const stuck = Object.create(opened.store, {
      list: { value: () => new Promise(() => {}) },
    }) as CareerReader;
    const ask = serviceWith({ REQUEST_TIMEOUT_MS: '50' }, stuck);
    const { data, errors } = await ask('{ roles { totalCount } }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      { message: 'The request took longer than 50 ms.', extensions: { code: 'UPSTREAM_TIMEOUT', limit: 50 } },
    ]);
    expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test('NODE_ENV=production hides the schema, and development shows it', async () => {
    const wrong = '{ roles { nodes { titel } } }';
    const production = serviceWith({ NODE_ENV: 'production' });
    expect((await production('{ __schema { types { name } } }')).errors[0].extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await production(wrong)).errors[0].message).toBe('Cannot query field "titel" on type "Role".');
    expect((await production('{ roles(first: 1) { totalCount } }')).data.roles.totalCount).toBe(
      curated.length,
    );
    const development = serviceWith({});
    expect((await development(wrong)).errors[0].message).toContain('Did you mean "title"');
    expect((await development('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe(
      'Query',
    );
  });
});
