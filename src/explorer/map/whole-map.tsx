import { useMemo } from 'preact/hooks';
import { wholeMapQuestion } from '../api/operations.ts';
import { usePages } from '../api/use-pages.ts';
import { compareNames } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { FilteredMap } from './filtered-map.tsx';
import { MapHead } from './map-head.tsx';
import { wholeGraphOf } from './role-graph.ts';

/** Every role that the editors know, page by page: common moves only at first, and the roles as a list. */
export function WholeMap() {
  const pages = usePages(wholeMapQuestion, {}, ({ roles }) => roles);
  const graph = useMemo(() => wholeGraphOf(pages.nodes), [pages.nodes.length]);
  return (
    <Page title={texts.map.title} className="map">
      <MapHead title={texts.map.title} middleTitle="" />
      <p class="section-note">{texts.map.wholeNote}</p>
      <WhenAnswered answerState={pages.answerState}>
        {() => (
          <>
            <ShowMore pages={pages} />
            <FilteredMap key="whole" graph={graph} middle="" atLeast="COMMON" />
            <h2 class="map-list-title">{texts.map.list}</h2>
            <ul class="chips">
              {[...graph.roles.values()]
                .sort((a, b) => compareNames(a.title, b.title))
                .map(({ ref, title }) => (
                  <li key={ref}>
                    <a class="chip" href={hrefOf({ view: 'map', role: ref })}>
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={wholeMapQuestion} variables={{}} />
    </Page>
  );
}
