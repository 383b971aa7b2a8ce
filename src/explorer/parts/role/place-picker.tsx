import { texts } from '../../texts/texts.ts';
import { PlaceField } from './place-field.tsx';
import { usePlace } from './use-place.ts';

/** The field for the place whose pay is shown everywhere; see usePlace. */
export function PlacePicker() {
  const [place, keepPlace] = usePlace();
  return <PlaceField label={texts.pay.place} place={place} keep={keepPlace} />;
}
