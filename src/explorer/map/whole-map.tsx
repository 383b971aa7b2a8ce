import { useMemo, useState } from 'preact/hooks';
import { doorways } from '../api/lane-order.ts';
import { coversQuestion, mapWaysQuestion, wholeMapQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useAllPages } from '../api/use-pages.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { hasKnownSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SearchField } from '../parts/search/search-field.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { AtlasCanvas } from './atlas-canvas.tsx';
import type { AtlasWords } from './atlas-drawing.ts';
import { type Atlas, unknownLevel } from './atlas-layout.ts';
import { AtlasList } from './atlas-list.tsx';
import { atlasLayoutOf, levels, type MapRole } from './atlas-of-roles.ts';
import { MapHead } from './map-head.tsx';
import { detailsOfRole } from './role-facts.ts';
import { RolePanel } from './role-panel.tsx';
import { type Shading, shadesOfPay, shadesOfSkills, shadings } from './shades.ts';

interface WholeMapProps {
  /** Refs of the two roles whose ways are lit; empty for none. */
  readonly from: string;
  readonly to: string;
}

/** Every role that the editors know, in lanes by line of work and columns by level, and the same as text. */
export function WholeMap({ from, to }: WholeMapProps) {
  const pages = useAllPages(wholeMapQuestion, {}, ({ roles }) => roles);
  const roles = useMemo(() => new Map(pages.nodes.map((role) => [role.ref, role])), [pages.nodes.length]);
  const { atlas, layout } = useMemo(() => atlasLayoutOf([...roles.values()]), [roles]);
  const words = useMemo(() => wordsOf([...roles.values()], atlas), [roles]);
  const [current, setCurrent] = useState('');
  const [shading, setShading] = useState<Shading>('family');
  const shades = useShades(shading, [...roles.values()]);
  const ways = useWays(from, to);
  const titleOf = (ref: string) => roles.get(ref)?.title ?? ref;
  return (
    <Page title={texts.map.title} className="map">
      <MapHead title={texts.map.title} middleTitle="" />
      <p class="section-note">{texts.map.wholeNote}</p>
      <div class="map-choices no-print">
        <SearchField
          label={texts.map.from}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          initialText={from && titleOf(from)}
          onPick={({ ref }) => navigate({ view: 'map', role: '', from: ref, to }, 'replace')}
        />
        <SearchField
          label={texts.map.to}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          initialText={to && titleOf(to)}
          onPick={({ ref }) => navigate({ view: 'map', role: '', from, to: ref }, 'replace')}
        />
        <label>
          <span class="label">{texts.map.colour}</span>
          <select
            value={shading}
            onChange={({ currentTarget }) => setShading(shadings[currentTarget.selectedIndex] ?? 'family')}
          >
            {shadings.map((option) => (
              <option key={option} value={option}>
                {texts.map.colours[option]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" class="section-note">
        {from && to && texts.map.lit(ways.length, titleOf(from), titleOf(to))}{' '}
        {from && to && ways.length > 0 && (
          <a href={pathsHref({ from, to })}>{texts.fromTo(titleOf(from), titleOf(to))}</a>
        )}{' '}
        {(from || to) && <a href={hrefOf({ view: 'map', role: '' })}>{texts.map.unlight}</a>}
        {shading !== 'family' && texts.map.shadeNotes[shading]}
      </p>
      <WhenAnswered answerState={pages.answerState}>
        {() => (
          <>
            <ShowMore pages={pages} />
            <AtlasCanvas
              atlas={atlas}
              layout={layout}
              words={words}
              shades={shades}
              ways={ways}
              current={current}
              choose={setCurrent}
            />
            <RolePanel role={roles.get(current)} from={from} to={to} />
            <p class="section-note">{texts.map.lines}</p>
            <AtlasList atlas={atlas} roles={roles} />
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={wholeMapQuestion} variables={{}} />
    </Page>
  );
}

/** Names of the columns in use, and what stands in each role from near. */
const wordsOf = (roles: readonly MapRole[], atlas: Atlas): AtlasWords => ({
  details: new Map(roles.map((role) => [role.ref, detailsOfRole(role)])),
  columns: [
    doorways,
    ...levels.map((level) => texts.seniority[level]),
    ...(atlas.roles.some(({ level }) => level === unknownLevel) ? [texts.map.levelUnknown] : []),
  ],
});

/** The best ways between two roles, refs of roles each; none while one of them is not chosen. */
function useWays(from: string, to: string): readonly (readonly string[])[] {
  const { answer } = useAnswer(mapWaysQuestion, from && to ? { from, to } : null);
  return (answer?.data.careerPaths?.nodes ?? []).map(({ roles }) => roles.flatMap((role) => role?.ref ?? []));
}

function useShades(shading: Shading, roles: Parameters<typeof shadesOfPay>[0]) {
  const [ownSkills] = useOwnSkills();
  const canAsk = shading === 'skills' && hasKnownSkills(ownSkills);
  const { answer } = useOwnAnswer(coversQuestion, canAsk ? skillVariables(ownSkills) : null);
  return useMemo(() => {
    if (shading === 'pay') return shadesOfPay(roles);
    if (shading === 'skills') return answer ? shadesOfSkills(answer.data) : new Map<string, number>();
    return null;
  }, [shading, roles.length, answer]);
}
