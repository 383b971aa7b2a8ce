import { hrefOf, type PathsAddress } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useTitles } from '../parts/use-titles.ts';
import { texts } from '../texts.ts';
import { FittingStarts } from './fitting-starts.tsx';
import { Found, FoundFromSkills } from './found.tsx';
import { WaysOn, WaysTo } from './one-end.tsx';

/** From a role to a role: every choice is in the address, so a view can be kept, shared and gone back to. */
export function PathsView(address: PathsAddress) {
  const { from, fromSkills, to, via, avoid } = address;
  const titles = useTitles([from, to, ...via, ...avoid]);
  const change = (part: Partial<PathsAddress>, how: 'push' | 'replace' = 'push') =>
    navigate(hrefOf({ view: 'paths', ...address, way: 1, ...part }), how);
  const title =
    fromSkills && to
      ? texts.paths.skillsTo(titles(to))
      : from && to
        ? texts.move.find(titles(from), titles(to))
        : from
          ? texts.paths.fromOnly(titles(from))
          : to
            ? texts.paths.toOnly(titles(to))
            : texts.paths.title;
  return (
    <Page title={title} className="paths">
      <h1>{title}</h1>
      <div class="ends no-print">
        <Finder
          label={texts.paths.from}
          placeholder={texts.paths.placeholder}
          kinds={['ROLE']}
          initial={fromSkills ? texts.paths.person : from && titles(from)}
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
        <Finder
          label={texts.paths.to}
          placeholder={texts.paths.placeholder}
          kinds={['ROLE']}
          initial={to && titles(to)}
          onPick={({ ref }) => change({ to: ref })}
        />
      </div>
      {!fromSkills && (
        <p class="no-print">
          <a
            class="button quiet"
            href={hrefOf({
              view: 'paths',
              ...address,
              from: '',
              fromSkills: true,
              by: 'LEAST_NEW_SKILLS',
              way: 1,
            })}
          >
            <Icon name="mySkills" /> {texts.paths.skills}
          </a>
        </p>
      )}
      {fromSkills && to && <FoundFromSkills address={address} change={change} titles={titles} />}
      {from && to && <Found address={address} change={change} titles={titles} />}
      {from && !to && <WaysOn from={from} />}
      {to && !from && !fromSkills && <WaysTo to={to} />}
      {!from && !to && <p class="section-note">{texts.paths.empty}</p>}
      {!from && !to && <FittingStarts />}
    </Page>
  );
}
