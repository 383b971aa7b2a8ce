import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { isPersonal } from '../../graphql/personal-arguments.ts';
import type { CareerReader } from '../../store/career-store.ts';
import { type AnswerCache, answerKey, CachedAnswer } from '../answers/answer-cache.ts';
import { noteOf } from '../answers/request-note.ts';

/** Result of a request as Yoga passes it on; with `stringify`, that makes its JSON. */
type Result = ExecutionResult & { readonly stringify?: () => string };

/**
 * Answers from a cache what was asked before and has not changed since, without parsing or executing it. The stamp of
 * the graph is asked for each time; so no answer is older than the last commit before its request. Never kept: answers
 * with errors or with data of an older time, and those to questions about the person who asks.
 *
 * @param reader gives the reader of a request that arrives now
 */
export function useAnswerCache(cache: AnswerCache, reader: () => CareerReader): Plugin<GraphQLContext> {
  return {
    onParams({ params, request, paramsHandler, setParamsHandler }) {
      const { query } = params;
      if (typeof query !== 'string') return;
      const note = noteOf(request);
      setParamsHandler(async (payload) => {
        const key = answerKey(query, params.operationName, params.variables);
        const { answer: cached, label } = await cache.find(key, (notBefore) => reader().version(notBefore));
        if (cached) {
          Object.assign(note, { cacheStatus: 'hit', cached, operation: cached.operation });
          return { stringify: () => cached.json } as Result;
        }
        const result = await paramsHandler(payload);
        note.cacheStatus = 'bypass';
        if (label === null || !note.isRepeatable || !isWhole(result)) return result;
        const json = JSON.stringify(result);
        const answer = new CachedAnswer(label, json, note.operation ?? { type: 'query' });
        const isKept = cache.set(key, answer);
        note.cacheStatus = isKept ? 'stored' : 'miss';
        if (isKept) note.cached = answer;
        return { ...result, stringify: () => json } as Result;
      });
    },
    onExecute({ args: { schema, document, variableValues, contextValue } }) {
      noteOf(contextValue.request).isRepeatable = !isPersonal(schema, document, variableValues ?? {});
    },
  };
}

/** Whether a result is an answer that would be given again: data of now, and no errors. */
function isWhole(result: object): result is ExecutionResult {
  const { data, errors, extensions } = result as ExecutionResult;
  return (
    !(Symbol.asyncIterator in result) &&
    data != null &&
    errors === undefined &&
    extensions?.asOf === undefined
  );
}
