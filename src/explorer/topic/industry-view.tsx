import { industryQuestion } from '../api/operations.ts';
import { texts } from '../texts/texts.ts';
import { TopicPage } from './topic-page.tsx';

/** An industry and the roles that work in it. */
export const IndustryView = ({ industryRef }: { readonly industryRef: string }) => (
  <TopicPage
    topicRef={industryRef}
    question={industryQuestion}
    variables={{ ref: industryRef }}
    topicOf={({ industry }) =>
      industry && {
        name: industry.name,
        kind: texts.topic.kinds.industry,
        evidence: industry.evidence,
        rolesTitle: texts.topic.rolesIn(industry.roles?.totalCount ?? 0),
        roles: industry.roles,
      }
    }
  />
);
