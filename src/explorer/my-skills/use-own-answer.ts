import { useEffect } from 'preact/hooks';
import type { Question } from '../api/question.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import { settingAside } from './own-skills.ts';
import { useOwnSkills } from './use-own-skills.ts';

/**
 * Asks with the own skills among the variables. Where the service does not know one of them, as after a change of its
 * data, it is set aside and the rest is asked with.
 */
export function useOwnAnswer<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const [own, change] = useOwnSkills();
  const asked = useAnswer(question, variables);
  const named = (asked.answer?.problems ?? []).flatMap((problem) => problem.arguments);
  const next = settingAside(own, named);
  useEffect(() => {
    if (next !== own) change(next);
  }, [named.join()]);
  return next === own ? asked : { ...asked, answer: undefined };
}
