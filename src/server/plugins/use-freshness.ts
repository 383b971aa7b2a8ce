import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { now } from '../../store/clock.ts';

/**
 * Keeps computed answers consistent with the nodes in them. A path is computed first, then its roles and moves are read:
 * when one was removed in between, the request is resolved once more, and what is missing then is null. An answer
 * computed over an older graph has the time of that graph in `extensions.asOf`.
 */
export function useFreshness(): Plugin<GraphQLContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        let contextValue: GraphQLContext = args.contextValue;
        let result = await executeFn(args);
        if (contextValue.freshness.hasGaps) {
          contextValue = { ...contextValue, ...contextValue.again() };
          result = await executeFn({ ...args, contextValue });
        }
        const { asOf } = contextValue.freshness;
        if (asOf === null) return result;
        return { ...result, extensions: { ...result.extensions, asOf: timeOf(asOf) } };
      });
    },
  };
}

/** ISO 8601, UTC. */
const timeOf = (time: number): string => new Date(Date.now() - (now() - time)).toISOString();
