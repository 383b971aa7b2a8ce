import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withSignal } from '../../store/cancellation.ts';
import { withTimeLimit } from '../../store/deadline.ts';
import { type Load, stillLoading } from '../../store/loading.ts';

/**
 * Gives a request up after a time, or when its client has gone. What it reads and asks then ends: reads of Neo4j at once,
 * a computed answer unless it has begun. Comes after the plugins whose work with a request it limits.
 *
 * @param load the load that keeps the service busy, which the error then tells; null when there is none
 */
export function useDeadline(milliseconds: number, load: () => Load | null): Plugin {
  return {
    onParams({ request, paramsHandler, setParamsHandler }) {
      setParamsHandler((payload) => {
        const giveUp = new AbortController();
        const stop = () => giveUp.abort();
        request.signal.addEventListener('abort', stop);
        const result = withSignal(giveUp.signal, () => Promise.resolve(paramsHandler(payload)));
        return withTimeLimit(result, milliseconds, () => {
          const errors = [lateError(milliseconds, load())];
          stop();
          return { data: null, errors };
        }).finally(() => request.signal.removeEventListener('abort', stop));
      });
    },
  };
}

function lateError(milliseconds: number, load: Load | null): GraphQLError {
  if (load) {
    const { message, code, details } = stillLoading(load);
    return new GraphQLError(message, { extensions: { code, ...details } });
  }
  return new GraphQLError(`The request took longer than ${milliseconds} ms.`, {
    extensions: { code: 'UPSTREAM_TIMEOUT', limit: milliseconds },
  });
}
