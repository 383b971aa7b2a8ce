import {
  createMcpHandler,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import type { AskService } from './ask-graphql.ts';
import { createMcpServer } from './create-mcp-server.ts';

interface HandlerOptions {
  /** Of this package. */
  readonly version: string;
  /** Maximum bytes of a request. */
  readonly bodyLimit: number;
}

/**
 * Answers assistants over streamable HTTP, a request at a time and without sessions. Pages of other sites are refused:
 * a request with an Origin must come from the host that it goes to, which the service has checked.
 */
export function mcpHandler(
  service: AskService,
  { version, bodyLimit }: HandlerOptions,
): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(() => createMcpServer(service, version), {
    responseMode: 'json',
    maxRequestBodySize: bodyLimit,
  });
  const localNames = localhostAllowedHostnames();
  return async (request) => {
    const ownNames = [...localNames, new URL(request.url).hostname];
    return originValidationResponse(request, ownNames) ?? fetch(request);
  };
}
