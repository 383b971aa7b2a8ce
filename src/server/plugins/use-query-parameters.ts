import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

/** Parameters of a GET request that are JSON; the others are texts. */
const jsonParameters = ['variables', 'extensions'] as const;
const parameters = ['query', 'operationName', 'documentId', ...jsonParameters] as const;

/**
 * Reads the parameters of a GET request. Refuses with 400 an address that is not percent-encoded UTF-8, a parameter that
 * is given twice, and variables or extensions that are no JSON; Yoga itself would call these an unexpected error, or
 * drop a part. Parameters of other names are ignored, and empty ones are absent.
 */
export function useQueryParameters(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method !== 'GET') return;
      setRequestParser(({ url }) => parametersOf(url));
    },
  };
}

/** @throws GraphQLError BAD_REQUEST naming the parameter */
function parametersOf(url: string): GraphQLParams {
  const text = url.slice(url.indexOf('?') + 1 || url.length);
  if (!isPercentEncoded(text)) throw badRequest('The query of the address is not percent-encoded UTF-8.');
  const search = new URLSearchParams(text);
  for (const name of parameters) {
    const { length } = search.getAll(name);
    if (length > 1) throw badRequest(`The parameter ${name} is given ${length} times.`);
  }
  const textOf = (name: string): string | undefined => search.get(name) || undefined;
  const jsonOf = (name: string) => {
    const json = textOf(name);
    if (json === undefined) return undefined;
    try {
      return JSON.parse(json);
    } catch {
      throw badRequest(`The parameter ${name} is no JSON.`);
    }
  };
  const [variables, extensions] = jsonParameters.map(jsonOf);
  const documentId = textOf('documentId');
  return {
    query: textOf('query'),
    operationName: textOf('operationName'),
    variables,
    extensions,
    ...(documentId !== undefined && { documentId }),
  };
}

function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
