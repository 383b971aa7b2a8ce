import { type TradeOffMeasure, tradeOffMeasures } from '../navigation/paths-address.ts';
import { texts } from '../texts/texts.ts';

interface TradeOffChoiceProps {
  /** Two of them: across and up. */
  readonly measures: readonly TradeOffMeasure[];
  change(measures: readonly TradeOffMeasure[]): void;
}

/** What a trade-off begins with. */
export const usualTradeOff: readonly TradeOffMeasure[] = ['YEARS', 'NEW_SKILLS'];

/** The two measures of a trade-off. Choosing the one of the other axis swaps them. */
export const TradeOffChoice = ({ measures, change }: TradeOffChoiceProps) => (
  <div class="trade-off-choice">
    {[texts.tradeOff.across, texts.tradeOff.up].map((label, axis) => (
      <label key={label}>
        <span class="label">{label}</span>
        <select
          value={measures[axis]}
          onChange={({ currentTarget: { value } }) =>
            change(withMeasure(measures, axis, value as TradeOffMeasure))
          }
        >
          {tradeOffMeasures.map((measure) => (
            <option key={measure} value={measure}>
              {texts.tradeOff.measures[measure].name}
            </option>
          ))}
        </select>
      </label>
    ))}
  </div>
);

function withMeasure(
  measures: readonly TradeOffMeasure[],
  axis: number,
  measure: TradeOffMeasure,
): readonly TradeOffMeasure[] {
  const other = measures[1 - axis] === measure ? measures[axis] : measures[1 - axis];
  return (axis === 0 ? [measure, other] : [other, measure]) as readonly TradeOffMeasure[];
}
