import { type PlanQuery, type ProofFragment, planQuestion } from '../api/operations.ts';
import { useLastMeanwhile } from '../api/use-answer.ts';
import { formatList } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { Problems } from '../parts/problems.tsx';
import { BasisMark, Proof } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SheetSources } from '../parts/sheet-sources.tsx';
import { levelText } from '../role/skills.tsx';
import { texts } from '../texts.ts';
import { askedWith, type OwnSkills, ticking } from './own-skills.ts';
import { useOwnAnswer } from './use-own-answer.ts';

interface PlanProps {
  readonly own: OwnSkills;
  readonly goal: string;
  change(own: OwnSkills): void;
}

/** What to learn for a role, what comes first at the top, with ticks that stay in this browser. */
export function Plan({ own, goal, change }: PlanProps) {
  const variables = { ...askedWith(own), to: goal };
  const asked = useLastMeanwhile(useOwnAnswer(planQuestion, variables));
  return (
    <>
      <Answered asked={asked}>
        {({ data: { learningPlan, role }, problems }) =>
          learningPlan ? (
            <>
              <PlanOf plan={learningPlan} listed={role?.skills?.edges ?? []} own={own} change={change} />
              <SheetSources answer={role ?? {}} />
            </>
          ) : (
            <Problems problems={problems} />
          )
        }
      </Answered>
      <QuestionPanel question={planQuestion} variables={variables} personal />
    </>
  );
}

type LearningPlan = NonNullable<PlanQuery['learningPlan']>;

interface PlanOfProps extends Omit<PlanProps, 'goal'> {
  readonly plan: LearningPlan;
  /** What the role lists, and who says so. */
  readonly listed: readonly {
    readonly node: { readonly ref: string };
    readonly evidence: readonly ProofFragment[];
  }[];
}

function PlanOf({ plan, listed, own, change }: PlanOfProps) {
  const saidOf = new Map(listed.map(({ node, evidence }) => [node.ref, evidence]));
  const { to, totals, reason, cycles } = plan;
  const steps = plan.steps ?? [];
  const done = steps.filter(({ skill }) => skill && own.ticked.includes(skill.ref)).length;
  if (reason) return <p class="notice">{texts.mySkills.noList}</p>;
  return (
    <>
      <p>
        {to && <a href={hrefOf({ view: 'role', ref: to.ref })}>{to.title}</a>}
        {': '}
        {texts.mySkills.holds(totals.held, totals.listed)}. {texts.mySkills.ticked(done, steps.length)}{' '}
        <BasisMark basis="CALCULATED" />
      </p>
      <p class="section-note">{texts.mySkills.planNote}</p>
      <ol class="plan">
        {steps.map(({ skill, need, essential, listed: isListed, status, buildsOn, tools }) =>
          skill === null ? null : (
            <li key={skill.ref}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={own.ticked.includes(skill.ref)}
                  onChange={({ currentTarget }) => change(ticking(own, skill.ref, currentTarget.checked))}
                />
                <span class="plan-name">{skill.name}</span>
              </label>
              {isListed && (
                <Proof
                  evidence={saidOf.get(skill.ref) ?? []}
                  fact={texts.fact.lists(to?.title ?? '', skill.name)}
                />
              )}
              <p class="small">
                {[
                  need !== null && texts.mySkills.toLevel(levelText(need)),
                  essential && texts.role.essential,
                  status === 'BELOW' && texts.mySkills.goOn,
                  !isListed && texts.mySkills.groundwork,
                  buildsOn.length > 0 &&
                    texts.mySkills.buildsOn(formatList(buildsOn.map(({ name }) => name))),
                  (tools ?? []).length > 0 &&
                    texts.mySkills.with(formatList((tools ?? []).map(({ name }) => name))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ),
        )}
      </ol>
      {cycles.length > 0 && <p class="small">{texts.mySkills.cycles}</p>}
    </>
  );
}
