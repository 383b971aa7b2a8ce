import { type PathRanking, pathRankings } from '../navigation/paths-address.ts';
import { texts } from '../texts/texts.ts';

interface RankingChoiceProps {
  readonly ranking: PathRanking;
  change(ranking: PathRanking): void;
}

/** Which paths come first, and what that goes by. */
export const RankingChoice = ({ ranking, change }: RankingChoiceProps) => (
  <fieldset class="segments">
    <legend class="label">{texts.paths.rankingLabel}</legend>
    <div class="segments-row">
      {pathRankings.map((option) => (
        <label key={option} class="segment">
          <input type="radio" name="order" checked={option === ranking} onChange={() => change(option)} />
          <span>{texts.paths.rankings[option].name}</span>
        </label>
      ))}
    </div>
    <p class="small">{texts.paths.rankings[ranking].meaning}</p>
  </fieldset>
);
