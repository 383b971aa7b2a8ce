import { startQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';

const nothing = {};

/** Titles of roles by ref, as far as the start's list knows them; else the ref, as well as it reads. */
export function useTitles(): (ref: string) => string {
  const { answer } = useAnswer(startQuestion, nothing);
  const titles = new Map(answer?.data.roles?.nodes.map(({ ref, title }) => [ref, title]));
  return (ref) => titles.get(ref) ?? ref.replaceAll('-', ' ');
}
