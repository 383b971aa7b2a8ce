import { navigate } from '../navigation/navigate.ts';
import { hasKnownSkills } from '../own-skills/own-skills.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { Page } from '../parts/page.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useRoleTitles } from '../parts/role/use-role-titles.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';
import { FittingRoles } from './fitting-roles.tsx';
import { LearningPlan } from './learning-plan.tsx';
import { Openings } from './openings.tsx';
import { PlainThings } from './plain-things.tsx';
import { SaveAndLoad } from './save-and-load.tsx';
import { SkillPicker } from './skill-picker.tsx';
import { SkillsFromLink } from './skills-from-link.tsx';
import { SkillsFromText } from './skills-from-text.tsx';
import { fittingRolesId } from './ticked-bar.tsx';

/** Own skills, what they fit and open, and a learning plan. @param goal ref of the plan's role, empty for none */
export function MySkillsView({ goal }: { readonly goal: string }) {
  const [ownSkills, setOwnSkills] = useOwnSkills();
  const titleOf = useRoleTitles([goal]);
  const plan = (
    <section>
      <h2>{texts.mySkills.planTitle}</h2>
      <div class="plan-goal no-print">
        <SearchField
          label={texts.mySkills.goal}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          initialText={goal && titleOf(goal)}
          onPick={({ ref }) => navigate({ view: 'my-skills', goal: ref })}
        />
        {goal && <PrintButton />}
      </div>
      {goal ? (
        <LearningPlan ownSkills={ownSkills} goal={goal} change={setOwnSkills} />
      ) : (
        <p class="small">{texts.mySkills.noGoal}</p>
      )}
    </section>
  );
  return (
    <Page title={texts.nav.mySkills} className="my-skills">
      <h1>{texts.nav.mySkills}</h1>
      <p class="lead no-print">{texts.mySkills.lead}</p>
      <SkillsFromLink ownSkills={ownSkills} change={setOwnSkills} />
      <SkillsFromText ownSkills={ownSkills} change={setOwnSkills} />
      <PlainThings key={goal} isFirst={goal === ''} ownSkills={ownSkills} change={setOwnSkills} />
      <SkillPicker ownSkills={ownSkills} change={setOwnSkills} />
      <SaveAndLoad ownSkills={ownSkills} change={setOwnSkills} />
      {goal && plan}
      {!hasKnownSkills(ownSkills) && ownSkills.tools.length > 0 && (
        <p class="notice no-print">{texts.mySkills.onlyTools}</p>
      )}
      {hasKnownSkills(ownSkills) && (
        <div class="no-print" id={fittingRolesId}>
          <FittingRoles ownSkills={ownSkills} />
          <Openings ownSkills={ownSkills} />
        </div>
      )}
      {!goal && plan}
    </Page>
  );
}
