import { fitQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { familyHue } from '../format/family-hue.ts';
import { askedWith } from '../my-skills/own-skills.ts';
import { useOwnSkills } from '../my-skills/use-own-skills.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { BasisMark } from '../parts/proof.tsx';
import { texts } from '../texts.ts';

const shown = 6;

/** Where one could start from by one's own skills, as long as no start is chosen. @param to empty while not chosen */
export function FittingStarts({ to }: { readonly to: string }) {
  const [own] = useOwnSkills();
  const some = own.skills.length + own.tools.length > 0;
  const asked = useAnswer(fitQuestion, some ? askedWith(own) : null);
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
              role === null || role.ref === to ? null : (
                <li key={role.ref}>
                  <a
                    class="role-link"
                    href={hrefOf({ view: 'paths', ...anyPaths, from: role.ref, to })}
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
