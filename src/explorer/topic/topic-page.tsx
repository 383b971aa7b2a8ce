import type { ComponentChildren } from 'preact';
import type { Answer } from '../api/ask.ts';
import type { EvidenceFragment, IndustryQuery, RoleTagFragment } from '../api/operations.ts';
import type { Question } from '../api/question.ts';
import { usePages } from '../api/use-pages.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { Page } from '../parts/page.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { SearchResults } from '../parts/search/search-results.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

type IndustryRoles = NonNullable<NonNullable<IndustryQuery['industry']>['roles']>;

/** Roles of a topic with the evidence that they belong to it; none for a line of work, which the role itself states. */
type TopicRoles = Omit<IndustryRoles, 'edges'> & {
  readonly edges: readonly {
    readonly node: RoleTagFragment;
    readonly evidence?: readonly EvidenceFragment[];
  }[];
};

/** A skill, tool, industry, interest or line of work: whatever has roles but is none. */
export interface Topic {
  readonly name: string;
  /** What sort of thing it is, in a word. */
  readonly kind: string;
  readonly evidence?: readonly EvidenceFragment[];
  readonly rolesTitle: string;
  /** Null when they could not be answered. */
  readonly roles: TopicRoles | null;
  /** Stands above the roles. */
  readonly details?: ComponentChildren;
}

interface TopicPageProps<Data, Variables extends object> {
  /** The ref or id from the address. */
  readonly topicRef: string;
  readonly question: Question<Data, Variables & { readonly after?: string | null | undefined }>;
  readonly variables: Variables;
  /** The topic in an answer; null when there is none. */
  readonly topicOf: (data: Data) => Topic | null;
}

/** A topic and its roles, page by page; search results when there is no such topic. */
export function TopicPage<Data, Variables extends object>({
  topicRef,
  question,
  variables,
  topicOf,
}: TopicPageProps<Data, Variables>) {
  const pages = usePages(question, variables, (data) => {
    const roles = topicOf(data)?.roles;
    return roles ? { ...roles, nodes: roles.edges } : null;
  });
  return (
    <WhenAnswered answerState={pages.answerState}>
      {({ data }: Answer<Data>) => {
        const topic = topicOf(data);
        if (!topic) return <NoTopic topicRef={topicRef} />;
        return (
          <Page title={topic.name} className="narrow">
            <p class="kicker">{topic.kind}</p>
            <h1>{topic.name}</h1>
            {topic.evidence && <Evidence evidence={topic.evidence} fact={topic.name} withWord />}
            {topic.details}
            <h2>{topic.rolesTitle}</h2>
            <ul class="role-links">
              {pages.nodes.map(({ node, evidence }) => (
                <li key={node.ref}>
                  <RoleLink role={node} />
                  {evidence && (
                    <Evidence evidence={evidence} fact={texts.fact.states(node.title, topic.name)} />
                  )}
                </li>
              ))}
            </ul>
            <ShowMore pages={pages} />
            <QuestionPanel question={question} variables={variables} />
          </Page>
        );
      }}
    </WhenAnswered>
  );
}

const NoTopic = ({ topicRef }: { readonly topicRef: string }) => (
  <Page title={texts.topic.notFound(topicRef)} className="narrow">
    <h1>{texts.topic.notFound(topicRef)}</h1>
    <SearchResults text={topicRef} />
  </Page>
);
