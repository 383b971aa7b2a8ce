import { useState } from 'preact/hooks';
import type { PathChoicesQuery } from '../api/operations.ts';
import { nameOfCurrency, nameOfRegion } from '../format/format.ts';
import { mostPay, type PathsAddress } from '../navigation/address.ts';
import { texts } from '../texts.ts';

type Choices = NonNullable<NonNullable<PathChoicesQuery['graph']>['pathChoices']>;
type Scale = Choices['payScales'][number];

interface PayFloorProps {
  readonly address: PathsAddress;
  /** Where medians are known. */
  readonly scales: readonly Scale[];
  change(part: Partial<PathsAddress>): void;
}

const keyOf = ({ region, currency }: Pick<Scale, 'region' | 'currency'>) => `${region} ${currency}`;

/** The least median pay, in a place and currency of which the graph has figures. */
export function PayFloor({ address, scales, change }: PayFloorProps) {
  // kept while an answer to something else comes in
  const [typed, setTyped] = useState<string | null>(null);
  const { pay, payRegion: region, payCurrency: currency, payKnown } = address;
  const asked = scales.find((scale) => keyOf(scale) === keyOf({ region, currency }));
  // as long as no floor is asked for, the place of most figures is offered
  const scale = asked ?? (pay > 0 ? undefined : scales[0]) ?? { region, currency, roles: 0 };
  const floor = (amount: number) => Math.min(mostPay, Math.max(0, Math.round(amount || 0)));
  const scaleOf = (part: Pick<Scale, 'region' | 'currency'>) => ({
    payRegion: part.region,
    payCurrency: part.currency,
  });
  const offered = asked || scales.length === 0 ? scales : [scale, ...scales.filter((each) => each !== scale)];
  return (
    <>
      <label>
        <span class="label">{texts.paths.pay}</span>
        <input
          class="amount-field"
          type="number"
          min={0}
          max={mostPay}
          step={1000}
          value={typed ?? (pay || '')}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            setTyped(null);
            change({ pay: floor(valueAsNumber), ...scaleOf(scale) });
          }}
        />
      </label>
      {offered.length > 1 && (
        <label>
          <span class="label">{texts.paths.payScale}</span>
          <select
            value={keyOf(scale)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = offered.find((each) => keyOf(each) === value);
              if (chosen) change(scaleOf(chosen));
            }}
          >
            {offered.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {texts.paths.scale(nameOfRegion(each.region), nameOfCurrency(each.currency))}
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
