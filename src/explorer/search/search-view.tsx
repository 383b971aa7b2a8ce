import { searchQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { familyHue } from '../format/family-hue.ts';
import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Answered } from '../parts/answered.tsx';
import { Finder } from '../parts/finder.tsx';
import { type FoundThing, foundThing } from '../parts/found-thing.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { openFound } from '../start/start-view.tsx';
import { texts } from '../texts.ts';

export function SearchView({ text }: { readonly text: string }) {
  const variables = { text, first: 40 };
  return (
    <Page title={texts.search.title(text)} className="narrow">
      <h1>{texts.search.title(text)}</h1>
      <Finder
        label={texts.start.search}
        placeholder={texts.start.placeholder}
        initial={text}
        onPick={openFound}
        onSearch={(next) => navigate({ view: 'search', text: next })}
      />
      {text && <SearchResults text={text} />}
      {text && <QuestionPanel question={searchQuestion} variables={variables} />}
    </Page>
  );
}

/** What a text may mean; when nothing, where else to begin. */
export function SearchResults({ text }: { readonly text: string }) {
  const asked = useAnswer(searchQuestion, { text, first: 40 });
  return (
    <Answered asked={asked}>
      {({ data }) => {
        const found = data.search?.edges.flatMap((edge) => foundThing(edge) ?? []) ?? [];
        return found.length === 0 ? (
          <NotKnown text={text} />
        ) : (
          <>
            <p class="section-note" role="status">
              {texts.search.results(found.length)}
            </p>
            <ul class="results">
              {found.map((thing) => (
                <Result key={thing.id} thing={thing} />
              ))}
            </ul>
          </>
        );
      }}
    </Answered>
  );
}

const Result = ({ thing }: { readonly thing: FoundThing }) => (
  <li class="result" style={{ '--hue': familyHue(thing.family) }}>
    {thing.href ? <a href={thing.href}>{thing.name}</a> : <span>{thing.name}</span>}
    {thing.because && <span class="small">{thing.because}</span>}
    <span class="finder-kind">{texts.search.kinds[thing.kind]}</span>
  </li>
);

const NotKnown = ({ text }: { readonly text: string }) => (
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
