import { anyPaths, hrefOf } from '../navigation/address.ts';
import { BasisMark } from '../parts/proof.tsx';
import { PayGap } from '../role/pay-gap.tsx';
import { texts } from '../texts.ts';
import type { Comparison } from './comparison.ts';

/** How much of each role's list another one holds; it differs by direction, so each way stands by itself. */
export const Between = ({ comparison }: { readonly comparison: Comparison }) => (
  <section>
    <h2>{texts.compare.between}</h2>
    <p class="section-note">
      <BasisMark basis="CALCULATED" />
    </p>
    <ul class="pairs">
      {comparison.pairs.map(
        ({ from, to, totals, payDifference, seniorityDifference, educationDifference }) =>
          from && to ? (
            <li key={`${from.ref}>${to.ref}`}>
              <a href={hrefOf({ view: 'paths', ...anyPaths, from: from.ref, to: to.ref })}>
                {texts.compare.carries(from.title, to.title)}
              </a>
              <span>
                {totals.listed === 0
                  ? texts.compare.noSkills
                  : texts.paths.carriesOver(totals.held, totals.listed)}
              </span>
              <span class="small">
                {seniorityDifference.levels === null
                  ? texts.compare.levelsUnknown
                  : texts.compare.levels(seniorityDifference.levels)}{' '}
                {educationDifference.levels === null
                  ? texts.compare.educationUnknown
                  : texts.compare.educationLevels(educationDifference.levels)}
              </span>
              <PayGap gap={payDifference} />
            </li>
          ) : null,
      )}
    </ul>
  </section>
);
