import { type ToolQuery, toolQuestion } from '../api/operations.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts/texts.ts';
import { TopicLinks } from './topic-links.tsx';
import { type Topic, TopicPage } from './topic-page.tsx';

/** A tool: its own page, skills that it practises, and roles that use it. */
export const ToolView = ({ toolRef }: { readonly toolRef: string }) => (
  <TopicPage
    topicRef={toolRef}
    question={toolQuestion}
    variables={{ ref: toolRef }}
    topicOf={({ tool }) => tool && topicOf(tool)}
  />
);

const topicOf = (tool: NonNullable<ToolQuery['tool']>): Topic => ({
  name: tool.name,
  kind: tool.category ?? texts.topic.kinds.tool,
  evidence: tool.evidence,
  rolesTitle: texts.topic.rolesUsing(tool.roles?.totalCount ?? 0),
  roles: tool.roles,
  details: (
    <>
      {tool.url && (
        <p>
          <a href={tool.url} target="_blank" rel="noreferrer">
            {texts.topic.ownPage} <Icon name="outside" />
          </a>
        </p>
      )}
      <TopicLinks
        title={texts.topic.supports}
        view="skill"
        list={tool.supports}
        factOf={(name) => texts.fact.supports(tool.name, name)}
      />
    </>
  ),
});
