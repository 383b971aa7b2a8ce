import { useEffect, useState } from 'preact/hooks';
import { navigate } from '../navigation/navigate.ts';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useTitles } from '../parts/use-titles.ts';
import { texts } from '../texts.ts';
import { Fits, Opens } from './fits.tsx';
import { Keeping } from './keeping.tsx';
import { fromFragment, holdsSome, type OwnSkills } from './own-skills.ts';
import { Picker } from './picker.tsx';
import { Plan } from './plan.tsx';
import { useOwnSkills } from './use-own-skills.ts';

/** @param goal the role of the learning plan, empty for none; the only thing of this view that is in its address */
export function MySkillsView({ goal }: { readonly goal: string }) {
  const [own, change] = useOwnSkills();
  const [brought, setBrought] = useBroughtSkills();
  const titles = useTitles([goal]);
  const some = own.skills.length + own.tools.length > 0;
  const plan = (
    <section class="plan-section">
      <h2>{texts.mySkills.planTitle}</h2>
      <div class="plan-goal no-print">
        <Finder
          label={texts.mySkills.goal}
          placeholder={texts.paths.placeholder}
          kinds={['ROLE']}
          initial={goal && titles(goal)}
          onPick={({ ref }) => navigate({ view: 'my-skills', goal: ref })}
        />
        {goal && (
          <button type="button" class="button quiet" onClick={() => window.print()}>
            <Icon name="print" /> {texts.role.print}
          </button>
        )}
      </div>
      {goal ? <Plan own={own} goal={goal} change={change} /> : <p class="small">{texts.mySkills.noGoal}</p>}
    </section>
  );
  return (
    <Page title={texts.nav.mySkills} className="my-skills">
      <h1>{texts.nav.mySkills}</h1>
      <p class="lead no-print">{texts.mySkills.lead}</p>
      {brought && (
        <div class="notice" role="status">
          <p>{texts.mySkills.brought(brought.skills.length + brought.tools.length)}</p>
          <p class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                change({ ...brought, ticked: own.ticked });
                setBrought(null);
              }}
            >
              {some ? texts.mySkills.replaceMine : texts.mySkills.takeThem}
            </button>
            <button type="button" class="button quiet" onClick={() => setBrought(null)}>
              {texts.mySkills.leaveThem}
            </button>
          </p>
        </div>
      )}
      <Picker own={own} change={change} />
      <Keeping own={own} change={change} />
      {goal && plan}
      {holdsSome(own) && (
        <div class="no-print">
          <Fits own={own} />
          <Opens own={own} />
        </div>
      )}
      {!goal && plan}
    </Page>
  );
}

/** Skills that a link brought along: taken out of the address at once, and taken over only when asked to. */
function useBroughtSkills() {
  const [brought, setBrought] = useState<OwnSkills | null>(() => fromFragment(location.hash));
  useEffect(() => {
    const look = () => {
      const found = fromFragment(location.hash);
      if (!found) return;
      setBrought(found);
      history.replaceState(null, '', `${location.pathname}${location.search}`);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return [brought, setBrought] as const;
}
