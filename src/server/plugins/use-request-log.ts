import { randomUUID } from 'node:crypto';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { noteOf } from '../answers/request-note.ts';

const requestIdHeader = 'x-request-id';

interface Start {
  readonly id: string;
  readonly time: number;
}

/**
 * Logs one line per request: its id, the type and name of its operation, what the cache of
 * answers did, the status and the milliseconds it took. The
 * query, its variables and the answer are not logged. The id is the caller's `x-request-id` when that is up to 64 letters,
 * digits, dashes and underscores, else a new one; the response carries it.
 */
export function useRequestLog(logger: Logger): Plugin {
  const starts = new WeakMap<Request, Start>();
  return {
    onRequest({ request }) {
      starts.set(request, { id: requestId(request.headers.get(requestIdHeader)), time: performance.now() });
    },
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const name = operation.name && { name: operation.name.value.slice(0, maxLength) };
      noteOf(args.contextValue.request).operation = { type: operation.operation, ...name };
    },
    onResponse({ request, response }) {
      const start = starts.get(request);
      if (!start) return;
      const { operation, cacheStatus } = noteOf(request);
      response.headers.set(requestIdHeader, start.id);
      logger.info(
        {
          requestId: start.id,
          method: request.method,
          type: operation?.type,
          operation: operation?.name,
          cache: cacheStatus,
          status: response.status,
          ms: Math.round((performance.now() - start.time) * 10) / 10,
        },
        'request',
      );
    },
  };
}

const maxLength = 64;

const requestId = (header: string | null): string =>
  header !== null && /^[\w-]{1,64}$/.test(header) ? header : randomUUID();
