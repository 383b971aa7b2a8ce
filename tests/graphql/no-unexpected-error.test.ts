import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedded, openSeeded } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { longTestLimit } from '../time-limits.ts';
import { oneOfEachKind } from './argument-places.ts';
import { type Client, clientOf } from './client.ts';
import { anyRequest } from './random-request.ts';
import { type ArgumentText, walkedDocuments } from './schema-walk.ts';

/** Texts for arguments: names of things that the seeds hold, by the argument, or else by its type. */
const values: Readonly<Record<string, string>> = {
  to: '"Data Scientist"',
  refs: '["Data Analyst", "Data Scientist"]',
  history: '["Data Analyst"]',
  skills: '[{ skill: "SQL" }]',
  text: '"A data analyst who knows SQL and Python"',
  RoleRef: '"Data Analyst"',
  SkillRef: '"SQL"',
  ToolRef: '"PostgreSQL"',
  RegionRef: '"US"',
  Int: '1',
  Float: '0.5',
  Boolean: 'true',
};

/** `values`, with a node of each kind that the store has. */
async function argumentTexts(ask: Client): Promise<ArgumentText> {
  const kinds = ['activities', 'credentials', 'fieldsOfStudy', 'industries', 'measures', 'occupationCodes'];
  const more = ['products', 'regions', 'roles', 'skills', 'sources', 'statements', 'tools', 'traits'];
  const lists = [...kinds, ...more].map((list) => `${list}(first: 1) { nodes { __typename id } }`);
  const { data } = await ask(`{ ${lists.join(' ')} }`);
  const nodes = Object.values(
    data as Record<string, { nodes: { __typename: string; id: string }[] }>,
  ).flatMap((list) => list.nodes);
  const refs = Object.fromEntries(
    nodes.map(({ __typename, id }) => [`${__typename}Ref`, JSON.stringify(id)]),
  );
  const ids = {
    id: refs.RoleRef,
    ids: JSON.stringify(nodes.map(({ id }) => id)),
    keys: '["editors@1/DESCRIBES/Role:ml-engineer"]',
  };
  const texts: Readonly<Record<string, string | undefined>> = { ...refs, ...ids, ...values };
  return (name, type) =>
    texts[name === 'skills' && type !== 'OwnSkill' ? type : name] ??
    texts[type] ??
    (type.endsWith('Ref') ? '"one"' : undefined);
}

/** Limits that no document of the walk reaches. */
const unlimited = {
  MAX_BODY_BYTES: '99999999',
  MAX_TOKENS: '9999999',
  MAX_DEPTH: '99',
  MAX_ALIASES: '99999',
  MAX_COST: '999999999',
};

/** Errors that a client's own request explains. */
const codes = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'LIMIT_EXCEEDED', 'BAD_REQUEST']);
/** What a client must never read: where the service keeps things, and by what means. */
const internals =
  /neo4j|cypher|lucene|java|lmdb|bolt:|node_modules|\/(tmp|src|home|work|dist)\/|127\.0\.0\.1|localhost|\.ts\b/i;

/** What a message quotes is what the client sent. */
const quoted = /"(\\.|[^"\\])*"/g;

/** Errors of a document that no client may get: unexpected ones, and such as tell how the service is made. */
async function problemsOf(
  ask: Client,
  query: string,
  variables?: Record<string, unknown>,
): Promise<string[]> {
  const { errors = [] } = await ask(query, variables);
  return errors
    .filter(
      ({ message, extensions: { code } = {} }) =>
        !codes.has(String(code)) || internals.test(message.replaceAll(quoted, '')),
    )
    .map(({ message, path, extensions }) => `${path?.join('.')}: ${extensions?.code} ${message}`);
}

describe('Every field below every field of the root', { timeout: longTestLimit }, () => {
  test('three objects deep, with and without arguments, none is an unexpected error', async () => {
    const opened = await openSeeded(embedded);
    await opened.store.write({ contents: [oneOfEachKind] });
    const ask = clientOf(opened.store, unlimited);
    const problems: string[] = [];
    for (const { place, query } of walkedDocuments(3, await argumentTexts(ask))) {
      for (const problem of await problemsOf(ask, query)) problems.push(`${place}: ${problem}`);
    }
    await opened.close();
    expect(problems).toEqual([]);
  });
});

describe.each(engines())('Fields of the graph, on $name', (engine) => {
  // each shape costs Neo4j a second of planning, so that it gets few
  test('two objects deep, none is an unexpected error', { timeout: longTestLimit }, async () => {
    const opened = await openSeeded(engine);
    const ask = clientOf(opened.store, unlimited);
    const problems: string[] = [];
    for (const { place, query } of walkedDocuments(2, await argumentTexts(ask))) {
      if (!place.startsWith('graph >')) continue;
      for (const problem of await problemsOf(ask, query)) problems.push(`${place}: ${problem}`);
    }
    await opened.close();
    expect(problems).toEqual([]);
  });
});

/** How many requests are tried; `npm run fuzz` tries 5,000. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 400);
const fuzzedEngines = process.env.FUZZ_REQUESTS === undefined ? [embedded] : engines();

describe.each(fuzzedEngines)('Random arguments, on $name', (engine) => {
  test('an answer or an error with a code, in words of the API', { timeout: longTestLimit }, async () => {
    const opened = await engine.open();
    await opened.store.write({ contents: [oneOfEachKind] });
    const ask = clientOf(opened.store);
    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ query, variables }) => {
        expect(await problemsOf(ask, query, variables)).toEqual([]);
      }),
      { numRuns: requests },
    );
    await opened.close();
  });
});
