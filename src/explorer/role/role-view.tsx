import { roleQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { familyHue } from '../format/family-hue.ts';
import { formatList } from '../format/format.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { Cut } from '../parts/cut.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Proof } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SheetSources } from '../parts/sheet-sources.tsx';
import { whoSay } from '../parts/who-say.ts';
import { SearchResults } from '../search/search-view.tsx';
import { texts } from '../texts.ts';
import {
  Codes,
  Education,
  Enjoyments,
  Industries,
  OfficialOccupations,
  Products,
  RelatedRoles,
  WorksWith,
} from './facts.tsx';
import { Moves } from './moves.tsx';
import { Pay } from './pay.tsx';
import type { Role } from './role.ts';
import { SimilarRoles } from './similar.tsx';
import { Skills } from './skills.tsx';
import { Statements, statementsOf } from './statements.tsx';
import { Tools } from './tools.tsx';

export function RoleView({ named }: { readonly named: string }) {
  const asked = useAnswer(roleQuestion, { ref: named });
  return (
    <Answered asked={asked}>
      {({ data, problems }) =>
        data.role ? (
          <RolePage role={data.role} />
        ) : (
          <NotFound named={named} ambiguous={problems.some(({ code }) => code === 'AMBIGUOUS')} />
        )
      }
    </Answered>
  );
}

function NotFound({ named, ambiguous }: { readonly named: string; readonly ambiguous: boolean }) {
  const title = ambiguous ? texts.role.ambiguous(named) : texts.role.notFound(named);
  return (
    <Page title={title} className="narrow">
      <h1>{title}</h1>
      <SearchResults text={named} />
    </Page>
  );
}

function RolePage({ role }: { readonly role: Role }) {
  return (
    <Page title={role.title} className="role">
      <RoleHead role={role} />
      <div class="pair moves-pair">
        <Moves
          title={texts.role.sections.leads}
          none={texts.role.noNext}
          list={role.next}
          role={role}
          way="next"
        />
        <Moves
          title={texts.role.sections.comes}
          none={texts.role.noPrevious}
          list={role.previous}
          role={role}
          way="previous"
        />
      </div>
      <div class="columns">
        <div class="column">
          <Statements
            role={role}
            kinds={['DESCRIPTION', 'RESPONSIBILITY']}
            title={texts.role.sections.does}
          />
          <Statements role={role} kinds={['VALUE']} title={texts.role.sections.value} />
          <Skills role={role} />
          <Tools role={role} />
          <div class="pair">
            <Statements role={role} kinds={['PRO']} title={texts.role.statements.PRO} />
            <Statements role={role} kinds={['CON']} title={texts.role.statements.CON} />
          </div>
        </div>
        <aside class="column aside" aria-label={texts.role.about(role.title)}>
          <Pay role={role} />
          <Education role={role} />
          <Enjoyments role={role} />
          <Industries role={role} />
          <Products role={role} />
          <WorksWith role={role} />
          <Codes role={role} />
          <OfficialOccupations role={role} />
        </aside>
      </div>
      <Statements role={role} kinds={['GROWTH']} title={texts.role.sections.growth} />
      <SimilarRoles role={role} />
      <RelatedRoles role={role} />
      <SheetSources answer={role} />
      <QuestionPanel question={roleQuestion} variables={{ ref: role.ref }} />
    </Page>
  );
}

function RoleHead({ role }: { readonly role: Role }) {
  const { ref, title, family, seniority, track } = role;
  const others = (role.names?.edges ?? []).filter(({ node }) => node.text !== title);
  return (
    <header class="role-head" style={{ '--hue': familyHue(family) }}>
      <p class="kicker">
        {family && <a href={hrefOf({ view: 'family', ref: family })}>{family}</a>}
        {seniority && <span class="tag">{texts.seniority[seniority]}</span>}
        {track === 'MANAGEMENT' && <span class="tag">{texts.management}</span>}
      </p>
      <h1>
        {title} <Proof evidence={role.evidence} fact={title} />
      </h1>
      {others.length > 0 && (
        <p class="small also">
          {texts.role.also} {formatList(others.map(({ node }) => node.text))}{' '}
          <Proof evidence={whoSay(others)} fact={texts.fact.alsoCalled(title)} />
          <Cut shown={role.names?.edges.length ?? 0} total={role.names?.totalCount} />
        </p>
      )}
      {statementsOf(role, ['SUMMARY']).map(({ node, evidence }) => (
        <p class="lead" key={node.id}>
          {node.text} <Proof evidence={evidence} fact={texts.fact.says(title, node.text)} />
        </p>
      ))}
      {role.status === 'DEPRECATED' && <p class="note">{texts.role.deprecated}</p>}
      <p class="actions no-print">
        <a class="button" href={hrefOf({ view: 'paths', ...anyPaths, from: ref })}>
          <Icon name="paths" /> {texts.role.from}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'paths', ...anyPaths, to: ref })}>
          {texts.role.to}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'my-skills', goal: ref })}>
          <Icon name="mySkills" /> {texts.role.plan}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'map', role: ref })}>
          <Icon name="map" /> {texts.role.map}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'compare', roles: [ref] })}>
          <Icon name="compare" /> {texts.role.compare}
        </a>
        <button type="button" class="button quiet" onClick={() => window.print()}>
          <Icon name="print" /> {texts.role.print}
        </button>
      </p>
    </header>
  );
}
