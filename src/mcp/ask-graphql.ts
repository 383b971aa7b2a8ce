import type { Question } from '../graphql/question.ts';

/** An error of an answer, as clients see it. */
export interface AnswerProblem {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly suggestions?: readonly string[] };
}

/** What the service answered. */
interface ServiceAnswer<Data> {
  /** Null when nothing could be answered. */
  readonly data: Data | null;
  readonly errors: readonly AnswerProblem[];
}

/** Asks the service a question. */
export type AskService = <Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables,
) => Promise<ServiceAnswer<Data>>;

/** Handles a request as the service does one over HTTP. */
type HandleRequest = (address: string, request: RequestInit) => Promise<Response> | Response;

/** Asks the service's own GraphQL endpoint, within the process and under the limits that hold for everyone. */
export const serviceOf =
  (handleRequest: HandleRequest): AskService =>
  async ({ text: query }, variables) => {
    const response = await handleRequest('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as {
      data?: never;
      errors?: readonly AnswerProblem[];
    };
    return { data, errors };
  };
