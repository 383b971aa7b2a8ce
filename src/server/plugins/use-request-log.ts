import { randomUUID } from 'node:crypto';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

const requestIdHeader = 'x-request-id';

/** What is known of a request while it runs. */
interface RequestNote {
  readonly id: string;
  readonly start: number;
  operation?: string;
  type?: string;
}

/**
 * Logs one line per request: its id, the type and name of its operation, the status and the milliseconds it took. The
 * query, its variables and the answer are not logged. The id is the caller's `x-request-id` when that is up to 64 letters,
 * digits, dashes and underscores, else a new one; the response carries it.
 */
export function useRequestLog(logger: Logger): Plugin {
  const notes = new WeakMap<Request, RequestNote>();
  return {
    onRequest({ request }) {
      notes.set(request, { id: requestId(request.headers.get(requestIdHeader)), start: performance.now() });
    },
    onExecute({ args }) {
      const note = notes.get(args.contextValue.request);
      const operation = getOperationAST(args.document, args.operationName);
      if (!note || !operation) return;
      note.type = operation.operation;
      if (operation.name) note.operation = operation.name.value.slice(0, maxLength);
    },
    onResponse({ request, response }) {
      const note = notes.get(request);
      if (!note) return;
      const { id, start, operation, type } = note;
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

const requestId = (header: string | null): string =>
  header !== null && /^[\w-]{1,64}$/.test(header) ? header : randomUUID();
