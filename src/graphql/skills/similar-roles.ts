import type {
  SimilarityMeasure as Measure,
  Signals,
  SimilarRole,
} from '../../domain/skills/similar-roles.ts';
import type { SimilaritySignal } from '../../domain/skills/similarity-index.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { firstNodes } from '../fields/first-nodes.ts';
import { Activity } from '../graph/activity.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { pageSizesOf } from '../limits.ts';
import { totalCountOf } from '../paging/connection.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { requestedPage } from '../paging/ranked-page.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { FitWhere, filterOf } from './role-filter.ts';

const SimilarityMeasure = builder.enumType('SimilarityMeasure', {
  description: 'What two roles are compared by; each is a cosine, 0 to 1.',
  values: {
    COMBINED: {
      description:
        'Names, activities and knowledge 4/15 each, skills 2/15, tools 1/15. Where the activities of either role are unknown: skills 4/12, names 3/12, knowledge 1/12, tools 1/15. Any measure that is unknown for either role adds nothing.',
    },
    SKILLS: { description: 'Listed skills except knowledge, by importance × rarity.' },
    TOOLS: { description: 'Tools that both use, by rarity.' },
    KNOWLEDGE: { description: 'Listed skills of kind KNOWLEDGE, by importance × rarity.' },
    ACTIVITIES: { description: 'Words of activities and responsibilities, by rarity.' },
    NAMES: { description: 'Words of titles and aliases, by rarity.' },
  } satisfies Record<Measure, object>,
});

const signal = (name: SimilaritySignal) => ({
  resolve: (signals: Signals) => signals[name],
  nullable: true as const,
});

const SignalsType = builder.objectRef<Signals>('SimilaritySignals').implement({
  description:
    'The similarity of two roles by each measure alone, 0 to 1; null when either has no data for it.',
  fields: (t) => ({
    skills: t.float({ description: 'By listed skills except knowledge.', ...signal('SKILLS') }),
    tools: t.float({ description: 'By tools of both; rare tools count more.', ...signal('TOOLS') }),
    knowledge: t.float({ description: 'By listed knowledge.', ...signal('KNOWLEDGE') }),
    activities: t.float({ description: 'By the words for what people in them do.', ...signal('ACTIVITIES') }),
    names: t.float({ description: 'By the words of their names.', ...signal('NAMES') }),
  }),
});

const defaultReasons = 5;

const SimilarConnection = builder.connectionObject<typeof Role, RankedNodes<SimilarRole>>(
  {
    type: Role,
    name: 'RoleSimilarConnection',
    description: 'Similar roles, the most similar first, then by id.',
    fields: (t) => ({ totalCount: totalCountOf(t) }),
  },
  {
    name: 'RoleSimilarEdge',
    description: 'A similar role, and why.',
    fields: (t) => ({
      similarity: t.float({
        description:
          'By the chosen measure, above 0, at most 1. It has no direction, and says nothing about who moves.',
        resolve: ({ similarity }) => similarity,
      }),
      signals: t.field({
        type: SignalsType,
        description: 'By each measure alone.',
        resolve: ({ signals }) => signals,
      }),
      sharedSkills: firstNodes(
        t,
        Skill,
        defaultReasons,
        'Skills and knowledge that both list, those that add most to the likeness first.',
        ({ reasons }) => reasons.skills,
      ),
      sharedTools: firstNodes(
        t,
        Tool,
        defaultReasons,
        'Tools that both use, those that add most to the likeness first.',
        ({ reasons }) => reasons.tools,
      ),
      sharedActivities: firstNodes(
        t,
        Activity,
        defaultReasons,
        'Activities of both, by id. The likeness counts their words, also where the activities differ.',
        ({ reasons }) => reasons.activities,
      ),
      sharedNameWords: t.stringList({
        nullable: true,
        description: 'Words of the names of both, those that add most first.',
        args: firstArgument(t.arg, defaultReasons),
        resolve: ({ reasons }, args, context, info) =>
          firstOf(reasons.nameWords, args, defaultReasons, context, info),
      }),
      sharedActivityWords: t.stringList({
        nullable: true,
        description: 'Words for what people in both do, those that add most first.',
        args: firstArgument(t.arg, defaultReasons),
        resolve: ({ reasons }, args, context, info) =>
          firstOf(reasons.activityWords, args, defaultReasons, context, info),
      }),
    }),
  },
);

builder.objectField(Role, 'similar', (t) =>
  t.field({
    type: SimilarConnection,
    extensions: computing(470),
    nullable: true,
    description:
      'Similar roles, computed here from names, skills, tools and activities; `related` has what official sources list. Roles that are the same work are under `sameWork`. Similar is not a move.',
    args: {
      by: t.arg({ type: SimilarityMeasure, defaultValue: 'COMBINED', description: 'What to compare by.' }),
      where: t.arg({ type: FitWhere, description: 'The roles to consider; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async ({ id }, args, context, info) => {
      const by = args.by ?? 'COMBINED';
      const digest = digestOf('similar', id, by, args.where);
      const requested = requestedPage('similar', digest, args, pageSizesOf(context.limits));
      const [where, twins] = await Promise.all([filterOf(context, args.where), context.loaders.sameWork(id)]);
      const except = twins.map(({ as }) => as);
      const answer = await context.ask('similarRoles', { role: id, by, except, where, page: requested.page });
      return rankedNodes('Role', requested, answer, answer.similar, context, info);
    },
  }),
);
