import { navigate } from '../../navigation/navigate.ts';
import type { SearchResult } from './search-result.ts';

/** Goes to all results for a text. */
export const searchFor = (text: string): void => navigate({ view: 'search', text });

/** Goes to the view of a result. */
export const openSearchResult = ({ href }: SearchResult): void => navigate(href);
