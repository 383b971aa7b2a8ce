import { fitQuestion } from '../api/operations.ts';
import { familyHue } from '../format/family-hue.ts';
import { askedWith, holdsSome } from '../my-skills/own-skills.ts';
import { useOwnAnswer } from '../my-skills/use-own-answer.ts';
import { useOwnSkills } from '../my-skills/use-own-skills.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { BasisMark } from '../parts/proof.tsx';
import { texts } from '../texts.ts';

const shown = 6;

/** Where one could start from by one's own skills, as long as neither end is chosen. */
export function FittingStarts() {
  const [own] = useOwnSkills();
  const some = holdsSome(own);
  const asked = useOwnAnswer(fitQuestion, some ? askedWith(own) : null);
  if (!some) {
    return (
      <p>
        <a href={hrefOf({ view: 'my-skills', goal: '' })}>{texts.paths.addSkills}</a>
      </p>
    );
  }
  return (
    <section>
      <h2>{texts.paths.fromSkills}</h2>
      <p class="section-note">
        {texts.paths.fromSkillsNote} <BasisMark basis="CALCULATED" />
      </p>
      <Answered asked={asked}>
        {({ data }) => (
          <ul class="role-links">
            {data.fit?.nodes.slice(0, shown).map(({ role, totals }) =>
              role === null ? null : (
                <li key={role.ref}>
                  <a
                    class="role-link"
                    href={hrefOf({ view: 'paths', ...anyPaths, from: role.ref })}
                    style={{ '--hue': familyHue(role.family) }}
                  >
                    {role.title}
                    <span class="role-link-level">{texts.mySkills.holds(totals.held, totals.listed)}</span>
                  </a>
                </li>
              ),
            )}
          </ul>
        )}
      </Answered>
    </section>
  );
}
