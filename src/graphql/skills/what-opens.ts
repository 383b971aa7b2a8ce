import { CareerGraphError } from '../../domain/errors.ts';
import type { OpeningQuestion, Openings, RaisedRole, SkillOpening } from '../../domain/skills/what-opens.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import type { GraphQLContext } from '../context.ts';
import { firstNodes } from '../fields/first-nodes.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { pageSizesOf } from '../limits.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import type { PageInfo } from '../paging/page-info.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { FitWhere, filterOf } from './role-filter.ts';
import { startArguments, startOf, startRefs } from './standing.ts';

const RaisedRoleType = builder.objectRef<RaisedRole>('RaisedRole').implement({
  description: 'A role whose coverage one more skill would raise.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.expected(info, 'Role', role),
    }),
    before: t.exposeFloat('before', { description: 'Coverage without the skill, 0 to 1.' }),
    after: t.exposeFloat('after', { description: 'Coverage with the skill, 0 to 1.' }),
    opened: t.exposeBoolean('opened', {
      description: 'Whether that raises coverage from below `share` to at least `share`.',
    }),
  }),
});

type RankedOpening = SkillOpening & { readonly skill: string; readonly rank: number };

const defaultRoles = 10;
const defaultPrerequisites = 20;

const SkillOpeningType = builder.objectRef<RankedOpening>('SkillOpening').implement({
  description:
    'The effect of one more skill, learnt to the level that each role asks for, with all that it builds on.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the first of all pages.' }),
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ skill }, _args, { loaders }, info) => loaders.expected(info, 'Skill', skill),
    }),
    prerequisites: firstNodes(
      t,
      Skill,
      defaultPrerequisites,
      'Skills that it builds on and that the person lacks: they are learnt with it. By id.',
      ({ prerequisites }) => prerequisites,
    ),
    opens: t.exposeInt('opens', {
      description:
        'Number of roles that list it and whose coverage it raises from below `share` to at least `share`.',
    }),
    raises: t.exposeInt('raises', {
      description: 'Number of roles that list it and whose coverage it raises.',
    }),
    gain: t.exposeFloat('gain', { description: 'The coverage that it adds, summed over those roles.' }),
    roles: t.field({
      type: [RaisedRoleType],
      nullable: true, // so that a wrong argument nulls nothing around it
      description:
        'The roles whose coverage it raises: those next door that it opens, then others that it opens, then the rest; in each group the nearest and most raised first, then by id; at most 100.',
      args: firstArgument(t.arg, defaultRoles),
      resolve: ({ roles }, args, context, info) => firstOf(roles, args, defaultRoles, context, info),
    }),
  }),
});

const OpeningConnection = builder.connectionObject<typeof SkillOpeningType, OpeningPage>(
  {
    type: SkillOpeningType,
    name: 'SkillOpeningConnection',
    description:
      'Skills that would open a role or, where none would, skills that raise the coverage of one. Those that open a role next door (at least half as near as the nearest one) come first. Each group is ordered by what a skill adds to the coverage of roles that are near to the start and not to others, for each skill to learn (itself and its missing prerequisites), then by `gain` likewise, then by `opens`, then by id. Of skills that are CLOSE only the first is listed.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of skills of all pages.',
        resolve: ({ totalCount }) => totalCount,
      }),
      openNow: t.int({
        description: 'Number of roles with a coverage of at least `share` already.',
        resolve: ({ openNow }) => openNow,
      }),
      standIn: t.field({
        type: Role,
        nullable: true,
        description:
          'The role whose skills count as had where no source lists skills of `from`: the first of its `sameWork` that lists some. Null where `from` lists skills, where none of them does, and if it has just been removed.',
        resolve: ({ standIn }, _args, { loaders }, info) =>
          standIn === null ? null : loaders.expected(info, 'Role', standIn),
      }),
      startUnknown: t.boolean({
        description:
          'Whether no skill is known to start from: neither `from` nor a role of the same work lists any, and none of the person’s own is given. Then nothing can be said, and the answer is empty.',
        resolve: ({ startUnknown }) => startUnknown,
      }),
      share: t.float({
        description: 'The coverage from which a role counts as open, as given.',
        resolve: ({ share }) => share,
      }),
    }),
  },
  { name: 'SkillOpeningEdge', description: 'A skill and its cursor.' },
);

interface OpeningPage {
  readonly edges: { readonly cursor: string; readonly node: RankedOpening }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly openNow: number;
  /** Id of a role. */
  readonly standIn: string | null;
  readonly startUnknown: boolean;
  readonly share: number;
}

/** Answers from the role of the start, or from the first role of the same work of which skills are known. */
async function knownStart(
  { ask, loaders }: GraphQLContext,
  question: OpeningQuestion,
): Promise<{ readonly answer: Openings; readonly standIn: string | null }> {
  const { role } = question.start;
  const answer = await ask('whatOpens', question);
  if (role === null || !answer.startUnknown) return { answer, standIn: null };
  for (const { as } of await loaders.sameWork(role)) {
    const other = await ask('whatOpens', { ...question, start: { ...question.start, role: as } });
    if (!other.startUnknown) return { answer: other, standIn: as };
  }
  return { answer, standIn: null };
}

builder.queryField('whatOpens', (t) =>
  t.field({
    type: OpeningConnection,
    extensions: computing(12_800),
    nullable: true,
    description:
      'Single skills by the roles whose coverage each would raise to `share` or more. Only roles that list at least 5 skills of some weight count. Null when a name is not found.',
    args: {
      ...startArguments(t.arg),
      share: t.arg.float({
        defaultValue: 0.5,
        description: 'The coverage from which a role counts as open: above 0, at most 1.',
      }),
      where: t.arg({ type: FitWhere, description: 'The roles to consider; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context): Promise<OpeningPage> => {
      const share = args.share ?? 0.5;
      if (!(share > 0 && share <= 1)) {
        const message = `whatOpens: share must be above 0, to 1, not ${share}.`;
        throw new CareerGraphError('BAD_USER_INPUT', message, { argument: 'share' });
      }
      const digest = digestOf('whatOpens', args.from, args.skills, share, args.where);
      const requested = requestedPage('whatOpens', digest, args, pageSizesOf(context.limits));
      const [ids, where] = await bothOrProblems(
        resolveRefs(context, startRefs(args)),
        filterOf(context, args.where),
      );
      const question = { start: startOf(ids, args), share, where, page: requested.page };
      const { answer, standIn } = await knownStart(context, question);
      const edges = answer.items.map((item, i) => ({
        cursor: cursorOf(requested, item),
        node: { ...(answer.openings[i] as SkillOpening), skill: item.id, rank: item.rank + 1 },
      }));
      const pageInfo = rankedPageInfo(requested, answer);
      const { total: totalCount, openNow, startUnknown } = answer;
      return { edges, pageInfo, totalCount, openNow, standIn, startUnknown, share };
    },
  }),
);
