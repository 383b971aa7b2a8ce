import { useId, useState } from 'preact/hooks';
import { searchQuestion } from '../../api/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { texts } from '../../texts/texts.ts';

/** From this many letters on, places are suggested. */
const fewestLetters = 2;

interface PlacePickerProps {
  /** As somebody wrote it; empty for none. */
  readonly place: string;
  keep(place: string): void;
}

/** A field for the place whose pay is shown, such as "Seattle", with the names of known places; see usePlace. */
export function PlacePicker({ place, keep }: PlacePickerProps) {
  const [typedText, setTypedText] = useState(place);
  const id = useId();
  const text = typedText.trim();
  const isWanted = text.length >= fewestLetters && text !== place;
  const { answer } = useAnswer(searchQuestion, isWanted ? { text, kinds: ['REGION'], first: 8 } : null);
  const regions = (answer?.data.search?.edges ?? []).flatMap(({ node }) =>
    node?.__typename === 'Region' ? [node] : [],
  );
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
        {regions.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </form>
  );
}
