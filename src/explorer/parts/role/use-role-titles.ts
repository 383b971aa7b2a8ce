import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import { titleQuestion } from '../../api/operations.ts';

const noTitles: ReadonlyMap<string, string> = new Map();

/** Titles of roles by ref, one request each; until they are here, the ref as words. */
export function useRoleTitles(refs: readonly string[]): (ref: string) => string {
  const [fetchedTitles, setFetchedTitles] = useState(noTitles);
  const requestedRefs = useRef(new Set<string>());
  const missingRefs = refs.filter((ref) => ref !== '' && !fetchedTitles.has(ref)).join();
  useEffect(() => {
    for (const ref of missingRefs === '' ? [] : missingRefs.split(',')) {
      if (requestedRefs.current.has(ref)) continue;
      requestedRefs.current.add(ref);
      ask(titleQuestion, { ref }).then(
        ({ data }) =>
          setFetchedTitles((titles) => new Map(titles).set(ref, data.role?.title ?? refAsWords(ref))),
        () => {}, // the ref as words stays
      );
    }
  }, [missingRefs]);
  return (ref) => fetchedTitles.get(ref) ?? refAsWords(ref);
}

const refAsWords = (ref: string): string => ref.replaceAll('-', ' ');
