import type { MoveTagFragment } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { BasisMark } from '../evidence/basis-mark.tsx';
import { Icon } from '../icon.tsx';

type Move = Pick<MoveTagFragment, 'kind' | 'commonness' | 'yearsBefore' | 'observed' | 'why'>;

/**
 * Kind, commonness and usual years of a move, each said to be unknown when it is, and its counts if there are any. A move
 * that is only calculated has none of these: it is labelled so, with what it rests on.
 */
export const MoveSummary = ({
  move: { kind, commonness, yearsBefore, observed, why },
}: {
  readonly move: Move;
}) =>
  why && !kind && !commonness && !observed ? (
    <p class="move-summary">
      <BasisMark basis="CALCULATED" /> <span>{texts.move.asks(why)}</span>
      {why.carriesOver.length > 0 && <span>{texts.move.carriesOver(why.carriesOver)}</span>}
    </p>
  ) : (
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
