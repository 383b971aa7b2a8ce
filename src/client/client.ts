import type { Question, QuestionText } from './api/question.ts';
import { CareerGraphError, type ServiceError } from './error.ts';

/** Where a service is, and how to reach it. */
export interface ClientSettings {
  /** Address of the GraphQL endpoint, such as `https://careers.example/graphql`. */
  readonly url: string;
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What one request may be given. */
export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** Variables may be left out where an operation needs none. */
type AskArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

/** Asks one service. It keeps nothing. */
export interface Client {
  /**
   * Answers a question in full.
   *
   * @throws CareerGraphError when a field failed, with what was answered nevertheless in `data`; when nobody answered; or when
   *   `url` or `headers` make no request (BAD_REQUEST)
   * @throws the reason of the signal that ended it
   */
  ask<Data, Variables>(
    question: Question<Data, Variables> | QuestionText<Data, Variables>,
    ...rest: AskArguments<NoInfer<Variables>>
  ): Promise<Data>;
}

/** Whether these make a request over the web at all, whoever is there to answer it. */
function isRequest(url: string, headers: HeadersInit): boolean {
  try {
    return /^https?:/.test(new Request(url, { headers }).url);
  } catch (error) {
    return !(error instanceof TypeError); // a runtime without Request
  }
}

/** A client of a service. Always asks by POST: what a person says about themselves gets into no address and no log. */
export function createClient({ url, headers = {}, fetch = globalThis.fetch }: ClientSettings): Client {
  async function ask<Data, Variables>(
    question: Question<Data, Variables> | QuestionText<Data, Variables>,
    ...[variables, { signal } = {}]: AskArguments<NoInfer<Variables>>
  ): Promise<Data> {
    const query = typeof question === 'object' && 'text' in question ? question.text : String(question);
    const body = JSON.stringify({ query, variables });
    let answer: { readonly data?: Data | null; readonly errors?: readonly ServiceError[] };
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body,
        ...(signal && { signal }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw isRequest(url, headers)
        ? new CareerGraphError('UNREACHABLE', `No service answers at ${url}.`, { cause: error })
        : new CareerGraphError('BAD_REQUEST', `No request can be sent to ${url}: ${error}`, { cause: error });
    }
    try {
      answer = await response.json();
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new CareerGraphError('UNREADABLE', `${url} answers ${response.status}, and no JSON.`, {
        cause: error,
      });
    }
    const { data = null, errors = [] } = answer;
    const [first] = errors;
    if (first) {
      throw new CareerGraphError(first.extensions?.code ?? 'INTERNAL_SERVER_ERROR', first.message, {
        errors,
        data,
      });
    }
    if (data === null) throw new CareerGraphError('UNREADABLE', `${url} answers without data.`);
    return data;
  }
  return { ask };
}
