import type { ProjectedChangeFragment } from '../../api/operations.ts';
import { formatCount, formatNumber } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { OutlookSources } from './outlook-sources.tsx';

/** The measures that a projection in short tells. */
const measures = ['employment-change-percent', 'openings-per-year'];

/** A published projection in short, with its years, the occupation that it covers, and its sources. */
export function ProjectedChange({ outlook }: { readonly outlook: ProjectedChangeFragment }) {
  const { period, changePercent, openingsPerYear, place, match, appliesTo } = outlook;
  return (
    <>
      <p class="fact-line">
        {changePercent !== null && texts.outlook.change(changePercent, formatNumber(Math.abs(changePercent)))}{' '}
        {openingsPerYear !== null && texts.outlook.openingsShort(formatCount(openingsPerYear))}
      </p>
      <p class="small">
        <span class="projection-note">{texts.outlook.projected(period, place?.name ?? null)}</span>{' '}
        {appliesTo && texts.outlook.about(appliesTo.code, appliesTo.title)}
        {match && `: ${texts.figureMatch[match]}`}{' '}
        <span class="projection-note">
          <OutlookSources outlook={outlook} measures={measures} />
        </span>
      </p>
    </>
  );
}
