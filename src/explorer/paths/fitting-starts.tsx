import { fitQuestion } from '../api/operations.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { hasKnownSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

const maxStarts = 6;

/** Roles to start from by own skills, in the order of `fit`; a link to the skills while there are none. */
export function FittingStarts() {
  const [ownSkills] = useOwnSkills();
  const canAsk = hasKnownSkills(ownSkills);
  const answerState = useOwnAnswer(fitQuestion, canAsk ? skillVariables(ownSkills) : null);
  if (!canAsk) {
    return (
      <p>
        <a href={hrefOf({ view: 'my-skills', goal: '' })}>{texts.paths.addSkills}</a>
      </p>
    );
  }
  return (
    <section>
      <h2>{texts.paths.fittingStarts}</h2>
      <p class="section-note">
        {texts.paths.fittingStartsNote} <BasisMark basis="CALCULATED" />
      </p>
      <WhenAnswered answerState={answerState}>
        {({ data }) => (
          <ul class="role-links">
            {data.fit?.nodes.slice(0, maxStarts).map(
              ({ role, totals }) =>
                role && (
                  <li key={role.ref}>
                    <RoleLink
                      role={role}
                      href={pathsHref({ from: role.ref })}
                      note={texts.mySkills.holds(totals.held, totals.listed)}
                    />
                  </li>
                ),
            )}
          </ul>
        )}
      </WhenAnswered>
    </section>
  );
}
