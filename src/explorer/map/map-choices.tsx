import { navigate } from '../navigation/navigate.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';
import { type Shading, shadings } from './shades.ts';
import { walkTo } from './walk-to.ts';

interface MapChoicesProps {
  /** Refs of the two roles whose ways are lit; empty for none. */
  readonly from: string;
  readonly to: string;
  readonly official: boolean;
  /** How many official occupations there are. */
  readonly occupations: number;
  readonly shading: Shading;
  titleOf(ref: string): string;
  changeShading(shading: Shading): void;
}

/** What the map of everything shows: around which role, ways between two, colours, official occupations. Folded on a telephone. */
export function MapChoices(props: MapChoicesProps) {
  const { from, to, official, occupations, shading, titleOf, changeShading } = props;
  const go = (part: { from?: string; to?: string; official?: boolean }) =>
    navigate({ view: 'map', role: '', from, to, official, ...part }, 'replace');
  return (
    <details class="map-fold narrow-fold no-print">
      <summary class="button quiet">{texts.map.fold}</summary>
      <div class="map-choices">
        <SearchField
          label={texts.map.find}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          onPick={({ ref }) => walkTo(ref)}
        />
        <label>
          <span class="label">{texts.map.colour}</span>
          <select
            value={shading}
            onChange={({ currentTarget }) => changeShading(shadings[currentTarget.selectedIndex] ?? 'family')}
          >
            {shadings.map((option) => (
              <option key={option} value={option}>
                {texts.map.colours[option]}
              </option>
            ))}
          </select>
        </label>
        <SearchField
          label={texts.map.from}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          initialText={from && titleOf(from)}
          onPick={({ ref }) => go({ from: ref })}
        />
        <SearchField
          label={texts.map.to}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          initialText={to && titleOf(to)}
          onPick={({ ref }) => go({ to: ref })}
        />
      </div>
      {occupations > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={official}
            onChange={({ currentTarget: { checked } }) =>
              go(checked ? { official: true } : { official: false, from: '', to: '' })
            }
          />
          {texts.map.withOfficial(occupations)}
        </label>
      )}
    </details>
  );
}
