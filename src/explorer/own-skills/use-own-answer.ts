import { useEffect } from 'preact/hooks';
import type { Question } from '../api/question.ts';
import { type AnswerState, useAnswer } from '../api/use-answer.ts';
import { withUnknown } from './own-skills.ts';
import { useOwnSkills } from './use-own-skills.ts';

/**
 * Asks a question whose variables hold own skills. Skills that the service does not know, as after a change of its data,
 * are marked as unknown, so that the caller's next variables leave them out; no answer shows until then.
 *
 * @param variables null while there is nothing to ask
 */
export function useOwnAnswer<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables | null,
): AnswerState<Data> {
  const [ownSkills, setOwnSkills] = useOwnSkills();
  const answerState = useAnswer(question, variables);
  const refusedArguments = (answerState.answer?.problems ?? []).flatMap((problem) => problem.arguments);
  const markedSkills = withUnknown(ownSkills, refusedArguments);
  useEffect(() => {
    if (markedSkills !== ownSkills) setOwnSkills(markedSkills);
  }, [refusedArguments.join()]);
  return markedSkills === ownSkills ? answerState : { ...answerState, answer: undefined };
}
