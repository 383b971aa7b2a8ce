import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Gives a request up when it takes too long; what it has asked of the store ends by the store's own deadline. */
export function useDeadline(milliseconds: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise((resolve) => {
          timer = setTimeout(() => resolve({ data: null, errors: [timedOut(milliseconds)] }), milliseconds);
        });
        try {
          return await Promise.race([executeFn(args), late]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

const timedOut = (milliseconds: number): GraphQLError =>
  new GraphQLError(`The request took longer than ${milliseconds} ms.`, {
    extensions: { code: 'UPSTREAM_TIMEOUT', limit: milliseconds },
  });
