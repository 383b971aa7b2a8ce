import { useEffect, useState } from 'preact/hooks';
import type { OwnSkills } from '../own-skills/own-skills.ts';
import { fromFragment } from '../own-skills/own-skills-text.ts';
import { texts } from '../texts/texts.ts';

interface SkillsFromLinkProps {
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

/** Offers to take over the skills that the link to this view holds; nothing for a link without skills. */
export function SkillsFromLink({ ownSkills, change }: SkillsFromLinkProps) {
  const [linkedSkills, setLinkedSkills] = useLinkedSkills();
  if (!linkedSkills) return null;
  const replaces = ownSkills.skills.length + ownSkills.tools.length > 0;
  return (
    <div class="notice" role="status">
      <p>{texts.mySkills.brought(linkedSkills.skills.length + linkedSkills.tools.length)}</p>
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            change({ ...linkedSkills, ticked: ownSkills.ticked });
            setLinkedSkills(null);
          }}
        >
          {replaces ? texts.mySkills.replaceMine : texts.mySkills.takeThem}
        </button>
        <button type="button" class="button quiet" onClick={() => setLinkedSkills(null)}>
          {texts.mySkills.leaveThem}
        </button>
      </p>
    </div>
  );
}

/** The skills in the address's fragment, which is removed at once; null when there are none. */
function useLinkedSkills() {
  const [linkedSkills, setLinkedSkills] = useState<OwnSkills | null>(() => fromFragment(location.hash));
  useEffect(() => {
    const readFragment = () => {
      const skills = fromFragment(location.hash);
      if (!skills) return;
      setLinkedSkills(skills);
      history.replaceState(null, '', `${location.pathname}${location.search}`);
    };
    readFragment();
    window.addEventListener('hashchange', readFragment);
    return () => window.removeEventListener('hashchange', readFragment);
  }, []);
  return [linkedSkills, setLinkedSkills] as const;
}
