import { type EvidenceFragment, type PlanQuery, planQuestion } from '../api/operations.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { formatList, formatRange } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { type OwnSkills, skillVariables, withTick } from '../own-skills/own-skills.ts';
import { timeOf, withHours } from '../own-skills/plan-time.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { Problems } from '../parts/problems.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { PlanHours } from './plan-hours.tsx';

interface LearningPlanProps {
  readonly ownSkills: OwnSkills;
  /** Ref of the role to plan for. */
  readonly goal: string;
  change(ownSkills: OwnSkills): void;
}

/** What to learn for a role, groundwork first, each step with a tick that stays in this browser. */
export function LearningPlan({ ownSkills, goal, change }: LearningPlanProps) {
  const variables = { ...skillVariables(ownSkills), to: goal };
  const answerState = useLastAnswer(useOwnAnswer(planQuestion, variables));
  return (
    <>
      <WhenAnswered answerState={answerState}>
        {({ data: { learningPlan, role }, problems }) =>
          learningPlan ? (
            <>
              <Steps
                plan={learningPlan}
                sameWork={(role?.sameWork ?? []).flatMap(({ as }) => as ?? [])}
                evidence={new Map(role?.skills?.edges.map(({ node, evidence }) => [node.ref, evidence]))}
                ownSkills={ownSkills}
                change={change}
              />
              <PrintedSources answer={role ?? {}} />
            </>
          ) : (
            <Problems problems={problems} />
          )
        }
      </WhenAnswered>
      <QuestionPanel question={planQuestion} variables={variables} personal />
    </>
  );
}

type Plan = NonNullable<PlanQuery['learningPlan']>;
type PlanStep = NonNullable<Plan['steps']>[number];

interface StepsProps extends Omit<LearningPlanProps, 'goal'> {
  readonly plan: Plan;
  /** Roles of the same work, for one that lists no skills. */
  readonly sameWork: readonly { readonly ref: string; readonly title: string }[];
  /** Who says that the role lists a skill, by the skill's ref. */
  readonly evidence: ReadonlyMap<string, readonly EvidenceFragment[]>;
}

function Steps({
  plan: { to, totals, reason, cycles, ...plan },
  sameWork,
  evidence,
  ownSkills,
  change,
}: StepsProps) {
  if (reason)
    return (
      <p class="notice">
        {texts.mySkills.noList}{' '}
        {sameWork.slice(0, 1).map(({ ref, title }) => (
          <a key={ref} href={hrefOf({ view: 'my-skills', goal: ref })}>
            {texts.mySkills.planSameWork(title)}
          </a>
        ))}
      </p>
    );
  const steps = withNames(plan.steps ?? []);
  const tickedCount = steps.filter(({ skill }) => skill && ownSkills.ticked.includes(skill.ref)).length;
  return (
    <>
      <p>
        {to && <a href={hrefOf({ view: 'role', ref: to.ref })}>{to.title}</a>}
        {': '}
        {texts.mySkills.holds(totals.held, totals.listed)}.{' '}
        {texts.mySkills.tickedSteps(tickedCount, steps.length)} <BasisMark basis="CALCULATED" />
      </p>
      <p class="section-note">{texts.mySkills.planNote}</p>
      <PlanHours
        skills={steps.flatMap(({ skill }) => (skill && !ownSkills.ticked.includes(skill.ref) ? [skill] : []))}
        goal={to?.title ?? ''}
        ownSkills={ownSkills}
        change={change}
      />
      <ol class="plan">
        {steps.map(
          (step) =>
            step.skill && (
              <li key={step.skill.ref}>
                <TickBox skill={step.skill} ownSkills={ownSkills} change={change} />
                {step.listed && (
                  <Evidence
                    evidence={evidence.get(step.skill.ref) ?? []}
                    fact={texts.fact.lists(to?.title ?? '', step.skill.name)}
                  />
                )}
                {timeOf(ownSkills).hoursAWeek > 0 && (
                  <SkillHours skill={step.skill} ownSkills={ownSkills} change={change} />
                )}
                <p class="small">{notesOf(step).join(' · ')}</p>
              </li>
            ),
        )}
      </ol>
      {cycles.length > 0 && <p class="small">{texts.mySkills.cycles}</p>}
    </>
  );
}

/** The steps, skills of one name told apart. */
function withNames(steps: readonly PlanStep[]): PlanStep[] {
  const skills = toldApart(steps.flatMap(({ skill }) => skill ?? []));
  const nameOf = new Map(skills.map(({ ref, name }) => [ref, name]));
  return steps.map((step) =>
    step.skill ? { ...step, skill: { ...step.skill, name: nameOf.get(step.skill.ref) ?? '' } } : step,
  );
}

interface TickBoxProps extends Omit<LearningPlanProps, 'goal'> {
  readonly skill: NonNullable<PlanStep['skill']>;
}

const TickBox = ({ skill: { ref, name }, ownSkills, change }: TickBoxProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={ownSkills.ticked.includes(ref)}
      onChange={({ currentTarget }) => change(withTick(ownSkills, ref, currentTarget.checked))}
    />
    <span class="plan-name">{name}</span>
  </label>
);

/** The hours that somebody reckons for a skill; while it is empty, those that editors judge show in pale. */
const SkillHours = ({ skill: { ref, name, learningHours }, ownSkills, change }: TickBoxProps) => (
  <label class="plan-hours">
    <input
      class="boxed-field"
      type="number"
      min={0}
      max={5000}
      step={1}
      aria-label={texts.planTime.hoursFor(name)}
      placeholder={learningHours ? formatRange(learningHours) : ''}
      value={timeOf(ownSkills).hours[ref] ?? ''}
      onChange={({ currentTarget }) => change(withHours(ownSkills, ref, currentTarget.valueAsNumber))}
    />
    <span class="small">{texts.planTime.hours}</span>
  </label>
);

/** What is worth knowing of a step, in reading order. */
function notesOf({ skill, need, essential, status, buildsOn, tools, ...step }: PlanStep): string[] {
  const namesOf = (items: readonly { readonly name: string }[]) => formatList(items.map(({ name }) => name));
  return [
    need !== null && texts.mySkills.toLevel(texts.skillLevel(need)),
    skill?.learningHours && texts.planTime.judged(skill.learningHours, need),
    essential && texts.role.essential,
    status === 'BELOW' && texts.mySkills.goOn,
    !step.listed && texts.mySkills.groundwork,
    buildsOn.length > 0 && texts.mySkills.buildsOn(namesOf(buildsOn)),
    tools && tools.length > 0 && texts.mySkills.with(namesOf(tools)),
  ].filter((note) => typeof note === 'string');
}
