import { useEffect, useRef } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import type { PathsAddress } from '../navigation/paths-address.ts';
import { Icon } from '../parts/icon.tsx';
import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';
import { limitsOf, PathConstraints } from './path-constraints.tsx';
import { rankingOf } from './paths-where.ts';
import { RankingChoice } from './ranking-choice.tsx';

interface PathQuestionProps {
  readonly address: PathsAddress;
  titleOf(ref: string): string;
  change(part: Partial<PathsAddress>): void;
}

/** What is asked: both ends in sight until both are chosen, then one line that opens to change and to narrow it. */
export function PathQuestion(props: PathQuestionProps) {
  const { address, change } = props;
  const { from, fromSkills, to } = address;
  const isOpen = to === '' || (from === '' && !fromSkills);
  const wasOpen = useRef(isOpen);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wasOpen.current && !isOpen) line.current?.focus({ preventScroll: true }); // the field that had it is gone
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) {
    return (
      <div class="no-print">
        <Ends {...props} />
        <FromSkills address={address} />
      </div>
    );
  }
  const limits = limitsOf(address);
  return (
    <div class="path-choices no-print">
      <RankingChoice ranking={rankingOf(address)} tradeOff={address.tradeOff} change={change} />
      <details class="question-fold">
        <summary ref={line}>{texts.paths.change}</summary>
        <Ends {...props} />
        <FromSkills address={address} />
        <PathConstraints {...props} />
      </details>
      {limits.length > 0 && <p class="small">{texts.paths.narrowedBy(limits)}</p>}
    </div>
  );
}

const FromSkills = ({ address }: Pick<PathQuestionProps, 'address'>) =>
  address.fromSkills ? null : (
    <p>
      <a
        class="button quiet"
        href={hrefOf({
          view: 'paths',
          ...address,
          from: '',
          fromSkills: true,
          rankBy: 'LEAST_NEW_SKILLS',
          rank: 1,
        })}
      >
        <Icon name="mySkills" /> {texts.paths.fromSkills}
      </a>
    </p>
  );

const Ends = ({ address: { from, fromSkills, to }, titleOf, change }: PathQuestionProps) => (
  <div class="ends">
    <SearchField
      label={texts.paths.from}
      placeholder={texts.search.rolePlaceholder}
      kinds={['ROLE']}
      initialText={fromSkills ? texts.paths.skillsStart : from && titleOf(from)}
      onPick={({ ref }) => change({ from: ref, fromSkills: false })}
    />
    <button
      type="button"
      class="button quiet swap"
      aria-label={texts.paths.swap}
      title={texts.paths.swap}
      onClick={() => change({ from: to, fromSkills: false, to: from })}
    >
      <Icon name="swap" />
    </button>
    <SearchField
      label={texts.paths.to}
      placeholder={texts.search.rolePlaceholder}
      kinds={['ROLE']}
      initialText={to && titleOf(to)}
      onPick={({ ref }) => change({ to: ref })}
    />
  </div>
);
