import type { MoveTagFragment } from '../api/operations.ts';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

type Move = Pick<MoveTagFragment, 'kind' | 'commonness' | 'yearsBefore' | 'observed'>;

/** What sort of move, how common, after how long; what is unknown is said. */
export const MoveWords = ({ move: { kind, commonness, yearsBefore, observed } }: { readonly move: Move }) => (
  <p class="move-words">
    <span class="move-kind">
      {kind && <Icon name={kind} />} {kind ? texts.move.kinds[kind] : texts.move.kindUnknown}
    </span>
    <span class={`commonness commonness-${commonness ?? 'UNKNOWN'}`}>
      {commonness ? texts.move.commonness[commonness] : texts.move.commonnessUnknown}
    </span>
    <span>{yearsBefore ? texts.move.after(yearsBefore) : texts.move.afterUnknown}</span>
    {observed && (
      <span class="move-observed">
        <Icon name="OBSERVED" /> {texts.move.observed(observed.count, observed.outOf)},{' '}
        {observed.place ?? texts.move.placeUnknown}, {observed.period ?? texts.move.periodUnknown}:{' '}
        {texts.move.observedMeaning}
      </span>
    )}
  </p>
);
