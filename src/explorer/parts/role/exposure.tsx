import type { ExposureFragment } from '../../api/operations.ts';
import { formatPercentRange } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { distinctEvidence } from '../evidence/distinct-evidence.ts';
import { Evidence } from '../evidence/evidence.tsx';
import { occupationOf } from './figure-occupation.ts';

interface ExposureProps {
  readonly role: ExposureFragment & { readonly title: string };
}

/** Whether anybody rated how far language models could help in a role. */
export const hasExposure = ({ exposure }: ExposureFragment): boolean =>
  (exposure?.edges ?? []).some(({ value }) => value !== null);

/** How far language models could help with the tasks of a role, each occupation with its raters and source. */
export const Exposure = ({ role }: ExposureProps) => (
  <>
    {ratedOccupations((role.exposure?.edges ?? []).filter(({ value }) => value !== null)).map(
      ({ key, figure, says, evidence }) => (
        <p key={key}>
          {says} <Evidence evidence={evidence} fact={texts.fact.states(role.title, says)} />
          <span class="small"> {occupationOf(figure)}</span>
        </p>
      ),
    )}
  </>
);

type Rating = NonNullable<ExposureFragment['exposure']>['edges'][number];

/** The ratings of each occupation as one sentence: the share of its tasks from the lowest to the highest, and who rated. */
function ratedOccupations(ratings: readonly Rating[]) {
  const codes = [...new Set(ratings.map(({ appliesTo }) => appliesTo?.code ?? ''))];
  return codes.map((key) => {
    const rated = ratings.filter(({ appliesTo }) => (appliesTo?.code ?? '') === key);
    const shares = rated.map(({ value }) => value ?? 0);
    const raters = rated.map(({ node }) => (node.ref.endsWith('people') ? 'people' : 'model'));
    const says = texts.outlook.rated(
      formatPercentRange(Math.min(...shares), Math.max(...shares)),
      [...new Set(raters)].map((rater) => texts.outlook.raters[rater]),
    );
    return { key, figure: rated[0] as Rating, says, evidence: distinctEvidence(rated) };
  });
}
