import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';
import { walkTo } from './walk-to.ts';

interface MapHeadProps {
  readonly title: string;
  /** Title of the role in the middle; empty for the map of everything. */
  readonly middleTitle: string;
}

/** The title of a map, and a field that leads to another role. */
export const MapHead = ({ title, middleTitle }: MapHeadProps) => (
  <div class="map-head">
    <h1>{title}</h1>
    <SearchField
      label={texts.map.find}
      placeholder={texts.search.rolePlaceholder}
      kinds={['ROLE']}
      initialText={middleTitle}
      onPick={({ ref }) => walkTo(ref)}
    />
  </div>
);
