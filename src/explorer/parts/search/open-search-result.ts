import { navigate } from '../../navigation/navigate.ts';
import type { SearchResult } from './search-result.ts';

/** Goes to all results for a text. */
export const searchFor = (text: string): void => navigate({ view: 'search', text });

/** Goes to the view of a result, or searches for its name when it has none. */
export const openSearchResult = ({ href, name }: SearchResult): void =>
  href === null ? searchFor(name) : navigate(href);
