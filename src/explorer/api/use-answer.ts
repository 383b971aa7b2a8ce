import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, ask, NoAnswerError } from './ask.ts';
import type { Question } from './question.ts';

export interface Asked<Data> {
  /** The last answer to this question, also while it is asked again; undefined until there is one. */
  readonly answer: Answer<Data> | undefined;
  readonly failure: NoAnswerError | undefined;
  again(): void;
}

/** Answers of this visit, so that going back shows at once; each is asked for anew behind it. */
const known = new Map<string, Answer<unknown>>();
const mostKnown = 60;

function remember(key: string, answer: Answer<unknown>): void {
  known.delete(key);
  known.set(key, answer);
  for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest);
}

interface State {
  readonly key: string;
  readonly answer?: Answer<unknown> | undefined;
  readonly failure?: NoAnswerError;
}

/** @param variables null while there is nothing to ask yet */
export function useAnswer<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
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
        if (!leaving.signal.aborted)
          setState({
            key,
            failure: error instanceof NoAnswerError ? error : new NoAnswerError('refused', ''),
          });
      },
    );
    return () => leaving.abort();
  }, [key, attempt]);
  const current = state.key === key ? state : undefined;
  const again = useCallback(() => {
    setState({ key: '' });
    setAttempt((count) => count + 1);
  }, []);
  return {
    answer: (current?.answer ?? known.get(key)) as Answer<Data> | undefined,
    failure: current?.failure,
    again,
  };
}

/** The answer to the question before, as long as this one waits for its own: what is on the screen stays. */
export function useLastMeanwhile<Data>(asked: Asked<Data>): Asked<Data> {
  const last = useRef<Answer<Data> | undefined>(undefined);
  if (asked.answer) last.current = asked.answer;
  return asked.failure ? asked : { ...asked, answer: asked.answer ?? last.current };
}
