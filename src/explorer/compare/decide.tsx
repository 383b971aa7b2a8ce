import { formatList } from '../format/format.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { familyHue } from '../parts/role/family-hue.ts';
import { PayDifference } from '../parts/role/pay-difference.tsx';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';
import { type Reason, reasonsFor } from './reasons.ts';

/** Of two roles, what speaks for each: only what differs, each with its source. Neither is called better. */
export function Decide({ comparison }: { readonly comparison: Comparison }) {
  const sides = comparison.roles.flatMap(({ role }) => role ?? []);
  if (sides.length !== 2) return null;
  return (
    <section class="decide">
      <h2>{texts.decide.title}</h2>
      <p class="section-note">
        {texts.decide.note} <BasisMark basis="CALCULATED" />
      </p>
      <div class="decide-sides">
        {sides.map((role, index) => {
          const reasons = reasonsFor(comparison, index as 0 | 1);
          const pair = comparison.pairs.find(
            ({ from, to }) => to?.ref === role.ref && from?.ref !== role.ref,
          );
          const paysMore = (pair?.payDifference?.amount ?? 0) > 0;
          return (
            <section key={role.ref} class="card decide-side" style={{ '--hue': familyHue(role.family) }}>
              <h3>{texts.decide.choose(role.title)}</h3>
              {reasons.length === 0 && !paysMore && <p>{texts.decide.nothing}</p>}
              <ul class="statements">
                {reasons.map((reason) => (
                  <li key={reason.kind}>
                    {texts.decide.reasons[reason.kind](formatList(reason.names))}{' '}
                    <Evidence evidence={reason.evidence} fact={factOf(role.title, reason)} />
                  </li>
                ))}
                {paysMore && pair?.payDifference && (
                  <li>
                    {texts.decide.pay} <PayDifference difference={pair.payDifference} />
                  </li>
                )}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

const factOf = (title: string, { kind, names }: Reason): string =>
  texts.fact.states(title, texts.decide.reasons[kind](formatList(names)));
