import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { noteOf } from '../answers/request-note.ts';
import { type Budget, type Budgets, budgetHeaders } from '../clients/budgets.ts';
import { currentClient } from '../clients/client.ts';

/**
 * Takes 1 for each request from its client's budget, and then its cost if it is executed; comes after the limits, which find
 * the cost. What is more than the budget is not done: RATE_LIMITED with 429. Each answer tells the client what is left.
 */
export function useBudget(budgets: Budgets): Plugin<GraphQLContext> {
  const spend = async (request: Request, cost: number): Promise<GraphQLError | null> => {
    const budget = await budgets.spend(currentClient(), cost);
    noteOf(request).budget = budget;
    return budget.isSpent ? spentError(budget) : null;
  };
  return {
    async onParams({ request, setResult }) {
      const refusal = await spend(request, 1);
      if (refusal) setResult({ errors: [refusal] });
    },
    async onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue;
      const refusal = await spend(request, noteOf(request).cost ?? 1);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
    onResponse({ request, response }) {
      const { budget } = noteOf(request);
      if (!budget) return;
      for (const [name, value] of Object.entries(budgetHeaders(budget))) response.headers.set(name, value);
    },
  };
}

const spentError = ({ limit, seconds }: Budget): GraphQLError =>
  new GraphQLError(
    `You have asked for more than a cost of ${limit} within a minute; ask again in ${seconds} s.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        limit,
        http: { status: 429, headers: { 'retry-after': String(seconds) } },
      },
    },
  );
