import { pathsHref } from '../navigation/address.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { PayDifference } from '../parts/role/pay-difference.tsx';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';

type Pair = Comparison['pairs'][number];

/** What carries over from each role to each other one, and how they differ; both directions, as they are unlike. */
export const RolePairs = ({ comparison }: { readonly comparison: Comparison }) => (
  <section>
    <h2>{texts.compare.between}</h2>
    <p class="section-note">
      <BasisMark basis="CALCULATED" />
    </p>
    <ul class="pairs">
      {comparison.pairs.map(
        ({ from, to, ...pair }) =>
          from &&
          to && (
            <li key={`${from.ref}>${to.ref}`}>
              <a href={pathsHref({ from: from.ref, to: to.ref })}>{texts.fromTo(from.title, to.title)}</a>
              <span>{skillsText(pair)}</span>
              <span class="small">
                {levelsText(pair)} {educationText(pair)}
              </span>
              {pair.payDifference && <PayDifference difference={pair.payDifference} />}
            </li>
          ),
      )}
    </ul>
  </section>
);

const skillsText = ({ totals }: Pick<Pair, 'totals'>): string =>
  totals.listed === 0 ? texts.compare.noSkills : texts.skillsCarryOver(totals.held, totals.listed);

const levelsText = ({ seniorityDifference: { levels } }: Pick<Pair, 'seniorityDifference'>): string =>
  levels === null ? texts.compare.levelsUnknown : texts.compare.levels(levels);

const educationText = ({ educationDifference: { levels } }: Pick<Pair, 'educationDifference'>): string =>
  levels === null ? texts.compare.educationUnknown : texts.compare.educationLevels(levels);
