import { useOwnSkills } from '../my-skills/use-own-skills.ts';
import { hrefOf } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { MoveWords } from '../parts/move-words.tsx';
import { BasisMark, Proof } from '../parts/proof.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { FigureOf } from '../role/figure.tsx';
import { PayGap } from '../role/pay-gap.tsx';
import { texts } from '../texts.ts';
import type { Way } from './way.ts';

type Step = Way['steps'][number];

/** What a way asks for, move by move: after how long, what to learn, what it pays there, and who says so. */
export function WaySteps({ way }: { readonly way: Way }) {
  const { weakestStep, steps, unknownSignals, unknownPay } = way;
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
          <StepOf key={step.to?.ref ?? index} step={step} />
        ))}
      </ol>
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

function StepOf({
  step: { from, to, move, skillsKnown, skillsToGain, payDifference },
}: {
  readonly step: Step;
}) {
  const [own] = useOwnSkills();
  if (!to) return null;
  const gained = skillsToGain?.nodes ?? [];
  return (
    <li class="step">
      <RoleLink role={to} />{' '}
      {move ? (
        <>
          <Proof evidence={move.evidence} fact={texts.fact.leadsTo(from?.title ?? '', to.title)} />
          <MoveWords move={move} />
          {move.reason && <p>{move.reason}</p>}
        </>
      ) : (
        <p class="move-words">{texts.paths.firstRole}</p>
      )}
      <p>
        {skillsKnown > 0
          ? texts.paths.carriesOver(skillsKnown - gained.length, skillsKnown)
          : texts.paths.noSkillsListed}{' '}
        {skillsKnown > 0 && <BasisMark basis="CALCULATED" />}
      </p>
      {gained.length > 0 && (
        <>
          <p class="label">{texts.paths.learn}</p>
          <ul class="chips">
            {gained.map(({ ref, name }) => (
              <li key={ref}>
                <a class="chip" href={hrefOf({ view: 'skill', ref })}>
                  {own.skills.some((skill) => skill.ref === ref) && (
                    <span class="held-mark">
                      <Icon name="check" />
                      <span class="visually-hidden">{texts.paths.held}</span>
                    </span>
                  )}
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="step-pay">
        <span class="label">{texts.paths.payThere}</span>
        {(to.pay?.edges ?? []).map((figure) => (
          <FigureOf key={JSON.stringify(figure)} figure={figure} title={to.title} />
        ))}
        {(to.pay?.edges ?? []).length === 0 && <span>{texts.paths.payUnknown}</span>}
        {payDifference && payDifference.amount !== null && <PayGap gap={payDifference} />}
      </div>
    </li>
  );
}
