import {
  type PathRanking,
  type PathsAddress,
  pathRankings,
  type TradeOffMeasure,
} from '../navigation/paths-address.ts';
import { texts } from '../texts/texts.ts';
import { TradeOffChoice } from './trade-off-choice.tsx';

interface RankingChoiceProps {
  readonly ranking: PathRanking;
  /** Two measures to weigh up, which count instead of the ranking; else empty. */
  readonly tradeOff: readonly TradeOffMeasure[];
  change(part: Pick<PathsAddress, 'tradeOff'> & Partial<Pick<PathsAddress, 'rankBy'>>): void;
}

/** Which paths come first, and what that goes by; two measures at once only when they are chosen (see PathConstraints). */
export const RankingChoice = ({ ranking, tradeOff, change }: RankingChoiceProps) => (
  <fieldset class="segments">
    <legend class="label">{texts.paths.rankingLabel}</legend>
    <div class="segments-row">
      {pathRankings.map((option) => (
        <label key={option} class="segment">
          <input
            type="radio"
            name="order"
            checked={option === ranking && tradeOff.length === 0}
            onChange={() => change({ rankBy: option, tradeOff: [] })}
          />
          <span>{texts.paths.rankings[option].name}</span>
        </label>
      ))}
      {tradeOff.length > 0 && (
        <label class="segment">
          <input type="radio" name="order" checked />
          <span>{texts.tradeOff.name}</span>
        </label>
      )}
    </div>
    <p class="small">
      {tradeOff.length > 0 ? texts.tradeOff.meaning : texts.paths.rankings[ranking].meaning}
    </p>
    {tradeOff.length > 0 && (
      <TradeOffChoice measures={tradeOff} change={(measures) => change({ tradeOff: measures })} />
    )}
  </fieldset>
);
