import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import type { PathsAddress } from '../navigation/paths-address.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useRoleTitles } from '../parts/role/use-role-titles.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';
import { FittingStarts } from './fitting-starts.tsx';
import { PathsFromRole, PathsFromSkills } from './path-results.tsx';
import { PreviousRoles } from './previous-roles.tsx';
import { ReachableRoles } from './reachable-roles.tsx';

/** Paths between two ends, or what one end leads to. Every choice is in the address, to keep, share and go back to. */
export function PathsView(address: PathsAddress) {
  const { from, fromSkills, to, via, avoid } = address;
  const titleOf = useRoleTitles([from, to, ...via, ...avoid]);
  const change = (part: Partial<PathsAddress>, how: 'push' | 'replace' = 'push') =>
    navigate(hrefOf({ view: 'paths', ...address, rank: 1, ...part }), how);
  const title = titleOfView(address, titleOf);
  return (
    <Page title={title} className="paths">
      <h1>{title}</h1>
      <Ends address={address} titleOf={titleOf} change={change} />
      {!fromSkills && (
        <p class="no-print">
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
      )}
      {fromSkills && to && <PathsFromSkills address={address} change={change} titleOf={titleOf} />}
      {from && to && <PathsFromRole address={address} change={change} titleOf={titleOf} />}
      {from && !to && <ReachableRoles from={from} />}
      {to && !from && !fromSkills && <PreviousRoles to={to} />}
      {!from && !to && <p class="section-note">{texts.paths.empty}</p>}
      {!from && !to && <FittingStarts />}
    </Page>
  );
}

function titleOfView({ from, fromSkills, to }: PathsAddress, titleOf: (ref: string) => string): string {
  if (fromSkills && to) return texts.paths.fromSkillsTo(titleOf(to));
  if (from && to) return texts.fromTo(titleOf(from), titleOf(to));
  if (from) return texts.paths.fromOnly(titleOf(from));
  return to ? texts.paths.toOnly(titleOf(to)) : texts.paths.title;
}

interface EndsProps {
  readonly address: PathsAddress;
  titleOf(ref: string): string;
  change(part: Partial<PathsAddress>): void;
}

const Ends = ({ address: { from, fromSkills, to }, titleOf, change }: EndsProps) => (
  <div class="ends no-print">
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
