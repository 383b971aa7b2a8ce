import { formatNumber, formatPeople } from '../format/format.ts';
import { Exposure, hasExposure } from '../parts/role/exposure.tsx';
import { occupationOf } from '../parts/role/figure-occupation.ts';
import { OutlookSources } from '../parts/role/outlook-sources.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** A published projection of the work, and how far language models could help with its tasks, each with its source. */
export function Outlook({ role }: { readonly role: Role }) {
  if (!role.outlook && !hasExposure(role)) return null;
  return (
    <section class="card">
      <h2>{texts.outlook.title}</h2>
      {role.outlook && <Projection outlook={role.outlook} />}
      {hasExposure(role) && (
        <>
          <h3>{texts.outlook.exposure}</h3>
          <Exposure role={role} />
          <p class="small">{texts.outlook.judgement}</p>
        </>
      )}
    </section>
  );
}

function Projection({ outlook }: { readonly outlook: NonNullable<Role['outlook']> }) {
  const { employment, employmentProjected, changePercent, openingsPerYear, period, place } = outlook;
  const isOneSentence = employment !== null && employmentProjected !== null && areOfOneSource(outlook);
  const size = formatNumber(Math.abs(changePercent ?? 0));
  return (
    <>
      {isOneSentence && (
        <p>
          {texts.outlook.employment(
            formatPeople(employment),
            formatPeople(employmentProjected),
            period,
            changePercent,
            size,
          )}
        </p>
      )}
      {!isOneSentence && changePercent !== null && <p>{texts.outlook.change(changePercent, size)}</p>}
      {openingsPerYear !== null && <p>{texts.outlook.openings(formatPeople(openingsPerYear))}</p>}
      <p class="small">
        {texts.outlook.projected(period, place?.name ?? null)} {occupationOf(outlook)}
      </p>
      <p class="small">
        <OutlookSources outlook={outlook} />
      </p>
    </>
  );
}

const toldTogether = new Set(['employment', 'employment-projected', 'employment-change-percent']);

/** Whether the numbers of people and their change are of one source, so that one sentence may tell them. */
const areOfOneSource = ({ figures }: NonNullable<Role['outlook']>): boolean =>
  new Set(
    figures.filter(({ measure }) => toldTogether.has(measure?.ref ?? '')).map(({ source }) => source?.title),
  ).size <= 1;
