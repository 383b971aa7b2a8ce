import { type OpensQuery, opensQuestion } from '../api/operations.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import { type OwnSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Problems } from '../parts/problems.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

/** Skills to learn next, each with how many roles it would open and how many it helps with. */
export function Openings({ ownSkills }: { readonly ownSkills: OwnSkills }) {
  const variables = skillVariables(ownSkills);
  const answerState = useLastAnswer(useOwnAnswer(opensQuestion, variables));
  return (
    <section>
      <h2>{texts.mySkills.opensTitle}</h2>
      <p class="section-note">
        {texts.mySkills.opensNote} <BasisMark basis="CALCULATED" />
      </p>
      <WhenAnswered answerState={answerState}>
        {({ data, problems }) => (
          <>
            <Problems problems={problems} />
            <ul class="openings">
              {data.whatOpens?.nodes.map(({ skill, opens, raises, roles }) =>
                skill === null ? null : (
                  <li key={skill.ref}>
                    <span>
                      <a href={hrefOf({ view: 'skill', ref: skill.ref })}>{skill.name}</a>
                      {ownSkills.skills.some(({ ref }) => ref === skill.ref) && texts.mySkills.higherLevel}
                    </span>
                    <span>
                      {[
                        opens > 0 && texts.mySkills.opens(titlesOf(roles, true), opens),
                        raises > opens && texts.mySkills.raises(titlesOf(roles, false), raises - opens),
                      ]
                        .filter(Boolean)
                        .join('; ')}
                    </span>
                  </li>
                ),
              )}
            </ul>
          </>
        )}
      </WhenAnswered>
      <QuestionPanel question={opensQuestion} variables={variables} personal />
    </section>
  );
}

type RaisedRoles = NonNullable<OpensQuery['whatOpens']>['nodes'][number]['roles'];

/** The titles of the roles that a skill opens, or of those that it only helps with. */
const titlesOf = (roles: RaisedRoles, isOpened: boolean): string[] =>
  (roles ?? []).flatMap(({ role, opened }) => (role && opened === isOpened ? [role.title] : []));
