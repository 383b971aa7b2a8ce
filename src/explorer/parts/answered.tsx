import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, NoAnswerError } from '../api/ask.ts';
import type { Asked } from '../api/use-answer.ts';
import { texts } from '../texts.ts';

interface AnsweredProps<Data> {
  readonly asked: Asked<Data>;
  readonly children: (answer: Answer<Data>) => ComponentChildren;
}

/** Shows an answer, or that it is on its way, late, or not to be had. */
export function Answered<Data>({ asked, children }: AnsweredProps<Data>) {
  if (asked.answer) {
    return (
      <>
        {asked.failure && <Failure failure={asked.failure} again={asked.again} />}
        {children(asked.answer)}
      </>
    );
  }
  return asked.failure ? <Failure failure={asked.failure} again={asked.again} /> : <Waiting />;
}

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

function Failure({ failure, again }: { readonly failure: NoAnswerError; again(): void }) {
  return (
    <div class="notice" role="alert">
      <h2>{texts.states[failure.why]}</h2>
      <p>{failure.why === 'unreachable' ? texts.states.unreachableText : failure.message}</p>
      <button type="button" class="button" onClick={again}>
        {texts.states.again}
      </button>
    </div>
  );
}
