import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import { type SearchKind, searchQuestion } from '../../api/operations.ts';
import { kindsFor, type SearchResult, searchResults } from './search-result.ts';

const maxSuggestions = 8;

/** Milliseconds after the last key before the service is asked. */
const pause = 120;

const variablesOf = (text: string, kinds: readonly SearchKind[]) => ({
  text: text.trim(),
  first: maxSuggestions,
  kinds: kinds.length > 0 ? [...kinds] : kindsFor(text),
});

/** The things that a text names exactly; none when nothing has the name, or nobody answers. */
export async function thingsNamed(text: string, kinds: readonly SearchKind[] = []): Promise<SearchResult[]> {
  try {
    const { data } = await ask(searchQuestion, variablesOf(text, kinds));
    return searchResults(data).filter(({ isExact }) => isExact);
  } catch {
    return [];
  }
}

/** What a text may mean, best first, shortly after the last key; undefined until then and for an empty text. */
export function useSuggestions(text: string, kinds: readonly SearchKind[] = []): SearchResult[] | undefined {
  const [suggestions, setSuggestions] = useState<SearchResult[] | undefined>();
  const kindList = kinds.join();
  useEffect(() => {
    if (text.trim() === '') {
      setSuggestions(undefined);
      return undefined;
    }
    const leaving = new AbortController();
    const timer = window.setTimeout(() => {
      const variables = variablesOf(text, kindList ? (kindList.split(',') as SearchKind[]) : []);
      ask(searchQuestion, variables, leaving.signal).then(
        ({ data }) => setSuggestions(searchResults(data)),
        () => {}, // the next key asks again
      );
    }, pause);
    return () => {
      window.clearTimeout(timer);
      leaving.abort();
    };
  }, [text, kindList]);
  return suggestions;
}
