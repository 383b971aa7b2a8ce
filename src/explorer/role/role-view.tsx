import { roleQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { Later } from '../parts/later.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { byCommonness } from '../parts/role/by-commonness.ts';
import { SearchResults } from '../parts/search/search-results.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { Education, Enjoyments, Industries, Products, WorksWith } from './facts.tsx';
import { Moves } from './moves.tsx';
import { nextMoves } from './next-moves.ts';
import { Codes, OfficialOccupations, RelatedRoles } from './official-facts.tsx';
import { Outlook } from './outlook.tsx';
import { OwnFigures } from './own-figures.tsx';
import { Pay } from './pay.tsx';
import type { Role } from './role.ts';
import { RoleHead } from './role-head.tsx';
import { RoleSheet } from './role-sheet.tsx';
import { SimilarRoles } from './similar-roles.tsx';
import { Skills } from './skills.tsx';
import { Statements } from './statements.tsx';
import { Tools } from './tools.tsx';

/** All that is known of a role; search results when no role, or more than one, has the name. */
export function RoleView({ roleRef }: { readonly roleRef: string }) {
  const answerState = useAnswer(roleQuestion, { ref: roleRef });
  return (
    <WhenAnswered answerState={answerState}>
      {({ data, problems }) =>
        data.role ? (
          <RolePage role={data.role} />
        ) : (
          <NoRole roleRef={roleRef} isAmbiguous={problems.some(({ code }) => code === 'AMBIGUOUS')} />
        )
      }
    </WhenAnswered>
  );
}

function NoRole({ roleRef, isAmbiguous }: { readonly roleRef: string; readonly isAmbiguous: boolean }) {
  const title = isAmbiguous ? texts.role.ambiguous(roleRef) : texts.role.notFound(roleRef);
  return (
    <Page title={title} className="narrow">
      <h1>{title}</h1>
      <SearchResults text={roleRef} />
    </Page>
  );
}

const RolePage = ({ role }: { readonly role: Role }) => (
  <Page title={role.title} className="role">
    <RoleHead role={role} />
    <div class="columns no-print">
      <div class="column">
        <Statements role={role} kinds={['DESCRIPTION', 'RESPONSIBILITY']} title={texts.role.sections.does} />
        <div class="pair">
          <Moves
            title={texts.move.leads}
            emptyText={texts.move.noNext}
            edges={nextMoves(role)}
            total={role.next?.totalCount}
            role={role}
            direction="next"
            sameWork={role.sameWork}
          />
          <Moves
            title={texts.move.comes}
            emptyText={texts.move.noPrevious}
            edges={byCommonness(role.previous?.edges ?? [])}
            total={role.previous?.totalCount}
            role={role}
            direction="previous"
          />
        </div>
        <Later subject={role.ref}>
          <Skills role={role} />
          <Statements role={role} kinds={['VALUE']} title={texts.role.sections.value} />
          <Tools role={role} />
          <div class="pair">
            <Statements role={role} kinds={['PRO']} title={texts.role.statements.PRO} />
            <Statements role={role} kinds={['CON']} title={texts.role.statements.CON} />
          </div>
        </Later>
      </div>
      <aside class="column aside" aria-label={texts.role.about(role.title)}>
        <Pay role={role} />
        <Outlook role={role} />
        <OwnFigures role={role} />
        <Education role={role} />
        <WorksWith role={role} />
      </aside>
    </div>
    <Later subject={role.ref}>
      <BelowColumns role={role} />
    </Later>
  </Page>
);

const BelowColumns = ({ role }: { readonly role: Role }) => (
  <>
    <div class="sections no-print">
      <Statements role={role} kinds={['GROWTH']} title={texts.role.sections.growth} />
      <SimilarRoles role={role} />
      <RelatedRoles role={role} />
    </div>
    <div class="fact-groups no-print">
      <Enjoyments role={role} />
      <Industries role={role} />
      <Products role={role} />
      <Codes role={role} />
      <OfficialOccupations role={role} />
    </div>
    <RoleSheet role={role} />
    <PrintedSources answer={role} />
    <QuestionPanel question={roleQuestion} variables={{ ref: role.ref }} />
  </>
);
