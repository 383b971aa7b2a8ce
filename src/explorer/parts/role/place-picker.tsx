import { useId, useState } from 'preact/hooks';
import type { SearchKind } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { useSuggestions } from '../search/use-suggestions.ts';

const regions: readonly SearchKind[] = ['REGION'];

interface PlacePickerProps {
  /** As somebody wrote it; empty for none. */
  readonly place: string;
  keep(place: string): void;
}

/** A field for the place whose pay is shown, such as "Seattle", with the names of known places; see usePlace. */
export function PlacePicker({ place, keep }: PlacePickerProps) {
  const [typedText, setTypedText] = useState(place);
  const id = useId();
  const suggestions = useSuggestions(typedText === place ? '' : typedText, regions) ?? [];
  return (
    <form
      class="place-picker no-print"
      onSubmit={(event) => {
        event.preventDefault();
        keep(typedText);
      }}
    >
      <label>
        <span class="label">{texts.pay.place}</span>
        <input
          class="boxed-field"
          type="text"
          value={typedText}
          list={id}
          autocomplete="off"
          maxLength={100}
          placeholder={texts.pay.placeExample}
          onInput={({ currentTarget: { value } }) => setTypedText(value)}
          onChange={({ currentTarget: { value } }) => keep(value)}
        />
      </label>
      <datalist id={id}>
        {suggestions.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </form>
  );
}
