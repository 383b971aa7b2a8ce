import { randomUUID } from 'node:crypto';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

const requestIdHeader = 'x-request-id';

interface Noted {
  readonly id: string;
  readonly start: number;
  operation?: string;
  type?: string;
}

/**
 * Logs one line per request: its id, what kind of operation of which name, the status and how long it took in
 * milliseconds; nothing of what was asked or answered. The id is the caller's `x-request-id` when that is a plain
 * word, else a new one; the response carries it back.
 */
export function useRequestLog(logger: Logger): Plugin {
  const noted = new WeakMap<Request, Noted>();
  return {
    onRequest({ request }) {
      noted.set(request, { id: requestId(request.headers.get(requestIdHeader)), start: performance.now() });
    },
    onExecute({ args }) {
      const request = noted.get(args.contextValue.request);
      const operation = getOperationAST(args.document, args.operationName);
      if (!request || !operation) return;
      request.type = operation.operation;
      if (operation.name) request.operation = operation.name.value.slice(0, maxLength);
    },
    onResponse({ request, response }) {
      const about = noted.get(request);
      if (!about) return;
      const { id, start, operation, type } = about;
      response.headers.set(requestIdHeader, id);
      logger.info(
        {
          requestId: id,
          method: request.method,
          type,
          operation,
          status: response.status,
          ms: Math.round((performance.now() - start) * 10) / 10,
        },
        'request',
      );
    },
  };
}

const maxLength = 64;

const requestId = (given: string | null): string =>
  given !== null && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
