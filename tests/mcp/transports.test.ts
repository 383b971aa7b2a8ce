import { spawnSync } from 'node:child_process';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { addressIn, directory, environment, holds, seed, serve, useServices } from '../server/served.ts';

useServices();

/** What an assistant does first, whatever carries it. */
async function tryOut(client: Client): Promise<void> {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find',
    'role',
    'paths',
    'gap',
    'plan',
    'fit',
    'compare',
    'sources',
  ]);
  const paths = tools.find(({ name }) => name === 'paths')?.inputSchema;
  expect(paths).toMatchObject({
    required: ['to'],
    properties: {
      to: { type: 'string' },
      first: { type: 'integer', default: 3 },
      rankBy: { enum: expect.arrayContaining(['TYPICAL']) },
      ownSkills: { type: 'array', items: { type: 'object', required: ['ref'] } },
    },
  });
  const { content, isError } = await client.callTool({
    name: 'paths',
    arguments: { from: 'ML Engineer', to: 'AI Architect', first: 1 },
  });
  expect(isError).toBeFalsy();
  expect(content).toEqual([
    {
      type: 'text',
      text: expect.stringContaining('[editors@1/LEADS_TO/Role:ml-engineer/Role:ai-engineer]'),
    },
  ]);

  const wrong = await client.callTool({ name: 'role', arguments: { ref: 'Data Scientits' } });
  expect(wrong).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/^NOT_FOUND: .*data-scientist/) }],
  });
  expect(await client.callTool({ name: 'role', arguments: {} })).toMatchObject({ isError: true });

  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
    'career://role/{ref}',
    'career://path/{from}/{to}',
  ]);
  const { contents } = await client.readResource({ uri: 'career://path/ml-engineer/ai-architect' });
  expect(contents).toEqual([expect.objectContaining({ text: expect.stringContaining('AI Architect') })]);
  await expect(client.readResource({ uri: 'career://role/nobody' })).rejects.toThrow(/NOT_FOUND/);
  const { completion } = await client.complete({
    ref: { type: 'ref/resource', uri: 'career://role/{ref}' },
    argument: { name: 'ref', value: 'data sci' },
  });
  expect(completion.values).toContain('data-scientist');

  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(['plan-a-way', 'explore-from-skills', 'compare-roles']);
  const { messages } = await client.getPrompt({
    name: 'plan-a-way',
    arguments: { from: 'Cashier', to: 'Store Manager' },
  });
  expect(messages).toEqual([
    {
      role: 'user',
      content: { type: 'text', text: expect.stringContaining('from "Cashier" to "Store Manager"') },
    },
  ]);
}

describe('Assistants', () => {
  test('are answered on standard input and output by career-graph mcp', async () => {
    seed();
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [projectPath('dist/cli/main.js'), 'mcp'],
      env: { ...process.env, ...environment, DATA_DIR: `${directory}/data` } as Record<string, string>,
      stderr: 'pipe',
    });
    await client.connect(transport);
    try {
      await tryOut(client);
    } finally {
      await client.close();
    }
  });

  test('end career-graph mcp with its input, which says when it makes a store', () => {
    const run = () =>
      spawnSync(
        process.execPath,
        [projectPath('dist/cli/main.js'), 'mcp', '--store', `${directory}/made-by-mcp`],
        { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', env: { ...process.env, ...environment } },
      );
    expect(run()).toMatchObject({
      status: 0,
      stdout: '',
      stderr: `There is no store at ${directory}/made-by-mcp: it is made, with the seeds.\n`,
    });
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('are answered at /mcp with MCP=on, and pages of other sites are refused', async () => {
    const service = serve({ MCP: 'on' });
    const url = new URL('/mcp', addressIn(await service.says(holds)));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(url));
    try {
      await tryOut(client);
    } finally {
      await client.close();
    }
    const post = (headers: Record<string, string>, body: string) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
        body,
      });
    const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect((await post({}, list)).status).toBe(200);
    expect((await post({ origin: url.origin }, list)).status).toBe(200);
    expect((await post({ origin: 'https://evil.example' }, list)).status).toBe(403);
    expect((await post({}, 'x'.repeat(300_000))).status).toBe(413);
    expect((await post({}, '{')).status).toBe(400);
    for (const accept of ['*/*', 'text/html', 'text/event-stream'])
      expect((await fetch(url, { headers: { accept } })).status, accept).toBe(405);
  });
});
