import { useState } from 'preact/hooks';
import { texts } from '../../texts/texts.ts';

interface PlacePickerProps {
  /** As somebody wrote it; empty for none. */
  readonly place: string;
  keep(place: string): void;
}

/** A field for the place whose pay is shown, such as "Seattle"; see usePlace. */
export function PlacePicker({ place, keep }: PlacePickerProps) {
  const [typedText, setTypedText] = useState(place);
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
          maxLength={100}
          placeholder={texts.pay.placeExample}
          onInput={({ currentTarget: { value } }) => setTypedText(value)}
          onChange={({ currentTarget: { value } }) => keep(value)}
        />
      </label>
    </form>
  );
}
