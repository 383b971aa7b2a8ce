import type { GraphQLResolveInfo } from 'graphql';
import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { GapStatus as Status } from '../../domain/skills/gap-status.ts';
import type { SkillNeed, ToolNeed } from '../../domain/skills/role-needs.ts';
import { type ArgumentBuilder, builder, type Fields } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { Evidence } from '../evidence.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { totalCountOf } from '../paging/connection.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { pageArguments, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import { GapStatus } from './gap-status.ts';

/** What is known of a skill and of a tool alike. */
type SharedNeed = Pick<SkillNeed, 'status' | 'importance' | 'rarity' | 'listedBy'>;

/** A listed skill or tool, and the role that lists it, for the evidence. */
type Listed<Need> = Need & { readonly id: string; readonly role: string };

const needFields = (t: Fields<Listed<SharedNeed>>, relationship: 'REQUIRES' | 'USES') => ({
  status: t.field({
    type: GapStatus,
    description: 'Compared with the person’s skills and tools.',
    resolve: ({ status }) => status,
  }),
  importance: t.exposeFloat('importance', {
    nullable: true,
    description: 'How much it matters in the role, 0 to 1; null when unknown.',
  }),
  rarity: t.exposeFloat('rarity', {
    description: 'ln(1 + N / n), where n of N roles list it: 0.69 when all do, more when few do.',
  }),
  listedBy: t.exposeInt('listedBy', { description: 'How many roles list it.' }),
  evidence: t.field({
    type: [Evidence],
    description: 'The facts that say so, in order of precedence.',
    resolve: ({ role, id }, _args, { loaders }, info) => loaders.evidence(info, relationship, role, id),
  }),
});

/** The skills that a role lists, each with its status. */
export const SkillNeeds = builder.connectionObject<typeof Skill, RankedNodes<Listed<SkillNeed>>>(
  {
    type: Skill,
    name: 'SkillGapSkillsConnection',
    description: 'Skills that the role lists: by importance × rarity, highest first, then by id.',
    fields: (t) => ({ totalCount: totalCountOf(t) }),
  },
  {
    name: 'SkillGapSkillsEdge',
    description: 'A skill that the role lists, with its status.',
    fields: (t) => ({
      ...needFields(t, 'REQUIRES'),
      need: t.float({
        nullable: true,
        description: 'The level that the role asks for, 0 to 1 (0.5 working, 1 expert); null when unknown.',
        resolve: ({ need }) => need,
      }),
      have: t.float({
        nullable: true,
        description: 'The person’s level, 0 to 1; null when unknown or MISSING.',
        resolve: ({ have }) => have,
      }),
      essential: t.boolean({
        nullable: true,
        description: 'Whether the role cannot do without it; null when unknown.',
        resolve: ({ essential }) => essential,
      }),
    }),
  },
);

/** The tools that a role uses, each with its status. */
export const ToolNeeds = builder.connectionObject<typeof Tool, RankedNodes<Listed<ToolNeed>>>(
  {
    type: Tool,
    name: 'SkillGapToolsConnection',
    description:
      'Tools that the role uses: the most important first, unknown importance last, then those that most roles use.',
    fields: (t) => ({ totalCount: totalCountOf(t) }),
  },
  {
    name: 'SkillGapToolsEdge',
    description: 'A tool that the role uses, with its status: MET or MISSING, as tools have no level.',
    fields: (t) => needFields(t, 'USES'),
  },
);

const pageSizes = { max: 100, default: 100 };

/** The arguments of a list of needs. */
export const needArguments = (arg: ArgumentBuilder) => ({
  statuses: arg({ type: [GapStatus], description: 'Only those with one of these statuses.' }),
  ...pageArguments(arg, '100', '100 when neither is given'),
});

interface NeedArguments extends PageArguments {
  readonly statuses?: readonly Status[] | null | undefined;
}

/**
 * The page of needs that the arguments ask for.
 *
 * @param role the role that lists them
 * @throws CareerGraphError BAD_USER_INPUT naming the page argument
 */
export function needPage<Need extends Listed<SharedNeed>>(
  kind: 'Skill' | 'Tool',
  needs: readonly Need[],
  role: string,
  args: NeedArguments,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<RankedNodes<Need>> {
  const field = kind === 'Skill' ? 'skills' : 'tools';
  const matches = needs.filter(({ status }) => !args.statuses?.length || args.statuses.includes(status));
  const ids = matches.map(({ id }) => id);
  const requested = requestedPage(field, digestOf(field, role, ids), args, pageSizes);
  const part = pageOfRanked(ids, requested.page);
  const extras = part.items.map(({ rank }) => matches[rank] as Need);
  return rankedNodes(kind, requested, part, extras, context, info);
}
