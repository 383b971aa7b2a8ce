import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import type { PathsAddress } from '../navigation/paths-address.ts';
import { Page } from '../parts/page.tsx';
import { useRoleTitles } from '../parts/role/use-role-titles.ts';
import { texts } from '../texts/texts.ts';
import { FittingStarts } from './fitting-starts.tsx';
import { PathQuestion } from './path-question.tsx';
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
      <PathQuestion address={address} titleOf={titleOf} change={change} />
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
