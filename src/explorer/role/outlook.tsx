import { formatCount, formatNumber, formatPercent } from '../format/format.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { distinctFigures } from '../parts/role/distinct-figures.ts';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** A published projection of the work, and how far language models could help with its tasks, each with its source. */
export function Outlook({ role }: { readonly role: Role }) {
  const ratings = distinctFigures(
    (role.exposure?.edges ?? []).filter(({ value }) => value !== null),
    ({ value, node, appliesTo }) => `${node.ref} ${appliesTo?.code} ${value}`,
  );
  if (!role.outlook && ratings.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.outlook.title}</h2>
      {role.outlook && <Projection outlook={role.outlook} />}
      {ratings.length > 0 && (
        <>
          <h3>{texts.outlook.exposure}</h3>
          {ratings.map(({ value, node, evidence, appliesTo }) => (
            <p key={`${node.ref} ${appliesTo?.code} ${value}`}>
              {texts.outlook.rated(node.ref.endsWith('people'), formatPercent(value ?? 0))}{' '}
              <Evidence evidence={evidence} fact={`${role.title}: ${node.name}`} />
              {appliesTo && (
                <span class="small"> {texts.outlook.about(appliesTo.code, appliesTo.title)}</span>
              )}
            </p>
          ))}
          <p class="small">{texts.outlook.judgement}</p>
        </>
      )}
    </section>
  );
}

function Projection({ outlook }: { readonly outlook: NonNullable<Role['outlook']> }) {
  const {
    employment,
    employmentProjected,
    changePercent,
    openingsPerYear,
    period,
    appliesTo,
    match,
    source,
  } = outlook;
  return (
    <>
      {employment !== null && employmentProjected !== null && (
        <p>
          {texts.outlook.employment(
            formatCount(employment),
            formatCount(employmentProjected),
            changePercent,
            formatNumber(Math.abs(changePercent ?? 0)),
          )}
        </p>
      )}
      {openingsPerYear !== null && <p>{texts.outlook.openings(formatCount(openingsPerYear))}</p>}
      <p class="small">
        {texts.outlook.projected(period)} {appliesTo && texts.outlook.about(appliesTo.code, appliesTo.title)}
        {match && match !== 'OWN' && `: ${texts.figureMatch[match]}`}
      </p>
      <p class="small">{source && (source.url ? <a href={source.url}>{source.title}</a> : source.title)}</p>
    </>
  );
}
