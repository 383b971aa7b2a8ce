import type { Plugin } from 'graphql-yoga';

/** Answers requests to `/mcp`, of whatever method, by the Model Context Protocol. */
export function useMcp(answer: (request: Request) => Promise<Response>): Plugin {
  return {
    async onRequest({ request, url, endResponse }) {
      if (url.pathname === '/mcp') endResponse(await answer(request));
    },
  };
}
