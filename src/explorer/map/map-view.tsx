import { useMemo, useState } from 'preact/hooks';
import {
  type Commonness,
  type NeighbourhoodQuery,
  neighbourhoodQuestion,
  wholeMapQuestion,
} from '../api/operations.ts';
import { useAnswer, useLastMeanwhile } from '../api/use-answer.ts';
import { usePages } from '../api/use-pages.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Answered } from '../parts/answered.tsx';
import { Cut } from '../parts/cut.tsx';
import { Finder } from '../parts/finder.tsx';
import { More } from '../parts/more.tsx';
import { MoveWords } from '../parts/move-words.tsx';
import { Page } from '../parts/page.tsx';
import { Proof } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SearchResults } from '../search/search-view.tsx';
import { texts } from '../texts.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapFilters } from './map-filters.tsx';
import { filtered, type MapFilter, neighbourhoodOf, type RoleGraph, wholeGraphOf } from './role-graph.ts';

const walk = (ref: string) => navigate({ view: 'map', role: ref });

/** A role and what is around it, to walk from role to role; with no role, everything the editors know. */
export const MapView = ({ role }: { readonly role: string }) =>
  role === '' ? <WholeMap /> : <Neighbourhood role={role} />;

function WholeMap() {
  const { asked, nodes, total, more } = usePages(wholeMapQuestion, {}, ({ roles }) => roles);
  const graph = useMemo(() => wholeGraphOf(nodes), [nodes.length]);
  return (
    <Page title={texts.map.title} className="map">
      <MapHead title={texts.map.title} around="" />
      <p class="section-note">{texts.map.wholeNote}</p>
      <Answered asked={asked}>
        {() => (
          <>
            <More shown={nodes.length} total={total} more={more} />
            <RoleMap key="whole" graph={graph} middle="" atLeast="COMMON" />
            <h2 class="map-list-title">{texts.map.list}</h2>
            <ul class="chips">
              {[...graph.roles.values()]
                .sort((a, b) => a.title.localeCompare(b.title))
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
      </Answered>
      <QuestionPanel question={wholeMapQuestion} variables={{}} />
    </Page>
  );
}

function Neighbourhood({ role }: { readonly role: string }) {
  const asked = useLastMeanwhile(useAnswer(neighbourhoodQuestion, { ref: role }));
  const [wide, setWide] = useState(false);
  return (
    <Answered asked={asked}>
      {({ data }) =>
        data.role ? (
          <Page title={texts.map.around(data.role.title)} className="map">
            <MapHead title={texts.map.around(data.role.title)} around={data.role.title} />
            <label class="check map-wide no-print">
              <input
                type="checkbox"
                checked={wide}
                onChange={({ currentTarget }) => setWide(currentTarget.checked)}
              />
              {texts.map.wide}
            </label>
            <RoleMap graph={neighbourhoodOf(data, wide)} middle={data.role.ref} />
            <Beside role={data.role} />
            <QuestionPanel question={neighbourhoodQuestion} variables={{ ref: role }} />
          </Page>
        ) : (
          <Page title={texts.role.notFound(role)} className="narrow">
            <h1>{texts.role.notFound(role)}</h1>
            <SearchResults text={role} />
          </Page>
        )
      }
    </Answered>
  );
}

const MapHead = ({ title, around }: { readonly title: string; readonly around: string }) => (
  <div class="map-head">
    <h1>{title}</h1>
    <Finder
      label={texts.map.find}
      placeholder={texts.paths.placeholder}
      kinds={['ROLE']}
      initial={around}
      onPick={({ ref }) => walk(ref)}
    />
  </div>
);

interface RoleMapProps {
  readonly graph: RoleGraph;
  readonly middle: string;
  readonly atLeast?: Commonness;
}

function RoleMap({ graph, middle, atLeast }: RoleMapProps) {
  const [filter, setFilter] = useState<MapFilter>({ without: [], atLeast: atLeast ?? null });
  const key = [...graph.roles.keys(), ...graph.moves.map(({ id }) => id)].join();
  const shown = useMemo(() => filtered(graph, filter, middle), [key, filter, middle]);
  return (
    <>
      <MapFilters filter={filter} change={setFilter} />
      <MapCanvas graph={shown} middle={middle} walk={walk} />
    </>
  );
}

type Role = NonNullable<NeighbourhoodQuery['role']>;

/** The same as text: where one comes from and gets to, each a step on the map. */
function Beside({ role }: { readonly role: Role }) {
  return (
    <>
      <p class="actions">
        <a class="button" href={hrefOf({ view: 'role', ref: role.ref })}>
          {texts.map.open(role.title)}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'paths', ...anyPaths, from: role.ref })}>
          {texts.role.from}
        </a>
      </p>
      <div class="pair">
        <Steps
          title={texts.role.sections.comes}
          list={role.previous}
          none={texts.role.noPrevious}
          around={role.title}
        />
        <Steps
          title={texts.role.sections.leads}
          list={role.next}
          none={texts.role.noNext}
          around={role.title}
          leads
        />
      </div>
    </>
  );
}

interface StepsProps {
  readonly title: string;
  readonly none: string;
  /** Title of the role in the middle, and whether the moves lead away from it. */
  readonly around: string;
  readonly leads?: boolean;
  readonly list: Role['next'];
}

const Steps = ({ title, none, list, around, leads = false }: StepsProps) => (
  <section>
    <h2>{title}</h2>
    {!list?.edges.length && <p>{none}</p>}
    <ul class="map-steps">
      {list?.edges.map(({ node, move }) => (
        <li key={move.id}>
          <a href={hrefOf({ view: 'map', role: node.ref })}>{node.title}</a>{' '}
          <Proof
            evidence={move.evidence}
            fact={leads ? `${around} leads to ${node.title}` : `${node.title} leads to ${around}`}
          />
          <MoveWords move={move} />
        </li>
      ))}
    </ul>
    <Cut shown={list?.edges.length ?? 0} total={list?.totalCount} />
  </section>
);
