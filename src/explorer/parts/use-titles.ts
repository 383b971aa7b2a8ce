import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { startQuestion, titleQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';

const nothing = {};
const none: ReadonlyMap<string, string> = new Map();

/** Titles of roles by ref: those that the start lists, else asked for one by one; until then the ref, as well as it reads. */
export function useTitles(refs: readonly string[]): (ref: string) => string {
  const { answer } = useAnswer(startQuestion, nothing);
  const [asked, setAsked] = useState(none);
  const listed = new Map(answer?.data.roles?.nodes.map(({ ref, title }) => [ref, title]));
  const missing = answer ? refs.filter((ref) => ref !== '' && !listed.has(ref) && !asked.has(ref)) : [];
  const wanted = missing.join();
  useEffect(() => {
    for (const ref of wanted === '' ? [] : wanted.split(',')) {
      ask(titleQuestion, { ref }).then(
        ({ data }) => setAsked((titles) => new Map(titles).set(ref, data.role?.title ?? readable(ref))),
        () => {}, // the ref stays
      );
    }
  }, [wanted]);
  return (ref) => listed.get(ref) ?? asked.get(ref) ?? readable(ref);
}

const readable = (ref: string): string => ref.replaceAll('-', ' ');
