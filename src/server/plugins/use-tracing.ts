import type { Plugin } from 'graphql-yoga';
import { noteOf } from '../answers/request-note.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { requestIdHeader } from './use-request-log.ts';

/**
 * Traces each request and the execution of its operation. The request's span is named for the type and the first field
 * of the operation, as the metrics are: no name is of a client's making.
 */
export function useTracing(tracing: Tracing): Plugin {
  return {
    instrumentation: {
      request: ({ request }, wrapped) => tracing.request(request, wrapped),
      execute: (_, wrapped) => tracing.part('execute', wrapped),
    },
    onResponse({ request, response }) {
      const { operation, cacheStatus, errorCode } = noteOf(request);
      const attributes = {
        'graphql.operation.type': operation?.type,
        'graphql.operation.name': operation?.name,
        'career_graph.cache': cacheStatus,
        'career_graph.code': errorCode,
        'career_graph.request_id': response.headers.get(requestIdHeader) ?? undefined,
      };
      const name = operation && [operation.type, operation.field ?? []].flat().join(' ');
      tracing.answered(request, response.status, attributes, name);
    },
  };
}
