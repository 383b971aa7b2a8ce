import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareQuestion } from '../../../src/explorer/api/operations.ts';
import { loadConfig } from '../../../src/server/config.ts';
import { createYoga } from '../../../src/server/create-yoga.ts';
import { documentId } from '../../../src/server/documents/persisted-documents.ts';
import { inProcess } from '../../../src/server/plugins/use-persisted-documents.ts';
import { embedded, type OpenedStore } from '../../embedded-engine.ts';

const titles = 'query titles($first: Int!) { roles(first: $first) { nodes { title } } }';
const hash = documentId(titles).slice('sha256:'.length);

describe('persisted documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const file = join(folder, 'documents.json');
  const fileWith = (content: unknown): string => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await embedded.open();
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  const serviceWith = (settings: Record<string, string>) =>
    createYoga({
      ...loadConfig({ PERSISTED_DOCUMENTS: fileWith({ [hash]: titles, 'my titles': titles }), ...settings }),
      reader: opened.store,
      logger: pino({ level: 'silent' }),
    });
  const post = (yoga: ReturnType<typeof serviceWith>, body: object, context = {}) =>
    yoga.fetch(
      'http://test/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      },
      context,
    );
  const errorOf = async (response: Response) => (await response.json()).errors[0];
  const answered = { data: { roles: { nodes: [] } } };

  test('are answered by their id, and by a bare SHA-256 as well as with its prefix', async () => {
    const yoga = serviceWith({});
    const variables = { first: 1 };
    for (const body of [
      { documentId: 'my titles' },
      { documentId: documentId(titles) },
      { documentId: hash },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ]) {
      expect(await (await post(yoga, { ...body, variables })).json()).toMatchObject(answered);
    }
    const address = `http://test/graphql?documentId=${hash}&variables=${encodeURIComponent('{"first":1}')}`;
    const got = await yoga.fetch(address, { headers: { accept: 'application/json' } });
    expect(await got.json()).toMatchObject(answered);
  });

  test('an id that none has is said, and the text beside it is answered', async () => {
    const yoga = serviceWith({});
    expect(await errorOf(await post(yoga, { documentId: 'none' }))).toMatchObject({
      message: 'documentId: there is no persisted document "none".',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect(await errorOf(await post(yoga, { documentId: 7 }))).toMatchObject({
      extensions: { code: 'BAD_REQUEST' },
    });
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect(await (await post(yoga, { query: '{ __typename }', extensions })).json()).toMatchObject({
      data: { __typename: 'Query' },
    });
  });

  test('where they alone are allowed, no other document is answered but those of the page and the service', async () => {
    const yoga = serviceWith({ ALLOWED_DOCUMENTS: 'persisted' });
    const refused = await post(yoga, { query: '{ __typename }' });
    expect(refused.status).toBe(403);
    expect(await errorOf(refused)).toMatchObject({ extensions: { code: 'DOCUMENT_NOT_PERSISTED' } });
    const got = await yoga.fetch(`http://test/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect(got.status).toBe(403);
    expect((await post(yoga, { query: titles, variables: { first: 1 } })).status).toBe(200);
    expect((await post(yoga, { documentId: hash, variables: { first: 1 } })).status).toBe(200);
    const { name, text } = compareQuestion;
    const page = await post(yoga, { query: text, operationName: name, variables: {} });
    expect(await errorOf(page)).not.toMatchObject({ extensions: { code: 'DOCUMENT_NOT_PERSISTED' } });
    expect((await post(yoga, { query: '{ __typename }' }, inProcess)).status).toBe(200);
  });

  test('the page of a service that allows them alone has its documents: every question of it is listed', () => {
    const ids = Object.keys(JSON.parse(readFileSync('schema/page-documents.json', 'utf8')));
    expect(ids).toContain(documentId(compareQuestion.text));
  });

  test.each([
    ['no JSON', 'documents', 'it is no JSON object of documents by id'],
    ['a list', ['{ __typename }'], 'it is no JSON object of documents by id'],
    [
      'a document that is no GraphQL',
      { a: '{ x }', b: '{' },
      '"b": Syntax Error: Expected Name, found <EOF>.',
    ],
  ])('a file with %s is refused at the start', (_, content, problem) => {
    expect(() => loadConfig({ PERSISTED_DOCUMENTS: fileWith(content) })).toThrow(
      `PERSISTED_DOCUMENTS cannot be read: ${problem}`,
    );
  });
});
