import { familyQuestion } from '../api/operations.ts';
import { texts } from '../texts/texts.ts';
import { TopicPage } from './topic-page.tsx';

/** A line of work and its roles, from the lowest level to the highest. */
export const FamilyView = ({ name }: { readonly name: string }) => (
  <TopicPage
    topicRef={name}
    question={familyQuestion}
    variables={{ name }}
    topicOf={({ roles }) =>
      roles && roles.totalCount > 0
        ? {
            name,
            kind: texts.topic.kinds.family,
            rolesTitle: texts.topic.rolesIn(roles.totalCount),
            roles: { ...roles, edges: roles.nodes.map((node) => ({ node })) },
          }
        : null
    }
  />
);
