import { useRef } from 'preact/hooks';
import type { Answer } from './ask.ts';
import type { AnswerState } from './use-answer.ts';

/** Keeps the previous answer until the next arrives, so the screen does not go blank. */
export function useLastAnswer<Data>(answerState: AnswerState<Data>): AnswerState<Data> {
  const last = useRef<Answer<Data> | undefined>(undefined);
  if (answerState.answer) last.current = answerState.answer;
  return answerState.failure ? answerState : { ...answerState, answer: answerState.answer ?? last.current };
}
