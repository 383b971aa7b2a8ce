import { GraphQLError, getOperationAST, type ParseOptions, parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { documentCost } from '../../graphql/document-cost.ts';
import {
  type ArgumentLimits,
  type DocumentLimits,
  documentLimitsRule,
  limitExceeded,
  pageSizesOf,
} from '../../graphql/limits.ts';
import { noteOf } from '../answers/request-note.ts';

/** Refuses a document above a limit before it is executed. An answer has its cost in `extensions.cost`. */
export function useLimits(limits: DocumentLimits & ArgumentLimits): Plugin<GraphQLContext> {
  const rule = documentLimitsRule(limits);
  const pageSizes = pageSizesOf(limits);
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) =>
        parseWithin(source, limits.tokens, options),
      );
    },
    onValidate({ addValidationRule }) {
      addValidationRule(rule);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return undefined;
      const cost = documentCost(args.schema, args.document, operation, args.variableValues ?? {}, pageSizes);
      if (cost === null) return undefined;
      noteOf(args.contextValue.request).cost = cost;
      if (cost > limits.cost) {
        setResultAndStopExecution({ errors: [limitExceeded('a cost', cost, limits.cost)] });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.data === undefined) return; // there is no answer
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

function parseWithin(source: string | Source, tokens: number, options?: ParseOptions) {
  try {
    return parse(source, { ...options, maxTokens: tokens });
  } catch (error) {
    // deep brackets overflow the parser's stack before they reach the limit
    if (
      error instanceof RangeError ||
      (error instanceof GraphQLError && error.message.includes('more that'))
    ) {
      throw limitExceeded('too many tokens', `more than ${tokens}`, tokens);
    }
    throw error;
  }
}
