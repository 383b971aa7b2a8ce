import { searchQuestion } from '../api/operations.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { openSearchResult, searchFor } from '../parts/search/open-search-result.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { maxSearchResults, SearchResults } from '../parts/search/search-results.tsx';
import { texts } from '../texts/texts.ts';

/** All results for a text; only the field while the text is empty. */
export const SearchView = ({ text }: { readonly text: string }) => (
  <Page title={texts.search.title(text)} className="narrow">
    <h1>{texts.search.title(text)}</h1>
    <SearchField
      label={texts.search.label}
      placeholder={texts.search.placeholder}
      initialText={text}
      onPick={openSearchResult}
      onSearch={searchFor}
    />
    {text && <SearchResults text={text} />}
    {text && <QuestionPanel question={searchQuestion} variables={{ text, first: maxSearchResults }} />}
  </Page>
);
