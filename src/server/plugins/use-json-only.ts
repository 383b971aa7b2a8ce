import type { Plugin } from 'graphql-yoga';

/** Accepts posts of JSON only. Forms, which any web page could send, are refused with 415. */
export function useJsonOnly(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== 'POST') return;
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (type === 'application/json' || type === 'application/graphql-response+json') return;
      const message = 'Post a GraphQL request as application/json.';
      endResponse(
        fetchAPI.Response.json(
          { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
          { status: 415 },
        ),
      );
    },
  };
}
