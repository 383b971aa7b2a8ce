import { formatNumber, formatPeople, formatPercentRange } from '../format/format.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** A published projection of the work, and how far language models could help with its tasks, each with its source. */
export function Outlook({ role }: { readonly role: Role }) {
  const ratings = (role.exposure?.edges ?? []).filter(({ value }) => value !== null);
  if (!role.outlook && ratings.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.outlook.title}</h2>
      {role.outlook && <Projection outlook={role.outlook} />}
      {ratings.length > 0 && (
        <>
          <h3>{texts.outlook.exposure}</h3>
          {ratedOccupations(ratings).map(({ key, figure, says, evidence }) => (
            <p key={key}>
              {says} <Evidence evidence={evidence} fact={texts.fact.states(role.title, says)} />
              <span class="small"> {occupationOf(figure)}</span>
            </p>
          ))}
          <p class="small">{texts.outlook.judgement}</p>
        </>
      )}
    </section>
  );
}

function Projection({ outlook }: { readonly outlook: NonNullable<Role['outlook']> }) {
  const { employment, employmentProjected, changePercent, openingsPerYear, period, source } = outlook;
  return (
    <>
      {employment !== null && employmentProjected !== null && (
        <p>
          {texts.outlook.employment(
            formatPeople(employment),
            formatPeople(employmentProjected),
            period,
            changePercent,
            formatNumber(Math.abs(changePercent ?? 0)),
          )}
        </p>
      )}
      {openingsPerYear !== null && <p>{texts.outlook.openings(formatPeople(openingsPerYear))}</p>}
      <p class="small">
        {texts.outlook.projected(period)} {occupationOf(outlook)}
      </p>
      <p class="small">{source && (source.url ? <a href={source.url}>{source.title}</a> : source.title)}</p>
    </>
  );
}

type Rating = NonNullable<Role['exposure']>['edges'][number];

/** Which occupation a figure is about, and how close that is to the role; empty for a figure of the role's own. */
function occupationOf({ appliesTo, match }: Pick<Rating, 'appliesTo' | 'match'>): string {
  const about = appliesTo ? texts.outlook.about(appliesTo.code, appliesTo.title) : '';
  return about && match && match !== 'OWN' ? `${about}: ${texts.figureMatch[match]}` : about;
}

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
