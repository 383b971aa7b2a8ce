import { useState } from 'preact/hooks';
import { type NeighbourhoodQuery, neighbourhoodQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SearchResults } from '../parts/search/search-results.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { FilteredMap } from './filtered-map.tsx';
import { MapHead } from './map-head.tsx';
import { MoveList } from './move-list.tsx';
import { neighbourhoodOf } from './role-graph.ts';

/** A role and the roles around it, drawn and as lists; search results when there is no such role. */
export function NeighbourhoodMap({ roleRef }: { readonly roleRef: string }) {
  const answerState = useLastAnswer(useAnswer(neighbourhoodQuestion, { ref: roleRef }));
  const [wide, setWide] = useState(false);
  return (
    <WhenAnswered answerState={answerState}>
      {({ data }) =>
        data.role ? (
          <Page title={texts.map.around(data.role.title)} className="map">
            <MapHead title={texts.map.around(data.role.title)} middleTitle={data.role.title} />
            <label class="check map-wide no-print">
              <input
                type="checkbox"
                checked={wide}
                onChange={({ currentTarget }) => setWide(currentTarget.checked)}
              />
              {texts.map.wide}
            </label>
            <FilteredMap graph={neighbourhoodOf(data, wide)} middle={data.role.ref} />
            <Neighbours role={data.role} />
            <PrintedSources answer={data.role} />
            <QuestionPanel question={neighbourhoodQuestion} variables={{ ref: roleRef }} />
          </Page>
        ) : (
          <Page title={texts.role.notFound(roleRef)} className="narrow">
            <h1>{texts.role.notFound(roleRef)}</h1>
            <SearchResults text={roleRef} />
          </Page>
        )
      }
    </WhenAnswered>
  );
}

type Role = NonNullable<NeighbourhoodQuery['role']>;

/** The roles around a role as text, each a step on the map, with its move. */
const Neighbours = ({ role }: { readonly role: Role }) => (
  <>
    <p class="actions">
      <a class="button" href={hrefOf({ view: 'role', ref: role.ref })}>
        {texts.map.open(role.title)}
      </a>
      <a class="button quiet" href={pathsHref({ from: role.ref })}>
        {texts.paths.fromHere}
      </a>
    </p>
    <div class="pair">
      <MoveList
        title={texts.move.comes}
        list={role.previous}
        emptyText={texts.move.noPrevious}
        factOf={(title) => texts.fact.leadsTo(title, role.title)}
      />
      <MoveList
        title={texts.move.leads}
        list={role.next}
        emptyText={texts.move.noNext}
        factOf={(title) => texts.fact.leadsTo(role.title, title)}
      />
    </div>
  </>
);
