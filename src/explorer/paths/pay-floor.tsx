import { useState } from 'preact/hooks';
import { nameOfCurrency, nameOfRegion } from '../format/format.ts';
import { maxPay, type PathsAddress } from '../navigation/paths-address.ts';
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

/** The least median pay that roles on a path may have, in a place and currency of which the graph has figures. */
export function PayFloor({ address, scales, change }: PayFloorProps) {
  const [typedText, setTypedText] = useState<string | null>(null); // survives answers to other choices
  const { pay, payRegion: region, payCurrency: currency, payKnown } = address;
  const addressScale = scales.find((scale) => keyOf(scale) === keyOf({ region, currency }));
  // without a floor, the place of most figures is offered
  const scale = addressScale ?? (pay > 0 ? undefined : scales[0]) ?? { region, currency, roles: 0 };
  const scaleOptions =
    addressScale || scales.length === 0 ? scales : [scale, ...scales.filter((other) => other !== scale)];
  const partOf = (chosenScale: PayScale) => ({
    payRegion: chosenScale.region,
    payCurrency: chosenScale.currency,
  });
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
              if (option) change(partOf(option));
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
      <p class="small">
        {texts.paths.payNote(nameOfRegion(scale.region), nameOfCurrency(scale.currency), scale.roles)}
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
