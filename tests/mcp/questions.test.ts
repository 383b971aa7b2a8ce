import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { estimatedTokens } from '../../src/mcp/answers/estimated-tokens.ts';
import { createMcpServer } from '../../src/mcp/create-mcp-server.ts';
import { projectPath } from '../../src/server/project-files.ts';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { clientOf, type Client as GraphQLClient } from '../graphql/client.ts';

interface Question {
  readonly ask: string;
  readonly tool: string;
  readonly input: Record<string, unknown>;
  readonly refusal?: string;
}

const { answerable, unanswerable } = parse(
  readFileSync(projectPath('tests/mcp/questions.yaml'), 'utf8'),
) as Readonly<Record<'answerable' | 'unanswerable', readonly Question[]>>;

/** Keys in the brackets of an answer. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/\[([^\s[\]]+\/[^\s[\]]+)\]/g)].map(([, key]) => key as string);

describe('Two hundred questions of an assistant', () => {
  let opened: OpenedStore;
  let graphql: GraphQLClient;
  const client = new Client({ name: 'test', version: '1' });
  beforeAll(async () => {
    opened = await embedded.openSeeded();
    graphql = clientOf(opened.store);
    const [near, far] = InMemoryTransport.createLinkedPair();
    const server = createMcpServer(async ({ text }, variables) => {
      const { data, errors = [] } = await graphql(text, variables as never);
      return { data, errors } as never;
    }, '1');
    await server.connect(far);
    await client.connect(near);
  });
  afterAll(async () => {
    await client.close();
    await opened.close();
  });

  const answerTo = async ({ tool, input }: Question) => {
    const { content, isError } = await client.callTool({ name: tool, arguments: input });
    return { text: (content as { text: string }[]).map(({ text }) => text).join('\n'), isError };
  };

  test('there are 200, of which 60 have no answer', () => {
    expect([answerable.length, unanswerable.length]).toEqual([140, 60]);
    const asks = [...answerable, ...unanswerable].map(({ ask }) => ask);
    expect(new Set(asks).size).toBe(200);
  });

  test('every answer is short and cites facts, and every fact resolves', async () => {
    const keys = new Set<string>();
    for (const question of answerable) {
      const { text, isError } = await answerTo(question);
      expect(isError, `${question.ask}\n${text}`).toBeFalsy();
      expect(estimatedTokens(text), question.ask).toBeLessThanOrEqual(1_500);
      const cited = keysIn(text);
      if (question.input.keys || question.tool !== 'sources')
        expect(cited.length, `${question.ask}\n${text}`).toBeGreaterThan(0);
      for (const line of text
        .split('\n')
        .filter((one) => one.startsWith('- ') && question.tool !== 'sources'))
        expect(line, question.ask).toMatch(/\[[^\s[\]]+\/[^\s[\]]+\]$|UNKNOWN/);
      for (const key of cited) keys.add(key);
    }
    const all = [...keys];
    expect(all.length).toBeGreaterThan(500);
    for (let start = 0; start < all.length; start += 100) {
      const part = all.slice(start, start + 100);
      const { data, errors } = await graphql('query ($keys: [String!]!) { facts(keys: $keys) { key } }', {
        keys: part,
      });
      expect(errors).toBeUndefined();
      expect(data.facts.map((fact: { key: string } | null) => fact?.key)).toEqual(part);
    }
  });

  test('every question without an answer is refused by its word, and no fact is cited', async () => {
    const answers = [];
    for (const question of unanswerable) {
      const { text } = await answerTo(question);
      answers.push([question.ask, text.split(':', 1)[0], keysIn(text)]);
    }
    expect(answers).toEqual(unanswerable.map(({ ask, refusal }) => [ask, refusal, []]));
  });
});
