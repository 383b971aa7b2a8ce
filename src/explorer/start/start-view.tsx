import { startQuestion } from '../api/operations.ts';
import { usePages } from '../api/use-pages.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { openSearchResult, searchFor } from '../parts/search/open-search-result.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { Beginnings } from './beginnings.tsx';
import { Example } from './example.tsx';

const doors = [
  { icon: 'start', href: hrefOf({ view: 'map', role: '' }), ...texts.start.doors.job },
  { icon: 'paths', href: pathsHref(), ...texts.start.doors.goal },
  { icon: 'mySkills', href: hrefOf({ view: 'my-skills', goal: '' }), ...texts.start.doors.skills },
] as const;

/** Where to begin: search, by a job, a goal or skills, an example, and lists of roles to start from. */
export function StartView() {
  const pages = usePages(startQuestion, {}, ({ roles }) => roles);
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
          {texts.start.examples.map((text) => (
            <a key={text} class="chip" href={hrefOf({ view: 'search', text })}>
              {text}
            </a>
          ))}
        </p>
      </section>
      <nav class="doors" aria-label={texts.start.title}>
        {doors.map(({ icon, href, title, text }) => (
          <a key={href} class="door card" href={href}>
            <Icon name={icon} />
            <strong>{title}</strong>
            <span>{text}</span>
          </a>
        ))}
      </nav>
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
