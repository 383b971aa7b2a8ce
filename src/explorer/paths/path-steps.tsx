import { hrefOf } from '../navigation/address.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { Icon } from '../parts/icon.tsx';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { Exposure, hasExposure } from '../parts/role/exposure.tsx';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { PayDifference } from '../parts/role/pay-difference.tsx';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { PayScale } from '../parts/role/pay-scale.tsx';
import { ProjectedChange } from '../parts/role/projected-change.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import type { PaidRole } from '../parts/role/use-pay-in-place.ts';
import { texts } from '../texts/texts.ts';
import type { CareerPath, CareerPathStep } from './career-path.ts';

/** A path in full: its weakest move, each step, and what is unknown. */
export function PathSteps({ path }: { readonly path: CareerPath }) {
  const { weakestStep, steps, unknownSignals, unknownPay } = path;
  const weakest = weakestStep && steps[weakestStep.index];
  return (
    <>
      {weakestStep && weakest && (
        <p class="note">
          {texts.paths.weakest(weakest.to?.title ?? '', weakestStep.why, weakest.move?.commonness ?? null)}
        </p>
      )}
      <ol class="steps">
        {steps.map((step, index) => (
          <Step key={step.to?.ref ?? index} step={step} />
        ))}
      </ol>
      <section class="pay-scales">
        <h4>{texts.payScale.title}</h4>
        <PayScale roles={paidStops(path)} />
      </section>
      {steps.some(({ to }) => to && hasExposure(to)) && <p class="small">{texts.outlook.judgement}</p>}
      {unknownPay.length > 0 && (
        <p class="small">
          {texts.paths.unknownPay(unknownPay.flatMap((role) => (role ? [role.title] : [])))}
        </p>
      )}
      {unknownSignals.length > 0 && (
        <p class="small">
          {texts.paths.unknownSignals(unknownSignals.map((signal) => texts.paths.signals[signal]))}
        </p>
      )}
    </>
  );
}

/** The roles of a path from its start; the pay of the first is not part of the answer. */
function paidStops({ steps }: CareerPath): PaidRole[] {
  const first = steps[0]?.from;
  return [
    ...(first ? [{ ref: first.ref, title: first.title }] : []),
    ...steps.flatMap(({ to }) => (to ? [{ ref: to.ref, title: to.title, figures: to.pay?.edges }] : [])),
  ];
}

/** One role of a path: the move or the related pair that leads to it, what carries over, what to learn, pay, outlook and exposure there. */
function Step({
  step: { from, to, move, evidence, sameWork, skillsKnown, skillsToGain, payDifference },
}: {
  readonly step: CareerPathStep;
}) {
  if (!to) return null;
  const newSkills = toldApart(skillsToGain?.nodes ?? []);
  const figures = distinctPay(to.pay?.edges ?? []);
  return (
    <li class="step">
      <RoleLink role={to} />{' '}
      {(move || from) && (
        <Evidence
          evidence={move ? move.evidence : evidence}
          fact={
            move
              ? texts.fact.leadsTo(from?.title ?? '', to.title)
              : texts.fact.relatedTo(from?.title ?? '', to.title)
          }
        />
      )}
      {sameWork.map(({ role, as, code }) => (
        <p key={role?.title} class="small">
          {texts.paths.sameWork(role?.title ?? '', as?.title ?? '', code?.code ?? '')}
        </p>
      ))}
      {move ? (
        <>
          <MoveSummary move={move} />
          {move.reason && <p>{move.reason}</p>}
        </>
      ) : from ? (
        <p class="move-summary">
          {texts.paths.relatedStep(evidence.flatMap(({ source }) => (source ? [source.title] : [])))}
        </p>
      ) : (
        <p class="move-summary">{texts.paths.firstRole}</p>
      )}
      <p>
        {skillsKnown > 0
          ? texts.skillsCarryOver(skillsKnown - newSkills.length, skillsKnown)
          : texts.paths.noSkillsListed}{' '}
        {skillsKnown > 0 && <BasisMark basis="CALCULATED" />}
      </p>
      {newSkills.length > 0 && <NewSkills skills={newSkills} />}
      <div class="step-pay">
        <span class="label">{texts.paths.payThere}</span>
        {figures.map((figure) => (
          <PayFigure key={JSON.stringify(figure)} figure={figure} title={to.title} />
        ))}
        {figures.length === 0 && <span>{texts.paths.payUnknown}</span>}
        {payDifference && payDifference.amount !== null && <PayDifference difference={payDifference} />}
      </div>
      {to.outlook && (
        <div class="step-outlook">
          <span class="label">{texts.paths.outlookThere}</span>
          <ProjectedChange outlook={to.outlook} />
        </div>
      )}
      {hasExposure(to) && (
        <div class="step-outlook">
          <span class="label">{texts.outlook.exposure}</span>
          <Exposure role={to} />
        </div>
      )}
    </li>
  );
}

type NewSkill = NonNullable<CareerPathStep['skillsToGain']>['nodes'][number];

/** Skills that a step adds; those among own skills are marked. */
function NewSkills({ skills }: { readonly skills: readonly NewSkill[] }) {
  const [ownSkills] = useOwnSkills();
  return (
    <>
      <p class="label">{texts.paths.learn}</p>
      <ul class="chips">
        {skills.map(({ ref, name }) => (
          <li key={ref}>
            <a class="chip" href={hrefOf({ view: 'skill', ref })}>
              {ownSkills.skills.some((skill) => skill.ref === ref) && (
                <span class="own-mark">
                  <Icon name="check" />
                  <span class="visually-hidden">{texts.paths.ownSkill}</span>
                </span>
              )}
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
