import { texts } from '../texts/texts.ts';

/** A way as the list writes it. */
export interface TradeOffRow {
  readonly rank: number;
  /** Titles of the roles, from the start to the end. */
  readonly titles: readonly string[];
  /** What it takes by each measure, unknown included. */
  readonly values: readonly string[];
}

interface TradeOffListProps {
  readonly rows: readonly TradeOffRow[];
  readonly selectedRank: number;
  select(rank: number): void;
}

/** The facts of the plane as a list, whose buttons pick a way as the plane does. */
export const TradeOffList = ({ rows, selectedRank, select }: TradeOffListProps) => (
  <ol class="trade-off-list" aria-label={texts.tradeOff.list}>
    {rows.map(({ rank, titles, values }) => (
      <li key={rank}>
        <button
          type="button"
          class={rank === selectedRank ? 'selected' : ''}
          aria-pressed={rank === selectedRank}
          onClick={() => select(rank)}
        >
          <span class="path-rank">{rank}</span>
          <span>{texts.tradeOff.over(titles.slice(1, -1))}</span>
          <span class="trade-off-values">{values.join(' · ')}</span>
        </button>
      </li>
    ))}
  </ol>
);
