import { useRef } from 'preact/hooks';
import type { Answer } from './ask.ts';
import type { AnswerState } from './use-answer.ts';

/** The state with the last answer, to whatever question, while the next is awaited: what is on the screen stays. */
export function useLastAnswer<Data>(answerState: AnswerState<Data>): AnswerState<Data> {
  const last = useRef<Answer<Data> | undefined>(undefined);
  if (answerState.answer) last.current = answerState.answer;
  return answerState.failure ? answerState : { ...answerState, answer: answerState.answer ?? last.current };
}
