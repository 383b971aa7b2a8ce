import { compareQuestion } from '../api/operations.ts';
import { useAnswer, useLastMeanwhile } from '../api/use-answer.ts';
import { navigate } from '../navigation/navigate.ts';
import { Answered } from '../parts/answered.tsx';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Problems } from '../parts/problems.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RemovableChips } from '../parts/removable-chips.tsx';
import { SheetSources } from '../parts/sheet-sources.tsx';
import { useTitles } from '../parts/use-titles.ts';
import { texts } from '../texts.ts';
import { Between } from './between.tsx';
import { ComparedLists } from './compared-lists.tsx';
import { FactRows } from './fact-rows.tsx';

const most = 5;

/** Two to five roles side by side; nobody is ranked, and what is unknown stays so. */
export function CompareView({ refs }: { readonly refs: readonly string[] }) {
  const titles = useTitles(refs);
  const show = (roles: readonly string[]) => navigate({ view: 'compare', roles });
  return (
    <Page title={texts.compare.title} className="compare">
      <h1>{texts.compare.title}</h1>
      <div class="compare-choice no-print">
        <RemovableChips refs={refs} titles={titles} change={show} />
        {refs.length < most && (
          <Finder
            many
            label={texts.compare.add}
            placeholder={texts.paths.placeholder}
            kinds={['ROLE']}
            onPick={({ ref }) => show([...new Set([...refs, ref])])}
          />
        )}
      </div>
      {refs.length < 2 ? <p class="section-note">{texts.compare.empty}</p> : <Compared refs={refs} />}
    </Page>
  );
}

function Compared({ refs }: { readonly refs: readonly string[] }) {
  const variables = { refs: [...refs] };
  const asked = useLastMeanwhile(useAnswer(compareQuestion, variables));
  return (
    <>
      <Answered asked={asked}>
        {({ data: { compareRoles }, problems }) =>
          compareRoles ? (
            <>
              <p class="actions no-print">
                <button type="button" class="button quiet" onClick={() => window.print()}>
                  <Icon name="print" /> {texts.role.print}
                </button>
              </p>
              <FactRows comparison={compareRoles} />
              <Between comparison={compareRoles} />
              <ComparedLists comparison={compareRoles} />
              <SheetSources answer={compareRoles} />
            </>
          ) : (
            <Problems problems={problems} />
          )
        }
      </Answered>
      <QuestionPanel question={compareQuestion} variables={variables} />
    </>
  );
}
