import { startQuestion } from '../api/operations.ts';
import { useAllPages } from '../api/use-pages.ts';
import { type Address, hrefOf } from '../navigation/address.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { openSearchResult, searchFor } from '../parts/search/open-search-result.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { Beginnings } from './beginnings.tsx';
import { Doors } from './doors.tsx';
import { Example } from './example.tsx';

/** Where to begin: search, by a job, a goal or skills, an example, and lists of roles to start from. */
export function StartView() {
  const pages = useAllPages(startQuestion, {}, ({ roles }) => roles);
  return (
    <Page title={texts.name} className="start">
      <section class="hero">
        <h1>{texts.start.title}</h1>
        <p class="lead">{texts.start.lead}</p>
        <SearchField
          label={texts.search.label}
          placeholder={texts.search.placeholder}
          big
          onPick={openSearchResult}
          onSearch={searchFor}
        />
        <p class="examples">
          {texts.start.try}{' '}
          {texts.start.examples.map(({ text, ...address }) => (
            <a key={text} class="chip" href={hrefOf(address as Address)}>
              {text}
            </a>
          ))}
        </p>
      </section>
      <Doors />
      <Example />
      <WhenAnswered answerState={pages.answerState}>
        {({ data: { graph } }) => (
          <>
            <ShowMore pages={pages} />
            <Beginnings roles={pages.nodes} />
            <p class="small counts">
              {graph.counts && texts.counts(graph.counts)}{' '}
              <a href={hrefOf({ view: 'sources' })}>{texts.sources.title}</a>
            </p>
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={startQuestion} variables={{}} />
    </Page>
  );
}
