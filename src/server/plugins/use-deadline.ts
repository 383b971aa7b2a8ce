import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withTimeLimit } from '../../store/deadline.ts';
import { type Load, stillLoading } from '../../store/loading.ts';

/**
 * Gives a request up after a time. Its reads of the store go on until the store's own limit. Comes after the plugins
 * whose work with a request it limits.
 *
 * @param load the load that keeps the service busy, which the error then tells; null when there is none
 */
export function useDeadline(milliseconds: number, load: () => Load | null): Plugin {
  return {
    onParams({ paramsHandler, setParamsHandler }) {
      setParamsHandler((payload) =>
        withTimeLimit(Promise.resolve(paramsHandler(payload)), milliseconds, () => ({
          data: null,
          errors: [lateError(milliseconds, load())],
        })),
      );
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
