import { searchQuestion } from '../../api/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';
import { familyHue } from '../role/family-hue.ts';
import { WhenAnswered } from '../when-answered.tsx';
import { kindsFor, type SearchResult, searchResults } from './search-result.ts';

/** Most results that are listed. */
export const maxSearchResults = 40;

/** Everything that a text may name, best first; when nothing, where else to begin. */
export function SearchResults({ text }: { readonly text: string }) {
  const answerState = useAnswer(searchQuestion, { text, kinds: kindsFor(text), first: maxSearchResults });
  return (
    <WhenAnswered answerState={answerState}>
      {({ data }) => {
        const results = searchResults(data);
        return results.length === 0 ? (
          <NoResults text={text} />
        ) : (
          <>
            <p class="section-note" role="status">
              {texts.search.results(results.length)}
            </p>
            <ul class="results">
              {results.map((result) => (
                <Result key={result.id} result={result} />
              ))}
            </ul>
          </>
        );
      }}
    </WhenAnswered>
  );
}

const Result = ({ result }: { readonly result: SearchResult }) => (
  <li class="result" style={{ '--hue': familyHue(result.family) }}>
    <a href={result.href}>{result.name}</a>
    {result.because && <span class="small">{result.because}</span>}
    {result.origin && <span class="small">{result.origin}</span>}
    <span class="search-kind">{texts.search.kinds[result.kind]}</span>
  </li>
);

const NoResults = ({ text }: { readonly text: string }) => (
  <div class="notice">
    <h2>{texts.search.none(text)}</h2>
    <p>{texts.search.noneText}</p>
    <p class="actions">
      <a class="button" href={hrefOf({ view: 'my-skills', goal: '' })}>
        {texts.search.noneAction}
      </a>
      <a class="button quiet" href={hrefOf({ view: 'start' })}>
        {texts.search.noneEntry}
      </a>
    </p>
  </div>
);
