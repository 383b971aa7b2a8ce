import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import { startQuestion, titleQuestion } from '../../api/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';

const noVariables = {};
const noTitles: ReadonlyMap<string, string> = new Map();

/** Titles of roles by ref, from the start page's answer or else one request each; until they are here, the ref as words. */
export function useRoleTitles(refs: readonly string[]): (ref: string) => string {
  const { answer } = useAnswer(startQuestion, noVariables);
  const [fetchedTitles, setFetchedTitles] = useState(noTitles);
  const startTitles = new Map(answer?.data.roles?.nodes.map(({ ref, title }) => [ref, title]));
  const isMissing = (ref: string) => ref !== '' && !startTitles.has(ref) && !fetchedTitles.has(ref);
  const missingRefs = answer ? refs.filter(isMissing).join() : '';
  useEffect(() => {
    for (const ref of missingRefs === '' ? [] : missingRefs.split(',')) {
      ask(titleQuestion, { ref }).then(
        ({ data }) =>
          setFetchedTitles((titles) => new Map(titles).set(ref, data.role?.title ?? refAsWords(ref))),
        () => {}, // the ref as words stays
      );
    }
  }, [missingRefs]);
  return (ref) => startTitles.get(ref) ?? fetchedTitles.get(ref) ?? refAsWords(ref);
}

const refAsWords = (ref: string): string => ref.replaceAll('-', ' ');
