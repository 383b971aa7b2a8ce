import { type FitQuery, fitQuestion } from '../api/operations.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { formatList } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { type OwnSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Problems } from '../parts/problems.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

/** Roles that list some of the own skills, in the order of `fit`. It says that lists are compared, not people. */
export function FittingRoles({ ownSkills }: { readonly ownSkills: OwnSkills }) {
  const variables = skillVariables(ownSkills);
  const answerState = useLastAnswer(useOwnAnswer(fitQuestion, variables));
  return (
    <section>
      <h2>{texts.mySkills.fitTitle}</h2>
      <p class="section-note">
        {texts.mySkills.fitNote} <BasisMark basis="CALCULATED" />
      </p>
      <WhenAnswered answerState={answerState}>
        {({ data, problems }) => {
          const fits = data.fit?.nodes.filter(({ totals }) => totals.held > 0);
          return (
            <>
              <Problems problems={problems} />
              {fits?.length === 0 && <p>{texts.mySkills.noFit}</p>}
              <ul class="fits">
                {fits?.map((fit) => (
                  <FittingRole key={fit.role?.ref} fit={fit} />
                ))}
              </ul>
            </>
          );
        }}
      </WhenAnswered>
      <QuestionPanel question={fitQuestion} variables={variables} personal />
    </section>
  );
}

type RoleFit = NonNullable<FitQuery['fit']>['nodes'][number];

function FittingRole({ fit: { role, totals, matched, missing, matchedTools } }: { readonly fit: RoleFit }) {
  if (!role) return null;
  const namesOf = (items: readonly { readonly name: string }[] | null) =>
    (items ?? []).map(({ name }) => name);
  return (
    <li class="fit">
      <RoleLink role={role} />
      <span class="fit-sum">
        {texts.mySkills.holds(totals.held, totals.listed)}
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${totals.listed === 0 ? 0 : (totals.held / totals.listed) * 100}%` }} />
        </span>
      </span>
      <a class="button quiet" href={hrefOf({ view: 'my-skills', goal: role.ref })}>
        {texts.mySkills.planTo}
      </a>
      <details class="fit-more">
        <summary>{texts.mySkills.details}</summary>
        <p class="small">
          {texts.mySkills.have(formatList([...namesOf(toldApart(matched ?? [])), ...namesOf(matchedTools)]))}
        </p>
        {(missing ?? []).length > 0 && (
          <p class="small">{texts.mySkills.lack(formatList(namesOf(toldApart(missing ?? []))))}</p>
        )}
      </details>
    </li>
  );
}
