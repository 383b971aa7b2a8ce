import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, NoAnswerError } from '../api/ask.ts';
import type { AnswerState } from '../api/use-answer.ts';
import { texts } from '../texts/texts.ts';

interface WhenAnsweredProps<Data> {
  readonly answerState: AnswerState<Data>;
  readonly children: (answer: Answer<Data>) => ComponentChildren;
}

/** Shows an answer once there is one, until then that it is awaited; and a failure, above the last answer if there is one. */
export const WhenAnswered = <Data,>({
  answerState: { answer, failure, retry },
  children,
}: WhenAnsweredProps<Data>) => (
  <>
    {failure && <Failure failure={failure} retry={retry} />}
    {answer ? children(answer) : !failure && <Waiting />}
  </>
);

/** Milliseconds before the wait is explained. */
const slowAfter = 4_000;

function Waiting() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), slowAfter);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div class="waiting" role="status">
      <p class={slow ? '' : 'visually-hidden'}>{slow ? texts.states.slow : texts.states.waiting}</p>
      <div class="bone bone-wide" />
      <div class="bone" />
      <div class="bone bone-short" />
    </div>
  );
}

const Failure = ({ failure, retry }: { readonly failure: NoAnswerError; retry(): void }) => (
  <div class="notice" role="alert">
    <h2>{texts.states[failure.why]}</h2>
    <p>{failure.why === 'unreachable' ? texts.states.unreachableText : failure.message}</p>
    <button type="button" class="button" onClick={retry}>
      {texts.states.retry}
    </button>
  </div>
);
