import { compareText } from '../../domain/collections/text.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { type CodeMatch, codeMatches } from '../../domain/graph/vocabulary.ts';
import type { Follow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import { CodeMatchType, OccupationCode } from './occupation-code.ts';
import { Role } from './role.ts';

interface OfficialOccupation {
  readonly role: string;
  readonly code: string;
  readonly match: CodeMatch | null;
}

const coded = (direction: 'out' | 'in', node: NodePlan, rest: Partial<Follow>): Follow => ({
  key: 'coded',
  relationship: 'CODED',
  direction,
  properties: ['match'],
  eachFact: false,
  facts: { sources: null, bases: null },
  where: [],
  order: null,
  page: { size: 100, from: 'start', after: null, before: null },
  count: false,
  node,
  ...rest,
});

const plan = (kind: 'Role' | 'OccupationCode', follow: readonly Follow[]): NodePlan => ({
  kind,
  properties: [],
  descriptions: false,
  follow,
});

/** The role's codes, and the roles that an official source says each of them to be. */
const officialPlan = plan('Role', [
  coded(
    'out',
    plan('OccupationCode', [
      coded('in', plan('Role', []), {
        facts: { sources: null, bases: ['OFFICIAL'] },
        where: [{ of: 'fact', property: 'match', test: { in: ['EXACT'] } }],
      }),
    ]),
    {},
  ),
]);

const OfficialOccupation = builder.objectRef<OfficialOccupation>('OfficialOccupation').implement({
  description: 'An occupation of an official classification that a role comes to through a code.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      nullable: true,
      description: 'The occupation, with all that its source says of it; null if it has just been removed.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.node(info, 'Role', role),
    }),
    match: t.field({
      type: CodeMatchType,
      nullable: true,
      description: 'How the role relates to the code: only EXACT and CLOSE share figures.',
      resolve: ({ match }) => match,
    }),
    code: t.field({
      type: OccupationCode,
      nullable: true,
      description: 'The code through which it was found; null if it has just been removed.',
      resolve: ({ code }, _args, { loaders }, info) => loaders.node(info, 'OccupationCode', code),
    }),
  }),
});

builder.objectField(Role, 'official', (t) =>
  t.field({
    type: [OfficialOccupation],
    description:
      'Official occupations behind the role’s codes, each once by its best match, best first; at most 100. Facts about them are not facts about this role. Empty when no such classification is imported.',
    resolve: async ({ id }, _args, { loaders }) => {
      const row = await loaders.planned(officialPlan, id);
      return row ? officialOf(row) : [];
    },
  }),
);

function officialOf({ id, follow }: NodeRow): OfficialOccupation[] {
  const all = (follow.coded?.edges ?? []).flatMap(({ facts, node: code }) =>
    (code.follow.coded?.edges ?? [])
      .filter(({ node }) => node.id !== id)
      .map(({ node }) => ({
        role: node.id,
        code: code.id,
        match: mergedValue(facts, 'match') as CodeMatch | null,
      })),
  );
  all.sort(
    (a, b) => rank(a.match) - rank(b.match) || compareText(a.role, b.role) || compareText(a.code, b.code),
  );
  return [...new Map(all.toReversed().map((one) => [one.role, one])).values()].reverse();
}

const rank = (match: CodeMatch | null): number => (match ? codeMatches.indexOf(match) : codeMatches.length);
