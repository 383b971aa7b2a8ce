import { type SkillQuery, skillQuestion } from '../api/operations.ts';
import { texts } from '../texts/texts.ts';
import { TopicLinks } from './topic-links.tsx';
import { type Topic, TopicPage } from './topic-page.tsx';

/** A skill: what to learn before, what it helps with, tools to practise with, and roles that list it. */
export const SkillView = ({ skillRef }: { readonly skillRef: string }) => (
  <TopicPage
    topicRef={skillRef}
    question={skillQuestion}
    variables={{ ref: skillRef }}
    topicOf={({ skill }) => skill && topicOf(skill)}
  />
);

const topicOf = (skill: NonNullable<SkillQuery['skill']>): Topic => ({
  name: skill.name,
  kind: skill.kind ? texts.topic.kinds[skill.kind] : texts.search.kinds.SKILL,
  evidence: skill.evidence,
  rolesTitle: texts.topic.rolesWith(skill.roles?.totalCount ?? 0),
  roles: skill.roles,
  details: (
    <>
      <TopicLinks
        title={texts.topic.learnBefore}
        view="skill"
        list={skill.buildsOn}
        factOf={(name) => texts.fact.buildsOn(skill.name, name)}
      />
      <TopicLinks
        title={texts.topic.leadsOn}
        view="skill"
        list={skill.requiredFor}
        factOf={(name) => texts.fact.buildsOn(name, skill.name)}
      />
      <TopicLinks
        title={texts.topic.practise}
        view="tool"
        list={skill.tools}
        factOf={(name) => texts.fact.supports(name, skill.name)}
      />
    </>
  ),
});
