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

const overloaded = 'OVERLOADED';
const unavailable = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', overloaded]);

/** Milliseconds until a service that was still loading, or that had too much to do, is asked again. */
const pause = 1_000;
/** How often a service that has too much to do is asked again, each time after twice the pause. */
const maxOverloaded = 3;

/**
 * Asks the service, always by POST: variables get into no address, history or log. While the service says that it still
 * loads, it is asked again, and a few times while it has too much to do: the first questions after its start take long.
 *
 * @param timesOverloaded how often it had too much to do for this question
 * @throws NoAnswerError when there is no answer to show
 * @throws the signal's abort error
 */
export async function ask<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  timesOverloaded = 0,
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
  const askAgain = async (milliseconds: number, times: number) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    signal?.throwIfAborted();
    return ask(question, variables, signal, times);
  };
  if (problems.some(({ code }) => code === 'LOADING')) return askAgain(pause, timesOverloaded);
  if (busy?.code === overloaded && timesOverloaded < maxOverloaded)
    return askAgain(pause * 2 ** timesOverloaded, timesOverloaded + 1);
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
