import { useState } from 'preact/hooks';
import { nameOfCurrency, nameOfRegion } from '../format/format.ts';
import { anyPaths, maxPay, type PathsAddress } from '../navigation/paths-address.ts';
import { PlaceField } from '../parts/role/place-field.tsx';
import { usePlace } from '../parts/role/use-place.ts';
import { texts } from '../texts/texts.ts';
import type { PathChoices } from './path-choices.ts';

type PayScale = PathChoices['payScales'][number];

interface PayFloorProps {
  readonly address: PathsAddress;
  /** Places and currencies of known medians, those of most roles first. */
  readonly scales: readonly PayScale[];
  change(part: Partial<PathsAddress>): void;
}

const keyOf = ({ region, currency }: Pick<PayScale, 'region' | 'currency'>) => `${region} ${currency}`;

/** The least median pay that roles on a path may have, in a place and currency: one of which the graph has figures, or any place that is named. */
export function PayFloor({ address, scales, change }: PayFloorProps) {
  const [typedText, setTypedText] = useState<string | null>(null); // survives answers to other choices
  const { pay, payRegion: region, payCurrency: currency, payKnown } = address;
  const [chosenScale, setChosenScale] = useState<PayScale | null>(null);
  const [keptPlace] = usePlace();
  const addressScale = scales.find((scale) => keyOf(scale) === keyOf({ region, currency }));
  const ofPlace = (place: string) => ({ region: place, currency, roles: 0 });
  const isUsual = region === anyPaths.payRegion && currency === anyPaths.payCurrency;
  // without a floor, the place that the browser remembers is offered, or that of most figures
  const offered = keptPlace === '' ? (addressScale ?? scales[0]) : ofPlace(keptPlace);
  const scale =
    (pay === 0 ? (chosenScale ?? (isUsual ? offered : addressScale)) : addressScale) ?? ofPlace(region);
  const isPlace = !scales.includes(scale);
  const scaleOptions = scales.includes(scale) || scales.length === 0 ? scales : [scale, ...scales];
  const partOf = (chosenScale: PayScale) => ({
    payRegion: chosenScale.region,
    payCurrency: chosenScale.currency,
  });
  const choose = (next: PayScale) => {
    setChosenScale(next);
    change(partOf(next));
  };
  return (
    <>
      <label>
        <span class="label">{texts.paths.pay}</span>
        <input
          class="boxed-field"
          type="number"
          min={0}
          max={maxPay}
          step={1000}
          value={typedText ?? (pay || '')}
          onInput={({ currentTarget: { value } }) => setTypedText(value)}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            setTypedText(null);
            change({ pay: floorOf(valueAsNumber), ...partOf(scale) });
          }}
        />
      </label>
      {scaleOptions.length > 1 && (
        <label>
          <span class="label">{texts.paths.payScale}</span>
          <select
            value={keyOf(scale)}
            onChange={({ currentTarget: { value } }) => {
              const option = scaleOptions.find((other) => keyOf(other) === value);
              if (option) choose(option);
            }}
          >
            {scaleOptions.map((option) => (
              <option key={keyOf(option)} value={keyOf(option)}>
                {texts.paths.scale(nameOfRegion(option.region), nameOfCurrency(option.currency))}
              </option>
            ))}
          </select>
        </label>
      )}
      <PlaceField
        label={texts.paths.payPlace}
        place={isPlace ? scale.region : ''}
        keep={(place) => choose(place === '' ? (scales[0] ?? ofPlace(anyPaths.payRegion)) : ofPlace(place))}
      />
      <p class="small">
        {texts.paths.payNote(
          nameOfRegion(scale.region),
          nameOfCurrency(scale.currency),
          isPlace ? null : scale.roles,
        )}
      </p>
      {pay > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={payKnown}
            onChange={({ currentTarget }) => change({ payKnown: currentTarget.checked })}
          />
          {texts.paths.payKnown}
        </label>
      )}
    </>
  );
}

/** 0 for NaN, as an empty field gives. */
const floorOf = (amount: number): number => Math.min(maxPay, Math.max(0, Math.round(amount || 0)));
