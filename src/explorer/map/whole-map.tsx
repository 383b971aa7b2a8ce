import { useMemo, useState } from 'preact/hooks';
import { coversQuestion, mapWaysQuestion, wholeMapQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useAllPages } from '../api/use-pages.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { hasKnownSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { useRoleTitles } from '../parts/role/use-role-titles.ts';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { AtlasCanvas } from './atlas-canvas.tsx';
import { AtlasList } from './atlas-list.tsx';
import { atlasOf, type MapRole, sheetOfAtlas } from './atlas-of-roles.ts';
import { MapChoices } from './map-choices.tsx';
import type { MapScene } from './map-scene.ts';
import { sideBySide } from './map-sheet.ts';
import { detailsOfRole, factsOfRole, figuresOf, leadsTo, outlookOf, payOf } from './role-facts.ts';
import { RolePanel } from './role-panel.tsx';
import { type Scale, type Shading, scaleOfOutlook, scaleOfPay, scaleOfSkills } from './shades.ts';
import { type Occupations, useOccupation, useOccupationFigures, useOccupations } from './use-occupations.ts';

interface WholeMapProps {
  /** Refs of the two roles whose ways are lit; empty for none. */
  readonly from: string;
  readonly to: string;
  /** Whether official occupations are there too. */
  readonly official: boolean;
}

