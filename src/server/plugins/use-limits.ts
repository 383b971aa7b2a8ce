import { GraphQLError, getOperationAST, type ParseOptions, parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { documentCost } from '../../graphql/cost.ts';
import {
  type ArgumentLimits,
  type DocumentLimits,
  documentLimitsRule,
  limitExceeded,
  pageSizesOf,
} from '../../graphql/limits.ts';

/** Refuses a document that asks for too much, before any of it is answered; `extensions.cost` tells what one costs. */
export function useLimits(limits: DocumentLimits & ArgumentLimits): Plugin {
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
      if (cost > limits.cost) {
        setResultAndStopExecution({ errors: [limitExceeded('a cost', cost, limits.cost)] });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.data === undefined) return; // nothing was answered
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
    // nested brackets can end the parser's stack before they reach the limit
    if (
      error instanceof RangeError ||
      (error instanceof GraphQLError && error.message.includes('more that'))
    ) {
      throw limitExceeded('too many tokens', `more than ${tokens}`, tokens);
    }
    throw error;
  }
}
