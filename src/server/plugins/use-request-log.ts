import { randomUUID } from 'node:crypto';
import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { noteOf } from '../answers/request-note.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** Header by which a caller names a request, and the response tells its name. */
export const requestIdHeader = 'x-request-id';

interface Start {
  readonly id: string;
  readonly time: number;
}

/**
 * Logs one line per request: its id, the type and name of its operation, what the cache of
 * answers did, the code of its first error, the status and the milliseconds it took. The
 * query, its variables and the answer are not logged. The metrics, if there are any, count the request. The id is the caller's `x-request-id` when that is up to 64 letters,
 * digits, dashes and underscores, else a new one; the response carries it.
 */
export function useRequestLog(logger: Logger, metrics?: Metrics): Plugin {
  const starts = new WeakMap<Request, Start>();
  return {
    onRequest({ request }) {
      starts.set(request, { id: requestId(request.headers.get(requestIdHeader)), time: performance.now() });
    },
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const name = operation.name && { name: operation.name.value.slice(0, maxLength) };
      const field = firstField(args.document, operation.selectionSet);
      noteOf(args.contextValue.request).operation = {
        type: operation.operation,
        ...name,
        ...(field !== undefined && { field }),
      };
    },
    onResultProcess({ request, result }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      const code = result.errors?.[0]?.extensions.code;
      if (typeof code === 'string') noteOf(request).errorCode = code;
    },
    onResponse({ request, response }) {
      const start = starts.get(request);
      if (!start) return;
      const { operation, cacheStatus, errorCode } = noteOf(request);
      const milliseconds = performance.now() - start.time;
      response.headers.set(requestIdHeader, start.id);
      logger.info(
        {
          requestId: start.id,
          method: request.method,
          type: operation?.type,
          operation: operation?.name,
          cache: cacheStatus,
          code: errorCode,
          status: response.status,
          ms: Math.round(milliseconds * 10) / 10,
        },
        'request',
      );
      metrics?.answered({
        field: operation?.field,
        code: errorCode ?? (response.status < 400 ? 'OK' : `HTTP_${response.status}`),
        cache: cacheStatus,
        seconds: milliseconds / 1_000,
      });
    },
  };
}

const maxLength = 64;

/** The first field of a selection, also within fragments; undefined when it has none. */
function firstField(document: DocumentNode, { selections }: SelectionSetNode): string | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection.name.value;
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions
            .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
            .find(({ name }) => name.value === selection.name.value);
    const field = fragment && firstField(document, fragment.selectionSet);
    if (field) return field;
  }
  return undefined;
}

const requestId = (header: string | null): string =>
  header !== null && /^[\w-]{1,64}$/.test(header) ? header : randomUUID();
