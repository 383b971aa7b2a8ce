import type { Commonness } from '../api/operations.ts';
import { Icon } from '../parts/icon.tsx';
import { moveKinds } from '../parts/role/move-kinds.ts';
import { texts } from '../texts/texts.ts';
import type { MapFilter } from './role-graph.ts';

const levels: readonly (Commonness | null)[] = [null, 'OCCASIONAL', 'COMMON'];

interface MapFiltersProps {
  readonly filter: MapFilter;
  change(filter: MapFilter): void;
}

/** Which kinds of moves a map draws, and how common they must be. */
export const MapFilters = ({ filter, change }: MapFiltersProps) => (
  <div class="map-filters no-print">
    <fieldset>
      <legend class="visually-hidden">{texts.paths.kinds}</legend>
      {moveKinds.map((kind) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={!filter.withoutKinds.includes(kind)}
            onChange={({ currentTarget }) => {
              const others = filter.withoutKinds.filter((other) => other !== kind);
              change({ ...filter, withoutKinds: currentTarget.checked ? others : [...others, kind] });
            }}
          />
          <Icon name={kind} /> {texts.move.kinds[kind]}
        </label>
      ))}
    </fieldset>
    <label class="map-commonness">
      <span class="visually-hidden">{texts.map.commonness}</span>
      <select
        value={filter.atLeast ?? ''}
        onChange={({ currentTarget }) =>
          change({ ...filter, atLeast: levels[currentTarget.selectedIndex] ?? null })
        }
      >
        {levels.map((level) => (
          <option key={level} value={level ?? ''}>
            {texts.map.atLeast[level ?? 'RARE']}
          </option>
        ))}
      </select>
    </label>
  </div>
);