/** Every role that the editors know, on request all official occupations beside them, and the same as text. */
export function WholeMap({ from, to, official }: WholeMapProps) {
  const pages = useAllPages(wholeMapQuestion, {}, ({ roles }) => roles);
  const roles = useMemo(() => new Map(pages.nodes.map((role) => [role.ref, role])), [pages.nodes.length]);
  const first = pages.answerState.answer?.data;
  const isElsewhere = (ref: string) => ref !== '' && roles.size > 0 && !roles.has(ref);
  const withOccupations = official || isElsewhere(from) || isElsewhere(to);
  const occupations = useOccupations(withOccupations);
  const [current, setCurrent] = useState('');
  const [shading, setShading] = useState<Shading>('family');
  const figures = useOccupationFigures(withOccupations, shading, first?.graph.pathChoices?.payScales[0]);
  const scale = useScale(shading, [...roles.values()], figures);
  const ways = useWays(from, to);
  const marked = useOccupation(roles.has(current) ? '' : current);
  const scene = useScene(roles, occupations.sheets, scale, ways, current, marked.moves);
  const titleElsewhere = useRoleTitles(
    pages.answerState.answer ? [from, to].filter((ref) => !scene.roles.has(ref)) : [],
  );
  const titleOf = (ref: string) => scene.roles.get(ref)?.title ?? titleElsewhere(ref);
  const factsOf = (ref: string): string[] => {
    const role = roles.get(ref);
    const place = scene.roles.get(ref);
    if (role) return factsOfRole(role);
    return place ? [place.column, ...knownFigures(ref, figures)] : [];
  };
  const factsOfMarked = (): string[] => {
    const { occupation } = marked;
    const place = scene.roles.get(current);
    if (roles.has(current) || !place) return factsOf(current);
    if (occupation?.ref !== current) return [place.lane, place.column];
    return [
      place.lane,
      place.column,
      ...figuresOf(occupation),
      leadsTo((occupation.next?.edges ?? []).map(({ node }) => node.title)),
      ...occupation.sameWork.slice(0, 1).flatMap(({ as }) => (as ? [texts.map.sameWork(as.title)] : [])),
    ];
  };
  return (
    <Page title={texts.map.title} className="map">
      <h1>{texts.map.title}</h1>
      <MapChoices
        from={from}
        to={to}
        official={withOccupations}
        occupations={first?.occupations?.totalCount ?? 0}
        shading={shading}
        titleOf={titleOf}
        changeShading={setShading}
      />
      <p role="status" class="section-note">
        {from && to && texts.map.lit(ways.length, titleOf(from), titleOf(to))}{' '}
        {from && to && ways.length > 0 && (
          <a href={pathsHref({ from, to })}>{texts.fromTo(titleOf(from), titleOf(to))}</a>
        )}{' '}
        {(from || to) && <a href={hrefOf({ view: 'map', role: '', official })}>{texts.map.unlight}</a>}{' '}
        {shading !== 'family' && (
          <>
            {scale ? texts.map.scale(scale.low, scale.high) : texts.map.nothingToColour}{' '}
            {texts.map.shadeNotes[shading]}
          </>
        )}
      </p>
      <WhenAnswered answerState={pages.answerState}>
        {() => (
          <>
            {withOccupations && <Loading occupations={occupations} />}
            <AtlasCanvas scene={scene} choose={setCurrent} />
            <RolePanel
              title={scene.roles.get(current)?.title ?? ''}
              roleRef={current}
              hue={scene.roles.get(current)?.hue ?? 180}
              facts={factsOfMarked()}
              from={from}
              to={to}
              official={official}
            />
            <ShowMore pages={pages} />
            <p class="section-note">
              {texts.map.wholeNote} {withOccupations && texts.map.officialNote} {texts.map.lines}
            </p>
            <AtlasList sheets={scene.sheets} factsOf={factsOf} />
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={wholeMapQuestion} variables={{}} />
    </Page>
  );
}

/** How many official occupations are there, until all are. */
const Loading = ({
  occupations: { answerState, loaded, total, sheets },
}: {
  readonly occupations: Occupations;
}) => (
  <WhenAnswered answerState={answerState}>
    {() =>
      sheets.length === 0 && total > 0 ? (
        <p role="status" class="section-note">
          {texts.map.loading(loaded, total)}
        </p>
      ) : null
    }
  </WhenAnswered>
);

type OccupationFigures = ReturnType<typeof useOccupationFigures>;

/** Pay and outlook of an official occupation where these colour the map. */
const knownFigures = (ref: string, { pay, outlook }: OccupationFigures): string[] => [
  ...pay.filter((role) => role.ref === ref).map(payOf),
  ...outlook.filter((role) => role.ref === ref).map(outlookOf),
];

function useScene(
  roles: ReadonlyMap<string, MapRole>,
  occupationSheets: Occupations['sheets'],
  scale: Scale | null,
  ways: MapScene['ways'],
  marked: string,
  markedMoves: MapScene['moves'],
): MapScene {
  const atlas = useMemo(() => atlasOf([...roles.values()]), [roles]);
  const sheets = useMemo(
    () => sideBySide([sheetOfAtlas(atlas), ...occupationSheets]),
    [atlas, occupationSheets],
  );
  const places = useMemo(
    () => new Map(sheets.flatMap((sheet) => sheet.roles).map((role) => [role.id, role])),
    [sheets],
  );
  const wayKey = ways.map((way) => way.join('>')).join();
  return useMemo(
    () => ({
      sheets,
      roles: places,
      moves: [...atlas.moves, ...markedMoves],
      detailOf: (ref: string) => {
        const role = roles.get(ref);
        return role ? detailsOfRole(role) : (places.get(ref)?.column ?? '');
      },
      shades: scale?.shades ?? null,
      ways,
      marked,
    }),
    [sheets, scale, wayKey, marked, markedMoves],
  );
}

/** The best ways between two roles, refs of roles each; none while one of them is not chosen. */
function useWays(from: string, to: string): readonly (readonly string[])[] {
  const { answer } = useAnswer(mapWaysQuestion, from && to ? { from, to } : null);
  return (answer?.data.careerPaths?.nodes ?? []).map(({ roles }) => roles.flatMap((role) => role?.ref ?? []));
}

function useScale(shading: Shading, roles: readonly MapRole[], figures: OccupationFigures): Scale | null {
  const [ownSkills] = useOwnSkills();
  const canAsk = shading === 'skills' && hasKnownSkills(ownSkills);
  const { answer } = useOwnAnswer(coversQuestion, canAsk ? skillVariables(ownSkills) : null);
  return useMemo(() => {
    if (shading === 'pay') return scaleOfPay([...roles, ...figures.pay]);
    if (shading === 'outlook') return scaleOfOutlook([...roles, ...figures.outlook]);
    if (shading === 'skills') return answer ? scaleOfSkills(answer.data) : null;
    return null;
  }, [shading, roles.length, figures.pay.length, figures.outlook.length, answer]);
}
