import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import type { SkillNeed, ToolNeed } from '../../domain/skills/role-needs.ts';
import type { SkillGap } from '../../domain/skills/skill-gap.ts';
import { builder, type Fields } from '../builder.ts';
import { Evidence } from '../evidence.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { PayDifference } from '../graph/pay-difference.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { totalCountOf } from '../paging/connection.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { pageArguments, requestedPage } from '../paging/ranked-page.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { GapStatus, NoGapReason } from './gap-status.ts';
import { GapTotalsType } from './gap-totals.ts';
import { EducationDifference, SeniorityDifference } from './role-difference.ts';
import { startArguments, startOf, startRefs } from './standing.ts';

/** The answer, and the ids of the roles that it is about. */
interface RequestedGap extends SkillGap {
  readonly from: string | null;
  readonly to: string;
}

/** What is known of a skill and of a tool alike. */
type SharedNeed = Pick<SkillNeed, 'status' | 'importance' | 'rarity' | 'listedBy'>;

/** A listed skill or tool, and the role that lists it, for the evidence. */
type Listed<Need> = Need & { readonly id: string; readonly role: string };

const needFields = (t: Fields<Listed<SharedNeed>>, relationship: 'REQUIRES' | 'USES') => ({
  status: t.field({
    type: GapStatus,
    description: 'How it compares with the own ones.',
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

const SkillNeeds = builder.connectionObject<typeof Skill, RankedNodes<Listed<SkillNeed>>>(
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
        description: 'The own level, 0 to 1; null when unknown or MISSING.',
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

const ToolNeeds = builder.connectionObject<typeof Tool, RankedNodes<Listed<ToolNeed>>>(
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

const SkillGapType = builder.objectRef<RequestedGap>('SkillGap').implement({
  description:
    'What a role lists compared with where somebody stands. It compares lists, not people: it is not for choosing among candidates.',
  fields: (t) => ({
    from: t.field({
      type: Role,
      nullable: true,
      description: 'The role to start from; null when none was given.',
      resolve: ({ from }, _args, { loaders }, info) =>
        from === null ? null : loaders.expected(info, 'Role', from),
    }),
    to: t.field({
      type: Role,
      nullable: true,
      description: 'The role to go to.',
      resolve: ({ to }, _args, { loaders }, info) => loaders.expected(info, 'Role', to),
    }),
    reason: t.field({
      type: NoGapReason,
      nullable: true,
      description: 'Null when the skills can be compared; else `skills` is empty.',
      resolve: ({ reason }) => reason,
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Share of the skills of `to` that is covered, 0 to 1, weighted by importance, rarity and level; it differs in the other direction. Null when `to` lists fewer than 5 skills.',
    }),
    totals: t.field({
      type: GapTotalsType,
      description: '"12 of 17 listed skills": `held` of `listed`.',
      resolve: ({ totals }) => totals,
    }),
    toolTotals: t.field({
      type: GapTotalsType,
      description: 'The same counts for tools.',
      resolve: ({ toolTotals }) => toolTotals,
    }),
    skills: t.field({
      type: SkillNeeds,
      nullable: true, // so that a wrong argument nulls nothing around it
      description: 'Each listed skill and its status.',
      args: {
        statuses: t.arg({ type: [GapStatus], description: 'Only those with one of these statuses.' }),
        ...pageArguments(t.arg, '100', '100 when neither is given'),
      },
      resolve: (gap, args, context, info) => {
        const needs = gap.skills.filter(({ status }) => !args.statuses || args.statuses.includes(status));
        const ids = needs.map(({ skill }) => skill);
        const requested = requestedPage('skills', digestOf('skills', gap.to, ids), args, pageSizes);
        const part = pageOfRanked(ids, requested.page);
        const listings = part.items.map(({ rank, id }) => ({
          ...(needs[rank] as SkillNeed),
          id,
          role: gap.to,
        }));
        return rankedNodes('Skill', requested, part, listings, context, info);
      },
    }),
    tools: t.field({
      type: ToolNeeds,
      nullable: true,
      description: 'Each listed tool and its status.',
      args: {
        statuses: t.arg({ type: [GapStatus], description: 'Only those with one of these statuses.' }),
        ...pageArguments(t.arg, '100', '100 when neither is given'),
      },
      resolve: (gap, args, context, info) => {
        const needs = gap.tools.filter(({ status }) => !args.statuses || args.statuses.includes(status));
        const ids = needs.map(({ tool }) => tool);
        const requested = requestedPage('tools', digestOf('tools', gap.to, ids), args, pageSizes);
        const part = pageOfRanked(ids, requested.page);
        const listings = part.items.map(({ rank, id }) => ({
          ...(needs[rank] as ToolNeed),
          id,
          role: gap.to,
        }));
        return rankedNodes('Tool', requested, part, listings, context, info);
      },
    }),
    payDifference: t.field({
      type: PayDifference,
      nullable: true,
      description: 'How much more `to` pays than `from`, or why that is unknown; null without `from`.',
      resolve: ({ from, to }, _args, { loaders }) => (from === null ? null : loaders.pay(from, to)),
    }),
    seniorityDifference: t.field({
      type: SeniorityDifference,
      nullable: true,
      description: 'Difference in level; null without `from`.',
      resolve: ({ difference }) => difference?.seniority ?? null,
    }),
    educationDifference: t.field({
      type: EducationDifference,
      nullable: true,
      description: 'Difference in the education usually asked for; null without `from`.',
      resolve: ({ difference }) => difference?.education ?? null,
    }),
  }),
});

builder.queryField('skillGap', (t) =>
  t.field({
    type: SkillGapType,
    nullable: true,
    description:
      'What a role lists compared with where somebody stands: in a role, with own skills, both or neither. Null when a name is not found.',
    args: {
      ...startArguments(t.arg),
      to: t.arg({
        type: RoleRef,
        required: true,
        description: 'The role to go to, such as "Data Scientist".',
      }),
    },
    resolve: async (_root, args, context) => {
      const refs = startRefs(args);
      const ids = await resolveRefs(context, { ...refs, Role: { ...refs.Role, to: args.to } });
      const [start, { to }] = [startOf(ids, args), ids.Role];
      return { ...(await context.ask('skillGap', { start, to })), from: start.role, to };
    },
  }),
);
