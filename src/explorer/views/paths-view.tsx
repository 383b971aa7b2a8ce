import type { MoveKind } from '../api/operations.ts';
import { pathsQuestion } from '../api/operations.ts';
import { useAnswer, useLastMeanwhile } from '../api/use-answer.ts';
import { hrefOf, type PathsAddress } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Answered } from '../parts/answered.tsx';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SheetSources } from '../parts/sheet-sources.tsx';
import { FittingStarts } from '../paths/fitting-starts.tsx';
import { Narrowing } from '../paths/narrowing.tsx';
import { NoWay } from '../paths/no-way.tsx';
import { WaysOn, WaysTo } from '../paths/one-end.tsx';
import { OrderChoice } from '../paths/order-choice.tsx';
import { PathsPicture } from '../paths/picture.tsx';
import { useTitles } from '../paths/use-titles.ts';
import { Ways } from '../paths/ways.tsx';
import { texts } from '../texts.ts';

const kinds: readonly MoveKind[] = ['PROMOTION', 'MANAGEMENT', 'LATERAL', 'SPECIALISATION', 'PIVOT'];

/** From a role to a role: every choice is in the address, so a view can be kept, shared and gone back to. */
export function PathsView(address: PathsAddress) {
  const titles = useTitles();
  const { from, to } = address;
  const change = (part: Partial<PathsAddress>, how: 'push' | 'replace' = 'push') =>
    navigate(hrefOf({ view: 'paths', ...address, way: 1, ...part }), how);
  const title = from && to ? texts.move.find(titles(from), titles(to)) : texts.paths.title;
  return (
    <Page title={title} className="paths">
      <h1>{title}</h1>
      <div class="ends no-print">
        <Finder
          label={texts.paths.from}
          placeholder={texts.paths.placeholder}
          kinds={['ROLE']}
          initial={from && titles(from)}
          onPick={({ ref }) => change({ from: ref })}
        />
        <button
          type="button"
          class="button quiet swap"
          aria-label={texts.paths.swap}
          title={texts.paths.swap}
          onClick={() => change({ from: to, to: from })}
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
      {from && to && <Found address={address} change={change} titles={titles} />}
      {from && !to && <WaysOn from={from} />}
      {to && !from && <WaysTo to={to} />}
      {!from && !to && <p class="section-note">{texts.paths.empty}</p>}
      {!from && <FittingStarts to={to} />}
    </Page>
  );
}

interface FoundProps {
  readonly address: PathsAddress;
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>, how?: 'push' | 'replace'): void;
}

function Found({ address, change, titles }: FoundProps) {
  const { from, to, by, maxSteps, via, avoid, without, way } = address;
  const where = {
    ...(via.length > 0 && { via: [...via] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...(without.length > 0 && { kinds: kinds.filter((kind) => !without.includes(kind)) }),
  };
  const variables = { from, to, maxSteps, rankBy: by, where };
  const asked = useLastMeanwhile(useAnswer(pathsQuestion, variables));
  return (
    <>
      <div class="path-choices no-print">
        <OrderChoice chosen={by} choose={(order) => change({ by: order })} />
        <Narrowing address={address} change={change} titles={titles} kinds={kinds} />
      </div>
      <Answered asked={asked}>
        {({ data, problems }) => {
          const ways = data.careerPaths?.nodes ?? [];
          if (!data.careerPaths || ways.length === 0)
            return (
              <NoWay address={address} answer={data} problems={problems} change={change} titles={titles} />
            );
          return (
            <>
              <p class="section-note">
                {texts.paths.typical} {!data.careerPaths.complete && texts.paths.incomplete}
              </p>
              <PathsPicture paths={ways} chosen={way} label={texts.paths.pictureLabel} />
              <Ways ways={ways} chosen={way} choose={(rank) => change({ way: rank }, 'replace')} />
              <SheetSources answer={data} />
            </>
          );
        }}
      </Answered>
      <QuestionPanel question={pathsQuestion} variables={variables} />
    </>
  );
}
