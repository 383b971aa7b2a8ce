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
    const leaving = new AbortController();
    ask(question, variables, leaving.signal).then(
      (answer) => {
        remember(key, answer);
        setState({ key, answer });
      },
      (error) => {
        if (leaving.signal.aborted) return;
        const failure = error instanceof NoAnswerError ? error : new NoAnswerError('refused', '');
        setState({ key, failure });
      },
    );
    return () => leaving.abort();
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
