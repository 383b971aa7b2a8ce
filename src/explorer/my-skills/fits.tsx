import { type FitQuery, fitQuestion, opensQuestion } from '../api/operations.ts';
import { useLastMeanwhile } from '../api/use-answer.ts';
import { formatList } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { Problems } from '../parts/problems.tsx';
import { BasisMark } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { texts } from '../texts.ts';
import { askedWith, type OwnSkills } from './own-skills.ts';
import { useOwnAnswer } from './use-own-answer.ts';

interface OwnProps {
  readonly own: OwnSkills;
}

/** Roles whose lists these skills cover best. Lists are compared, not people, and it says so. */
export function Fits({ own }: OwnProps) {
  const variables = askedWith(own);
  const asked = useLastMeanwhile(useOwnAnswer(fitQuestion, variables));
  return (
    <section>
      <h2>{texts.mySkills.fitTitle}</h2>
      <p class="section-note">
        {texts.mySkills.fitNote} <BasisMark basis="CALCULATED" />
      </p>
      <Answered asked={asked}>
        {({ data, problems }) => (
          <>
            <Problems problems={problems} />
            {data.fit?.nodes.length === 0 && <p>{texts.mySkills.noFit}</p>}
            <ul class="fits">
              {data.fit?.nodes.map((fit) => (
                <Fit key={fit.role?.ref} fit={fit} />
              ))}
            </ul>
          </>
        )}
      </Answered>
      <QuestionPanel question={fitQuestion} variables={variables} personal />
    </section>
  );
}

type RoleFit = NonNullable<FitQuery['fit']>['nodes'][number];

function Fit({ fit: { role, totals, matched, missing, matchedTools } }: { readonly fit: RoleFit }) {
  if (!role) return null;
  const names = (things: readonly { readonly name: string }[] | null) =>
    (things ?? []).map(({ name }) => name);
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
        <p class="small">{texts.mySkills.have(formatList([...names(matched), ...names(matchedTools)]))}</p>
        {(missing ?? []).length > 0 && <p class="small">{texts.mySkills.lack(formatList(names(missing)))}</p>}
      </details>
    </li>
  );
}

/** What one more skill would open. */
export function Opens({ own }: OwnProps) {
  const variables = askedWith(own);
  const asked = useLastMeanwhile(useOwnAnswer(opensQuestion, variables));
  return (
    <section>
      <h2>{texts.mySkills.opensTitle}</h2>
      <p class="section-note">
        {texts.mySkills.opensNote} <BasisMark basis="CALCULATED" />
      </p>
      <Answered asked={asked}>
        {({ data, problems }) => (
          <>
            <Problems problems={problems} />
            <ul class="openings">
              {data.whatOpens?.nodes.map(({ skill, opens, raises, roles }) =>
                skill === null ? null : (
                  <li key={skill.ref}>
                    <a href={hrefOf({ view: 'skill', ref: skill.ref })}>{skill.name}</a>
                    <span>{texts.mySkills.opens(opens, raises)}</span>
                    <span class="small">
                      {formatList((roles ?? []).flatMap(({ role }) => (role ? [role.title] : [])))}
                    </span>
                  </li>
                ),
              )}
            </ul>
          </>
        )}
      </Answered>
      <QuestionPanel question={opensQuestion} variables={variables} personal />
    </section>
  );
}
