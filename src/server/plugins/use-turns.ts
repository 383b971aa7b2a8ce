import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { publicError } from '../../graphql/errors.ts';
import { currentSignal } from '../../store/cancellation.ts';
import { noteOf } from '../answers/request-note.ts';
import { currentClient } from '../clients/client.ts';
import type { FairQueue } from '../clients/fair-queue.ts';

/** Executes each request when it is its client's turn; see FairQueue. Comes after the plugins that change how it is executed. */
export function useTurns(queue: FairQueue): Plugin<GraphQLContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const { cost = 0 } = noteOf(args.contextValue.request);
        const turn = queue.enter(currentClient(), Math.max(1, cost), currentSignal());
        let leave: () => void;
        try {
          leave = typeof turn === 'function' ? turn : await turn;
        } catch (error) {
          return { data: null, errors: [publicError(error, () => {})] };
        }
        try {
          return await executeFn(args);
        } finally {
          leave();
        }
      });
    },
  };
}
