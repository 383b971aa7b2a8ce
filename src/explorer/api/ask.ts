import type { Question } from './question.ts';

/** One error of an answer. */
export interface Problem {
  /** For people: without the argument's name in front. */
  readonly message: string;
  /** The stable code; UNKNOWN when the service gives none. */
  readonly code: string;
  /** Response keys from the root to the field; empty when the error is about no field. */
  readonly path: readonly (string | number)[];
  /** Arguments that the error is about, such as `skills[1].ref`; empty when none. */
  readonly arguments: readonly string[];
  /** Refs that may be meant instead of an unknown or ambiguous one; empty when none. */
  readonly suggestions: readonly string[];
}

/** An answer of the service, complete or in part. */
export interface Answer<Data> {
  readonly data: Data;
  /** What could not be answered; each such field is null in the data. */
  readonly problems: readonly Problem[];
}

/** The service did not answer, or not this question. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  /** Not reached, overloaded or late, or the question was not accepted. */
  readonly why: 'unreachable' | 'busy' | 'refused';
  constructor(why: NoAnswerError['why'], message: string) {
    super(message);
    this.why = why;
  }
}

interface Envelope<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: {
      readonly code?: string;
      readonly argument?: string;
      readonly suggestions?: readonly string[];
      readonly problems?: readonly { readonly argument?: string }[];
    };
  }[];
}

const unavailable = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'OVERLOADED']);

/** Milliseconds until a service that was still loading is asked again. */
const loadingPause = 1_000;

/**
 * Asks the service, always by POST: variables get into no address, history or log. While the service says that it still
 * loads, it is asked again.
 *
 * @throws NoAnswerError when there is no answer to show
 * @throws the signal's abort error
 */
export async function ask<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const envelope = await post<Data>(question, variables, signal);
  const problems = (envelope.errors ?? []).map(({ message, path = [], extensions = {} }) => ({
    message: forPeople(message),
    path,
    code: extensions.code ?? 'UNKNOWN',
    arguments: (extensions.problems ?? [extensions]).flatMap(({ argument }) => argument ?? []),
    suggestions: extensions.suggestions ?? [],
  }));
  const [first] = problems;
  const busy = problems.find(({ code }) => unavailable.has(code));
  if (problems.some(({ code }) => code === 'LOADING')) {
    await new Promise((resolve) => setTimeout(resolve, loadingPause));
    signal?.throwIfAborted();
    return ask(question, variables, signal);
  }
  if (busy) throw new NoAnswerError('busy', busy.message);
  if (!envelope.data) throw new NoAnswerError('refused', first?.message ?? '');
  return { data: envelope.data, problems };
}

/** 'refs[1]: no role is called "x".' without its argument, and with a capital. */
function forPeople(message: string): string {
  const sentence = message.replace(/^[a-z]\w*(\[\d+\]|\.\w+)*: /i, '');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

async function post<Data>(
  { name, text }: Pick<Question<Data, unknown>, 'name' | 'text'>,
  variables: unknown,
  signal: AbortSignal | undefined,
): Promise<Envelope<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: text, variables, operationName: name }),
      ...(signal && { signal }),
    });
    return (await response.json()) as Envelope<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswerError('unreachable', '');
  }
}
