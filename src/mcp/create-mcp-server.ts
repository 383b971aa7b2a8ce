import {
  fromJsonSchema,
  type jsonSchemaValidator,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { searchQuestion } from './api/operations.ts';
import type { AskService } from './ask-graphql.ts';
import { houseRules, prompts } from './prompts.ts';
import { type Tool, type ToolAnswer, tools } from './tools.ts';

/** Input is checked by the tool itself, whose refusals begin with a code. */
const unchecked: jsonSchemaValidator = {
  getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
};

/**
 * Career Graph for assistants: a server of the Model Context Protocol for one connection or request. Everything it says
 * is an answer of the service to a GraphQL query.
 *
 * @param version of this package
 */
export function createMcpServer(service: AskService, version: string): McpServer {
  const server = new McpServer(
    { name: 'career-graph', title: 'Career Graph', version },
    { instructions: houseRules },
  );
  for (const tool of tools) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: fromJsonSchema({ ...tool.input }, unchecked),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (input) => {
        const { text, isRefused } = await tool.ask(service, input);
        return { content: [{ type: 'text', text }], isError: isRefused };
      },
    );
  }
  addResources(server, service);
  for (const { name, title, description, arguments: names, text } of prompts) {
    const properties = Object.fromEntries(
      Object.entries(names).map(([argument, meaning]) => [
        argument,
        { type: 'string', description: meaning },
      ]),
    );
    server.registerPrompt(
      name,
      {
        title,
        description,
        argsSchema: fromJsonSchema<Record<string, string>>({
          type: 'object',
          properties,
          required: Object.keys(names),
        }),
      },
      (values) => ({ messages: [{ role: 'user', content: { type: 'text', text: text(values) } }] }),
    );
  }
  return server;
}

const toolNamed = (name: string): Tool => tools.find((tool) => tool.name === name) as Tool;

function addResources(server: McpServer, service: AskService): void {
  const roles = async (text: string): Promise<string[]> => {
    const { data } = await service(searchQuestion, { text, kinds: ['ROLE'], first: 20 });
    return (data?.search?.edges ?? []).flatMap(({ node }) => (node && 'title' in node ? [node.ref] : []));
  };
  server.registerResource(
    'role',
    new ResourceTemplate('career://role/{ref}', { list: undefined, complete: { ref: roles } }),
    {
      title: 'A role',
      description: 'What the tool role tells, by the id of the role, such as career://role/ml-engineer.',
      mimeType: 'text/plain',
    },
    async ({ href }, { ref }) => contents(href, await toolNamed('role').ask(service, { ref: decoded(ref) })),
  );
  server.registerResource(
    'path',
    new ResourceTemplate('career://path/{from}/{to}', {
      list: undefined,
      complete: { from: roles, to: roles },
    }),
    {
      title: 'Paths between two roles',
      description: 'What the tool paths tells, such as career://path/ml-engineer/ai-architect.',
      mimeType: 'text/plain',
    },
    async ({ href }, { from, to }) =>
      contents(href, await toolNamed('paths').ask(service, { from: decoded(from), to: decoded(to) })),
  );
}

const decoded = (value: string | string[] | undefined): string => decodeURIComponent(String(value));

/** @throws ProtocolError with the text of a refusal */
function contents(uri: string, { text, isRefused }: ToolAnswer) {
  if (isRefused) throw new ProtocolError(ProtocolErrorCode.InvalidParams, text);
  return { contents: [{ uri, mimeType: 'text/plain', text }] };
}
