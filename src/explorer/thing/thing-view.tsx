import type { ComponentChildren } from 'preact';
import type { Answer } from '../api/ask.ts';
import {
  familyQuestion,
  type IndustryQuery,
  industryQuestion,
  interestQuestion,
  type ProofFragment,
  type RoleTagFragment,
  skillQuestion,
  toolQuestion,
} from '../api/operations.ts';
import type { Question } from '../api/question.ts';
import { usePages } from '../api/use-pages.ts';
import { hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { Cut } from '../parts/cut.tsx';
import { Icon } from '../parts/icon.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Proof } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { SearchResults } from '../search/search-view.tsx';
import { texts } from '../texts.ts';

type Listed = NonNullable<NonNullable<IndustryQuery['industry']>['roles']>;
/** Roles, each with who says that it belongs here; a line of work is said by the role itself. */
type ThingRoles =
  | (Omit<Listed, 'edges'> & {
      readonly edges: readonly {
        readonly node: RoleTagFragment;
        readonly evidence?: readonly ProofFragment[];
      }[];
    })
  | null;

const pageOf = (roles: ThingRoles) => roles && { ...roles, nodes: roles.edges };

interface Shown {
  readonly name: string;
  readonly kind: string;
  readonly evidence?: readonly ProofFragment[];
  readonly rolesTitle: string;
  readonly roles: ThingRoles;
  readonly more?: ComponentChildren;
}

interface ThingProps<Data, Variables extends object> {
  readonly named: string;
  readonly question: Question<Data, Variables & { readonly after?: string | null | undefined }>;
  readonly variables: Variables;
  readonly shown: (data: Data) => Shown | null;
}

/** What is no role: what it is, and the roles it leads to. */
function Thing<Data, Variables extends object>({
  named,
  question,
  variables,
  shown,
}: ThingProps<Data, Variables>) {
  const { asked, nodes, total, more } = usePages(question, variables, (data) =>
    pageOf(shown(data)?.roles ?? null),
  );
  return (
    <Answered asked={asked}>
      {({ data }: Answer<Data>) => {
        const thing = shown(data);
        if (!thing) {
          return (
            <Page title={texts.thing.notFound(named)} className="narrow">
              <h1>{texts.thing.notFound(named)}</h1>
              <SearchResults text={named} />
            </Page>
          );
        }
        return (
          <Page title={thing.name} className="narrow">
            <p class="kicker">{thing.kind}</p>
            <h1>{thing.name}</h1>
            {thing.evidence && <Proof evidence={thing.evidence} fact={thing.name} named />}
            {thing.more}
            <h2>{thing.rolesTitle}</h2>
            <ul class="role-links">
              {nodes.map(({ node, evidence }) => (
                <li key={node.ref}>
                  <RoleLink role={node} />
                  {evidence && <Proof evidence={evidence} fact={texts.fact.says(node.title, thing.name)} />}
                </li>
              ))}
            </ul>
            <More shown={nodes.length} total={total} more={more} />
            <QuestionPanel question={question} variables={variables} />
          </Page>
        );
      }}
    </Answered>
  );
}

interface LinksProps {
  readonly title: string;
  readonly view: 'skill' | 'tool';
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly ref: string; readonly name: string };
      readonly evidence: readonly ProofFragment[];
    }[];
  } | null;
  /** What is said of each, in a sentence for a report. */
  readonly said: (name: string) => string;
}

function Links({ title, view, list, said }: LinksProps) {
  const edges = list?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="chips">
        {edges.map(({ node: { ref, name }, evidence }) => (
          <li key={ref} class="chip-with-proof">
            <a class="chip" href={hrefOf({ view, ref })}>
              {name}
            </a>
            <Proof evidence={evidence} fact={said(name)} />
          </li>
        ))}
      </ul>
      <Cut shown={edges.length} total={list?.totalCount} />
    </>
  );
}

export const SkillView = ({ named }: { readonly named: string }) => (
  <Thing
    named={named}
    question={skillQuestion}
    variables={{ ref: named }}
    shown={({ skill }) =>
      skill && {
        name: skill.name,
        kind: skill.kind ? texts.thing.kinds[skill.kind] : texts.search.kinds.SKILL,
        evidence: skill.evidence,
        rolesTitle: texts.thing.rolesWith(skill.roles?.totalCount ?? 0),
        roles: skill.roles,
        more: (
          <>
            <Links
              title={texts.thing.learnBefore}
              view="skill"
              list={skill.buildsOn}
              said={(name) => `${skill.name} builds on ${name}`}
            />
            <Links
              title={texts.thing.leadsOn}
              view="skill"
              list={skill.requiredFor}
              said={(name) => `${name} builds on ${skill.name}`}
            />
            <Links
              title={texts.thing.practise}
              view="tool"
              list={skill.tools}
              said={(name) => `${name} supports ${skill.name}`}
            />
          </>
        ),
      }
    }
  />
);

export const ToolView = ({ named }: { readonly named: string }) => (
  <Thing
    named={named}
    question={toolQuestion}
    variables={{ ref: named }}
    shown={({ tool }) =>
      tool && {
        name: tool.name,
        kind: tool.category ?? texts.thing.kinds.tool,
        evidence: tool.evidence,
        rolesTitle: texts.thing.rolesUsing(tool.roles?.totalCount ?? 0),
        roles: tool.roles,
        more: (
          <>
            {tool.url && (
              <p>
                <a href={tool.url} target="_blank" rel="noreferrer">
                  {texts.thing.ownPage} <Icon name="outside" />
                </a>
              </p>
            )}
            <Links
              title={texts.thing.supports}
              view="skill"
              list={tool.supports}
              said={(name) => `${tool.name} supports ${name}`}
            />
          </>
        ),
      }
    }
  />
);

export const IndustryView = ({ named }: { readonly named: string }) => (
  <Thing
    named={named}
    question={industryQuestion}
    variables={{ ref: named }}
    shown={({ industry }) =>
      industry && {
        name: industry.name,
        kind: texts.thing.kinds.industry,
        evidence: industry.evidence,
        rolesTitle: texts.thing.rolesIn(industry.roles?.totalCount ?? 0),
        roles: industry.roles,
      }
    }
  />
);

export const InterestView = ({ id }: { readonly id: string }) => (
  <Thing
    named={id}
    question={interestQuestion}
    variables={{ id }}
    shown={({ node }) =>
      node && 'roles' in node
        ? {
            name: node.name,
            kind: texts.thing.kinds.interest,
            evidence: node.evidence,
            rolesTitle: texts.thing.rolesEnjoying[node.kind ?? 'ENJOYS'],
            roles: node.roles,
          }
        : null
    }
  />
);

export const FamilyView = ({ name }: { readonly name: string }) => (
  <Thing
    named={name}
    question={familyQuestion}
    variables={{ name }}
    shown={({ roles }) =>
      roles && roles.totalCount > 0
        ? {
            name,
            kind: texts.thing.kinds.family,
            rolesTitle: texts.thing.rolesIn(roles.totalCount),
            roles: { ...roles, edges: roles.nodes.map((node) => ({ node })) },
          }
        : null
    }
  />
);
