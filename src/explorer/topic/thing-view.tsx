import { type ThingQuery, thingQuestion } from '../api/operations.ts';
import { codeAddress } from '../parts/code-address.ts';
import { Icon } from '../parts/icon.tsx';
import { NotHereYet } from '../parts/search/not-here-yet.tsx';
import { texts } from '../texts/texts.ts';
import { type Topic, TopicPage } from './topic-page.tsx';

/**
 * What people enjoy, build or do, what education they have, where they are paid, or the code of an official occupation;
 * with its roles.
 *
 * @param id its global id
 */
export const ThingView = ({ id }: { readonly id: string }) => (
  <TopicPage
    topicRef={id}
    question={thingQuestion}
    variables={{ id }}
    topicOf={({ node }) => (node && 'roles' in node ? topicOf(node) : null)}
  />
);

type Thing = Extract<NonNullable<ThingQuery['node']>, { roles: unknown }>;

function topicOf(thing: Thing): Topic {
  const common = {
    evidence: thing.evidence,
    roles: thing.roles,
    kind: texts.topic.kinds[thing.__typename],
    rolesTitle: texts.topic.rolesIn(thing.roles?.totalCount ?? 0),
  };
  if (thing.__typename === 'Trait') {
    return { ...common, name: thing.name, rolesTitle: texts.topic.rolesSuiting[thing.kind ?? 'UNKNOWN'] };
  }
  if (thing.__typename !== 'OccupationCode') return { ...common, name: thing.name };
  const address = codeAddress(thing);
  const name = [thing.code, thing.title].filter(Boolean).join(' · ');
  return {
    ...common,
    name,
    details: (
      <>
        {address && (
          <p>
            <a href={address} target="_blank" rel="noreferrer">
              {texts.topic.ownPage} <Icon name="outside" />
            </a>
          </p>
        )}
        {thing.roles?.totalCount === 0 && (
          <NotHereYet title={texts.search.notYet(thing.title ?? thing.code)} text={texts.search.notYetText} />
        )}
      </>
    ),
  };
}
