import { interestQuestion } from '../api/operations.ts';
import { texts } from '../texts/texts.ts';
import { TopicPage } from './topic-page.tsx';

/** What people enjoy or are interested in, and the roles whose people often do. @param id global id of a trait */
export const InterestView = ({ id }: { readonly id: string }) => (
  <TopicPage
    topicRef={id}
    question={interestQuestion}
    variables={{ id }}
    topicOf={({ node }) =>
      node && 'roles' in node
        ? {
            name: node.name,
            kind: texts.topic.kinds.interest,
            evidence: node.evidence,
            rolesTitle: texts.topic.rolesSuiting[node.kind ?? 'UNKNOWN'],
            roles: node.roles,
          }
        : null
    }
  />
);
