import { UserFacingError } from '../../domain/errors.ts';

/**
 * Asks for the data of an answer. What is not known, or means several things, is null in it.
 *
 * @throws UnansweredError when the service cannot answer now
 */
export type AskEndpoint = <Data>(query: string, variables: object) => Promise<Data>;

/** The service cannot answer now: it is loading, or its store is out of reach. */
class UnansweredError extends UserFacingError {
  override readonly name = 'UnansweredError';
}

/** Handles a request as the service does one over HTTP. */
type HandleRequest = (address: string, request: RequestInit) => Promise<Response> | Response;

interface Envelope<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Codes of answers that hold for good: there is no such thing, or more than one. */
const settled = new Set(['NOT_FOUND', 'AMBIGUOUS', 'BAD_USER_INPUT']);

/** Asks the service's own endpoint, within the process and under the limits that hold for everyone. */
export const endpointOf =
  (handleRequest: HandleRequest): AskEndpoint =>
  async <Data>(query: string, variables: object) => {
    const response = await handleRequest('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Envelope<Data>;
    const isSettled = errors.every(({ extensions }) => settled.has(extensions?.code ?? ''));
    if (!data || !isSettled) throw new UnansweredError('The service could not answer.');
    return data;
  };
