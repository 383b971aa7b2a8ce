import type { Commonness, MoveKind } from '../api/operations.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';
import type { MapFilter } from './role-graph.ts';

const kinds: readonly MoveKind[] = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'];
const levels: readonly (Commonness | null)[] = [null, 'OCCASIONAL', 'COMMON'];

interface MapFiltersProps {
  readonly filter: MapFilter;
  change(filter: MapFilter): void;
}

export const MapFilters = ({ filter, change }: MapFiltersProps) => (
  <div class="map-filters no-print">
    <fieldset>
      <legend class="visually-hidden">{texts.paths.kinds}</legend>
      {kinds.map((kind) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={!filter.without.includes(kind)}
            onChange={({ currentTarget }) =>
              change({
                ...filter,
                without: currentTarget.checked
                  ? filter.without.filter((other) => other !== kind)
                  : [...filter.without, kind],
              })
            }
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
          change({ ...filter, atLeast: (currentTarget.value || null) as Commonness | null })
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
