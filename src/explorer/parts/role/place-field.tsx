import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import { type PlaceQuery, placeQuestion, searchQuestion } from '../../api/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { texts } from '../../texts/texts.ts';

/** From this many letters on, places are suggested. */
const fewestLetters = 2;

interface PlaceFieldProps {
  readonly label: string;
  /** A name of a place that is known, as somebody wrote it; empty for none. */
  readonly place: string;
  /** Takes a name of a place that is known; empty for none. */
  keep(place: string): void;
}

/** A text that names no place, or several. */
interface UnclearPlace {
  readonly text: string;
  /** Names of places that it may mean. */
  readonly names: readonly string[];
  readonly isAmbiguous: boolean;
}

/**
 * A field for a place such as "Seattle", with the names of known places while one types. It keeps only what names one
 * place; of anything else it says what may be meant. Of a name that several places have it says which one it takes.
 */
export function PlaceField({ label, place, keep }: PlaceFieldProps) {
  const [typedText, setTypedText] = useState(place);
  const [unclear, setUnclear] = useState<UnclearPlace | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const requestedText = useRef(place);
  const id = useId();
  const text = typedText.trim();
  const isWanted = text.length >= fewestLetters && text !== place;
  const { answer } = useAnswer(searchQuestion, isWanted ? { text, kinds: ['REGION'], first: 8 } : null);
  const regions = (answer?.data.search?.edges ?? []).flatMap(({ node }) =>
    node?.__typename === 'Region' ? [node] : [],
  );
  const { answer: placeAnswer } = useAnswer(placeQuestion, place === '' ? null : { ref: place });
  useEffect(() => {
    requestedText.current = place;
    setTypedText(place);
  }, [place]);

  const choose = async (chosenText: string): Promise<void> => {
    const ref = chosenText.trim();
    if (ref === requestedText.current) return;
    requestedText.current = ref;
    setUnclear(null);
    setHasFailed(false);
    if (ref === '') return keep('');
    try {
      const { data, problems } = await ask(placeQuestion, { ref });
      if (requestedText.current !== ref) return;
      if (data.region) return keep(ref);
      const [problem] = problems;
      const names = await namesOf(problem?.suggestions ?? []);
      if (requestedText.current === ref) {
        setUnclear({ text: ref, names, isAmbiguous: problem?.code === 'AMBIGUOUS' });
      }
    } catch {
      if (requestedText.current === ref) setHasFailed(true);
    }
  };

  return (
    <div class="place-picker no-print">
      <label>
        <span class="label">{label}</span>
        <input
          class="boxed-field"
          type="text"
          value={typedText}
          list={id}
          autocomplete="off"
          maxLength={100}
          placeholder={texts.place.example}
          onInput={({ currentTarget: { value } }) => setTypedText(value)}
          onChange={({ currentTarget: { value } }) => choose(value)}
          onKeyDown={({ key, currentTarget: { value } }) => key === 'Enter' && choose(value)}
        />
      </label>
      <datalist id={id}>
        {regions.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <div role="status" class="small">
        {hasFailed && <p>{texts.payScale.noAnswer}</p>}
        {unclear && (
          <>
            <p>
              {unclear.isAmbiguous ? texts.place.ambiguous(unclear.text) : texts.place.unknown(unclear.text)}{' '}
              {place !== '' && texts.place.still(place)}
            </p>
            <PlaceNames
              intro={unclear.isAmbiguous ? null : texts.place.meant}
              names={unclear.names}
              choose={choose}
            />
          </>
        )}
        {!unclear && placeAnswer?.data.region && (
          <Namesakes region={placeAnswer.data.region} choose={choose} />
        )}
      </div>
    </div>
  );
}

interface NamesakesProps {
  readonly region: NonNullable<PlaceQuery['region']>;
  choose(name: string): void;
}

/** Which of several places of one name is shown, and the others; nothing where there is one. */
function Namesakes({ region: { name, kind, namesakes }, choose }: NamesakesProps) {
  if (namesakes.length === 0) return null;
  return (
    <>
      {kind && <p>{texts.place.taken(name, texts.place.kinds[kind])}</p>}
      <PlaceNames
        intro={texts.place.namesakes}
        names={namesakes.map((place) => place.name)}
        choose={choose}
      />
    </>
  );
}

interface PlaceNamesProps {
  readonly intro: string | null;
  readonly names: readonly string[];
  choose(name: string): void;
}

const PlaceNames = ({ intro, names, choose }: PlaceNamesProps) =>
  names.length === 0 ? null : (
    <p>
      {intro}{' '}
      {names.map((name) => (
        <button key={name} type="button" class="link-button" onClick={() => choose(name)}>
          {name}
        </button>
      ))}
    </p>
  );

/** Names of places by their refs, one request each: what a refusal suggests. */
async function namesOf(refs: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(refs.map((ref) => ask(placeQuestion, { ref })));
  return answers.flatMap(({ data }) => data.region?.name ?? []);
}
