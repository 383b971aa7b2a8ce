import type { OwnSkills } from '../own-skills/own-skills.ts';
import { texts } from '../texts/texts.ts';

/** Id of the part of the view that shows the roles. */
export const fittingRolesId = 'fitting-roles';

/** How many skills there are so far, always in sight while they are ticked, and a way down to the roles. */
export const TickedBar = ({ ownSkills }: { readonly ownSkills: OwnSkills }) =>
  ownSkills.skills.length === 0 ? null : (
    <p class="ticked-bar" role="status">
      {texts.mySkills.soFar(ownSkills.skills.length)}{' '}
      <button
        type="button"
        class="button"
        onClick={() => document.getElementById(fittingRolesId)?.scrollIntoView()}
      >
        {texts.mySkills.seeRoles}
      </button>
    </p>
  );
