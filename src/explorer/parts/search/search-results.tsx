import { useState } from 'preact/hooks';
import { type SearchKind, type SearchQuery, searchQuestion } from '../../api/operations.ts';
import { type AnswerState, useAnswer } from '../../api/use-answer.ts';
import { texts } from '../../texts/texts.ts';
import { familyHue } from '../role/family-hue.ts';
import { WhenAnswered } from '../when-answered.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { isQuestion } from './named-in-question.ts';
import { NotHereYet } from './not-here-yet.tsx';
import { kindsFor, type SearchResult, searchResults } from './search-result.ts';

/** Most results that are listed at first, and at all. */
export const maxSearchResults = 40;
const mostResults = 100;

/** Everything that a text may name, best first, of one kind if asked for; when nothing, where else to begin. */
export function SearchResults({ text }: { readonly text: string }) {
  const [kind, setKind] = useState<SearchKind | null>(null);
  const [first, setFirst] = useState(maxSearchResults);
  const answerState = useAnswer(searchQuestion, { text, kinds: kind ? [kind] : kindsFor(text), first });
  return (
    <>
      <label class="search-kinds">
        <span class="label">{texts.search.kind}</span>
        <select
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => setKind(value === '' ? null : (value as SearchKind))}
        >
          <option value="">{texts.search.anyKind}</option>
          <KindOptions kinds={mainKinds} />
          <optgroup label={texts.search.moreKinds}>
            <KindOptions kinds={otherKinds} />
          </optgroup>
        </select>
      </label>
      <FoundResults
        text={text}
        kind={kind}
        first={first}
        answerState={answerState}
        more={() => setFirst(mostResults)}
      />
    </>
  );
}

/** What most people look for, and everything else. */
const mainKinds: readonly SearchKind[] = ['ROLE', 'SKILL', 'TOOL'];
const otherKinds = (Object.keys(texts.search.kinds) as SearchKind[]).filter(
  (kind) => !mainKinds.includes(kind),
);

const KindOptions = ({ kinds }: { readonly kinds: readonly SearchKind[] }) => (
  <>
    {kinds.map((kind) => (
      <option key={kind} value={kind}>
        {texts.search.kinds[kind]}
      </option>
    ))}
  </>
);

interface FoundResultsProps {
  readonly text: string;
  /** Null for any kind. */
  readonly kind: SearchKind | null;
  readonly first: number;
  readonly answerState: AnswerState<SearchQuery>;
  more(): void;
}

function FoundResults({ text, kind, first, answerState, more }: FoundResultsProps) {
  return (
    <WhenAnswered answerState={answerState}>
      {({ data }) => {
        const results = searchResults(data);
        if (results.length === 0 && kind !== null) return <p role="status">{texts.search.noneOfKind}</p>;
        return results.length === 0 ? (
          <>
            <AnswerInWords text={text} />
            <OccupationWithoutRole text={text} />
          </>
        ) : (
          <>
            {isQuestion(text) && <AnswerInWords text={text} />}
            <p class="section-note" role="status">
              {results.length === first
                ? texts.search.firstResults(first)
                : texts.search.results(results.length)}
            </p>
            <ul class="results">
              {results.map((result) => (
                <Result key={result.id} result={result} />
              ))}
            </ul>
            {results.length === first && first < mostResults && (
              <p class="more no-print">
                <button type="button" class="button quiet" onClick={more}>
                  {texts.showMore.label}
                </button>
              </p>
            )}
            {kind === null && results.every((result) => result.kind !== 'ROLE' || !result.isSure) && (
              <OccupationWithoutRole text={text} hasResults />
            )}
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

const codes: SearchKind[] = ['OCCUPATION_CODE'];

interface OccupationWithoutRoleProps {
  readonly text: string;
  /** Whether the text finds anything else. */
  readonly hasResults?: boolean;
}

/** Says that the occupation which a text names has no role; or, when it finds nothing at all, that it is not known. */
function OccupationWithoutRole({ text, hasResults = false }: OccupationWithoutRoleProps) {
  const answerState = useAnswer(searchQuestion, { text, kinds: codes, first: 1 });
  return (
    <WhenAnswered answerState={answerState}>
      {({ data }) => {
        const [code] = searchResults(data);
        if (code?.isWithoutRole)
          return <NotHereYet title={texts.search.notYet(code.name)} text={texts.search.notYetText} />;
        if (hasResults) return null;
        return <NotHereYet title={texts.search.none(text)} text={texts.search.noneText} />;
      }}
    </WhenAnswered>
  );
}
