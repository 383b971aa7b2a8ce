import { compareQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { maxComparedRoles } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { Page } from '../parts/page.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { Problems } from '../parts/problems.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RemovableChips } from '../parts/removable-chips.tsx';
import { PayScale } from '../parts/role/pay-scale.tsx';
import { usePlace } from '../parts/role/use-place.ts';
import { useRoleTitles } from '../parts/role/use-role-titles.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { ComparedLists } from './compared-lists.tsx';
import { Decide } from './decide.tsx';
import { FactRows } from './fact-rows.tsx';
import { RolePairs } from './role-pairs.tsx';

/** Two to five roles side by side. None is ranked, and what is unknown stays unknown. */
export function CompareView({ refs }: { readonly refs: readonly string[] }) {
  const titleOf = useRoleTitles(refs);
  const compare = (roles: readonly string[]) => navigate({ view: 'compare', roles });
  return (
    <Page title={texts.compare.title} className="compare">
      <h1>{texts.compare.title}</h1>
      <div class="compare-choice no-print">
        <RemovableChips refs={refs} titleOf={titleOf} change={compare} />
        {refs.length < maxComparedRoles && (
          <SearchField
            many
            label={texts.compare.add}
            placeholder={texts.search.rolePlaceholder}
            kinds={['ROLE']}
            onPick={({ ref }) => compare([...new Set([...refs, ref])])}
          />
        )}
      </div>
      {refs.length < 2 ? <p class="section-note">{texts.compare.empty}</p> : <ComparedRoles refs={refs} />}
    </Page>
  );
}

function ComparedRoles({ refs }: { readonly refs: readonly string[] }) {
  const [place] = usePlace();
  const variables = { refs: [...refs], ...(place !== '' && { place, payIn: { place } }) };
  const answerState = useLastAnswer(useAnswer(compareQuestion, variables));
  return (
    <>
      <WhenAnswered answerState={answerState}>
        {({ data: { compareRoles }, problems }) =>
          compareRoles ? (
            <>
              <p class="actions no-print">
                <PrintButton />
              </p>
              <Decide comparison={compareRoles} />
              <section class="pay-scales">
                <h2>{texts.payScale.title}</h2>
                <PayScale
                  roles={compareRoles.roles.flatMap(({ role }) =>
                    role ? [{ ref: role.ref, title: role.title, figures: role.pay?.edges }] : [],
                  )}
                />
              </section>
              <section class="fact-rows">
                <h2>{texts.compare.allRows}</h2>
                <FactRows comparison={compareRoles} />
              </section>
              <RolePairs comparison={compareRoles} />
              <ComparedLists comparison={compareRoles} />
              <PrintedSources answer={compareRoles} />
            </>
          ) : (
            <Problems problems={problems} />
          )
        }
      </WhenAnswered>
      <QuestionPanel question={compareQuestion} variables={variables} />
    </>
  );
}
