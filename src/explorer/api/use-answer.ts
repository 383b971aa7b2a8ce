import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Answer, ask, NoAnswerError } from './ask.ts';
import type { Question } from './question.ts';

/** What is known of an answer: nothing while it is awaited, then the answer, the failure, or both after a retry failed. */
export interface AnswerState<Data> {
  /** The last answer to this question, also while it is asked again. */
  readonly answer: Answer<Data> | undefined;
  readonly failure: NoAnswerError | undefined;
  retry(): void;
}

/** Answers of this visit by question and variables, oldest first, so that going back shows at once. */
const cache = new Map<string, Answer<unknown>>();
const maxCached = 60;

function remember(key: string, answer: Answer<unknown>): void {
  cache.delete(key);
  cache.set(key, answer);
  for (const oldest of cache.keys()) if (cache.size > maxCached) cache.delete(oldest);
}

interface Running {
  readonly request: Promise<Answer<unknown>>;
  readonly leaving: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/** Requests under way by question and variables: whoever asks the same meanwhile waits for the same answer. */
const running = new Map<string, Running>();

/** Joins the request under way, or starts one. The function that is returned leaves it; the last to leave cancels it. */
function join<Data, Variables>(
  key: string,
  question: Question<Data, Variables>,
  variables: Variables,
): { readonly request: Promise<Answer<Data>>; leave(): void } {
  const entry = running.get(key) ?? start(key, question, variables);
  entry.waiting++;
  return {
    request: entry.request as Promise<Answer<Data>>,
    leave() {
      entry.waiting--;
      if (entry.waiting > 0) return;
      entry.leaving.abort();
      if (running.get(key) === entry) running.delete(key);
    },
  };
}

function start<Data, Variables>(
  key: string,
  question: Question<Data, Variables>,
  variables: Variables,
): Running {
  const leaving = new AbortController();
  const entry: Running = { request: ask(question, variables, leaving.signal), leaving, waiting: 0 };
  const end = () => {
    if (running.get(key) === entry) running.delete(key);
  };
  entry.request.then(end, end);
  running.set(key, entry);
  return entry;
}

interface State {
  readonly key: string;
  readonly answer?: Answer<unknown> | undefined;
  readonly failure?: NoAnswerError;
}

/**
 * Asks whenever the question or the variables change, and cancels the request before. A cached answer shows at once and
 * is asked for again all the same.
 *
 * @param variables null while there is nothing to ask
 */
export function useAnswer<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables | null,
): AnswerState<Data> {
  const key = variables === null ? '' : `${question.name} ${JSON.stringify(variables)}`;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ key: '' });
  useEffect(() => {
    if (variables === null) return undefined;
    let hasLeft = false;
    const { request, leave } = join(key, question, variables);
    request.then(
      (answer) => {
        remember(key, answer);
        if (!hasLeft) setState({ key, answer });
      },
      (error) => {
        if (hasLeft) return;
        const failure = error instanceof NoAnswerError ? error : new NoAnswerError('refused', '');
        setState({ key, failure });
      },
    );
    return () => {
      hasLeft = true;
      leave();
    };
  }, [key, attempt]);
  const current = state.key === key ? state : undefined;
  const retry = useCallback(() => {
    setState({ key: '' });
    setAttempt((count) => count + 1);
  }, []);
  return {
    answer: (current?.answer ?? cache.get(key)) as Answer<Data> | undefined,
    failure: current?.failure,
    retry,
  };
}
