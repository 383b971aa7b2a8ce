import type { PathsAddress } from '../navigation/paths-address.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts/texts.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import type { PathChoices } from './path-choices.ts';
import { defaultBases } from './paths-where.ts';

interface EvidenceChoiceProps {
  readonly address: PathsAddress;
  /** Null or undefined while unknown. */
  readonly choices: PathChoices | null | undefined;
  change(part: Partial<PathsAddress>): void;
}

/** Bases and sources that moves may rest on, and the place of counts, each where the graph holds more than one. */
export function EvidenceChoice({ address, choices, change }: EvidenceChoiceProps) {
  const { bases = [], sources = [], places = [] } = choices ?? {};
  const usualBases = bases.filter((basis) => defaultBases.includes(basis));
  const selectedBases = bases.filter((basis) => address.bases.includes(basis));
  const names = sources.map(({ name }) => name);
  const selectedNames = names.filter((name) => address.sources.includes(name));
  return (
    <>
      {bases.length > 1 && (
        <CheckboxGroup
          label={texts.paths.bases}
          options={bases}
          selected={selectedBases.length > 0 ? selectedBases : usualBases}
          change={(selected) => change({ bases: isSameSet(selected, usualBases) ? [] : selected })}
        >
          {(basis) => (
            <>
              <Icon name={basis} />
              {basis === 'RELATED' ? texts.paths.related : texts.basis[basis]}
            </>
          )}
        </CheckboxGroup>
      )}
      {sources.length > 1 && (
        <CheckboxGroup
          label={texts.paths.sources}
          wide
          options={names}
          selected={selectedNames.length > 0 ? selectedNames : names}
          change={(selected) => change({ sources: isSameSet(selected, names) ? [] : selected })}
        >
          {(name) => sources.find((source) => source.name === name)?.title ?? name}
        </CheckboxGroup>
      )}
      {(places.length > 1 || address.place !== '') && (
        <label>
          <span class="label">{texts.paths.place}</span>
          <select value={address.place} onChange={({ currentTarget: { value } }) => change({ place: value })}>
            <option value="">{texts.paths.placeWithMost}</option>
            {places.map(({ place, people }) => (
              <option key={place} value={place}>
                {texts.paths.placeOption(place, people)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && others.every((item) => some.includes(item));
