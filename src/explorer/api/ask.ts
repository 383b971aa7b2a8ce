import type { Question } from './question.ts';

export interface Problem {
  /** For people: without the argument that it is about. */
  readonly message: string;
  readonly code: string;
  readonly path: readonly (string | number)[];
  /** What of the arguments it is about, such as `skills[1].ref`. */
  readonly arguments: readonly string[];
}

export interface Answer<Data> {
  readonly data: Data;
  /** What could not be answered; the field is null then. */
  readonly problems: readonly Problem[];
}

/** The service did not answer at all, or not this question. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
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
      readonly problems?: readonly { readonly argument?: string }[];
    };
  }[];
}

const unavailable = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'OVERLOADED']);

/**
 * Asks the service. Always by POST, so that nothing of what is asked gets into an address, a history or a log.
 *
 * @throws NoAnswerError when there is no answer to show; the caller's abort when it comes
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
  }));
  const [first] = problems;
  const busy = problems.find(({ code }) => unavailable.has(code));
  if (busy) throw new NoAnswerError('busy', busy.message);
  if (!envelope.data) throw new NoAnswerError('refused', first?.message ?? '');
  return { data: envelope.data, problems };
}

/** 'refs[1]: no role is called "x".' begins with a word of the API, and then with a small letter. */
function forPeople(message: string): string {
  const said = message.replace(/^[a-z]\w*(\[\d+\]|\.\w+)*: /i, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
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
