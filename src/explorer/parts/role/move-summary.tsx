import type { MoveTagFragment } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.tsx';

type Move = Pick<MoveTagFragment, 'kind' | 'commonness' | 'yearsBefore' | 'observed'>;

/** Kind, commonness and usual years of a move, each said to be unknown when it is, and its counts if there are any. */
export const MoveSummary = ({
  move: { kind, commonness, yearsBefore, observed },
}: {
  readonly move: Move;
}) => (
  <p class="move-summary">
    <span>
      {kind && <Icon name={kind} />} {kind ? texts.move.kinds[kind] : texts.move.kindUnknown}
    </span>
    <span class={`commonness commonness-${commonness ?? 'UNKNOWN'}`}>
      {commonness ? texts.move.commonness[commonness] : texts.move.commonnessUnknown}
    </span>
    <span>{yearsBefore ? texts.move.after(yearsBefore) : texts.move.afterUnknown}</span>
    {observed && (
      <span class="move-observed">
        <Icon name="OBSERVED" /> {texts.move.observed(observed)}
      </span>
    )}
  </p>
);
