import type {
  SimilarityMeasure as Measure,
  Signals,
  SimilarRole,
} from '../../domain/skills/similar-roles.ts';
import type { SimilaritySignal } from '../../domain/skills/similarity-index.ts';
import { builder } from '../builder.ts';
import { Activity } from '../graph/activity.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { pageSizesOf } from '../limits.ts';
import { withTotalCount } from '../paging/connection.ts';
import { firstArgument, firstOf, listedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { askedPage } from '../paging/ranked-page.ts';
import { digestOf } from '../reading/cursor-page.ts';

const SimilarityMeasure = builder.enumType('SimilarityMeasure', {
  description: 'What two roles are compared by; each is a cosine, 0 to 1.',
  values: {
    COMBINED: {
      description:
        'Names, activities and knowledge 4/15 each, skills 2/15, tools 1/15; what is not known of both adds nothing.',
    },
    SKILLS: { description: 'Listed skills but for knowledge, by importance × rarity.' },
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
  description: 'How alike two roles are by each measure alone, 0 to 1; null where either has nothing of it.',
  fields: (t) => ({
    skills: t.float({ description: 'By listed skills but for knowledge.', ...signal('SKILLS') }),
    tools: t.float({ description: 'By what both work with; rare tools tell more.', ...signal('TOOLS') }),
    knowledge: t.float({ description: 'By listed knowledge.', ...signal('KNOWLEDGE') }),
    activities: t.float({ description: 'By the words for what people in them do.', ...signal('ACTIVITIES') }),
    names: t.float({ description: 'By the words of their names.', ...signal('NAMES') }),
  }),
});

const someReasons = 5;
const similarOf = (edge: unknown) => edge as SimilarRole;

const SimilarConnection = builder.connectionObject(
  {
    type: Role,
    name: 'RoleSimilarConnection',
    description: 'Roles that are alike, the most alike first, then by id.',
    ...withTotalCount,
  },
  {
    name: 'RoleSimilarEdge',
    description: 'A role that is like this one, and why.',
    fields: (t) => ({
      similarity: t.float({
        description:
          'By the measure asked for, above 0 to 1. It has no direction, and says nothing of who moves.',
        resolve: (edge) => similarOf(edge).similarity,
      }),
      signals: t.field({
        type: SignalsType,
        description: 'By each measure alone.',
        resolve: (edge) => similarOf(edge).signals,
      }),
      sharedSkills: t.field({
        type: [Skill],
        nullable: true, // so that a wrong argument nulls nothing around it
        description: 'Skills and knowledge that both list, what adds most to the likeness first.',
        args: firstArgument(t.arg, someReasons),
        resolve: (edge, args, context, info) => {
          const ids = firstOf(similarOf(edge).reasons.skills, 'sharedSkills', args, someReasons, context);
          return listedNodes('Skill', ids, context, info);
        },
      }),
      sharedTools: t.field({
        type: [Tool],
        nullable: true,
        description: 'Tools that both use, what adds most first.',
        args: firstArgument(t.arg, someReasons),
        resolve: (edge, args, context, info) => {
          const ids = firstOf(similarOf(edge).reasons.tools, 'sharedTools', args, someReasons, context);
          return listedNodes('Tool', ids, context, info);
        },
      }),
      sharedActivities: t.field({
        type: [Activity],
        nullable: true,
        description: 'Activities of both, by id; their words count, also where the activities differ.',
        args: firstArgument(t.arg, someReasons),
        resolve: (edge, args, context, info) => {
          const ids = firstOf(
            similarOf(edge).reasons.activities,
            'sharedActivities',
            args,
            someReasons,
            context,
          );
          return listedNodes('Activity', ids, context, info);
        },
      }),
      sharedNameWords: t.stringList({
        nullable: true,
        description: 'Words of the names of both, what adds most first.',
        args: firstArgument(t.arg, someReasons),
        resolve: (edge, args, context) =>
          firstOf(similarOf(edge).reasons.nameWords, 'sharedNameWords', args, someReasons, context),
      }),
      sharedActivityWords: t.stringList({
        nullable: true,
        description: 'Words for what people in both do, what adds most first.',
        args: firstArgument(t.arg, someReasons),
        resolve: (edge, args, context) =>
          firstOf(similarOf(edge).reasons.activityWords, 'sharedActivityWords', args, someReasons, context),
      }),
    }),
  },
);

builder.objectField(Role, 'similar', (t) =>
  t.field({
    type: SimilarConnection,
    nullable: true,
    description:
      'Roles like this one, computed here from what sources list; `related` is what official sources call so. Never a move.',
    args: {
      by: t.arg({ type: SimilarityMeasure, defaultValue: 'COMBINED', description: 'What to compare by.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async ({ id }, args, context, info) => {
      const by = args.by ?? 'COMBINED';
      const asked = askedPage('similar', digestOf('similar', id, by), args, pageSizesOf(context.limits));
      const found = await context.ask('similarRoles', { role: id, by, page: asked.wanted });
      return rankedNodes('Role', asked, found, found.similar, context, info);
    },
  }),
);
