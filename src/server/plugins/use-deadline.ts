import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withTimeLimit } from '../../store/deadline.ts';

/**
 * Gives a request up after a time. Its reads of the store go on until the store's own limit. Comes after the plugins
 * whose work with a request it limits.
 */
export function useDeadline(milliseconds: number): Plugin {
  return {
    onParams({ paramsHandler, setParamsHandler }) {
      setParamsHandler((payload) =>
        withTimeLimit(Promise.resolve(paramsHandler(payload)), milliseconds, () => ({
          data: null,
          errors: [timedOut(milliseconds)],
        })),
      );
    },
  };
}

const timedOut = (milliseconds: number): GraphQLError =>
  new GraphQLError(`The request took longer than ${milliseconds} ms.`, {
    extensions: { code: 'UPSTREAM_TIMEOUT', limit: milliseconds },
  });
