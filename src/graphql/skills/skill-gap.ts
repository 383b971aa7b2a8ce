import type { SkillGap } from '../../domain/skills/skill-gap.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { PayDifference } from '../graph/pay-difference.ts';
import { PayInType, payInDescription, payInOf } from '../graph/pay-in.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { NoGapReason } from './gap-status.ts';
import { GapTotalsType } from './gap-totals.ts';
import { EducationDifference, SeniorityDifference } from './role-difference.ts';
import { needArguments, needPage, SkillNeeds, ToolNeeds } from './role-needs.ts';
import { startArguments, startOf, startRefs } from './standing.ts';

/** The answer, and the ids of the roles that it is about. */
interface RequestedGap extends SkillGap {
  readonly from: string | null;
  readonly to: string;
}

const SkillGapType = builder.objectRef<RequestedGap>('SkillGap').implement({
  description:
    'What a role lists compared with a person’s skills and tools. It compares lists, not people: it is not for choosing among candidates.',
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
        'Share of the skills of `to` that is covered, 0 to 1, weighted by importance, rarity and level; it differs in the other direction. Null when `to` lists fewer than 5 skills that count.',
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
      description:
        'Each skill that `to` needs and its status: what it lists. Where a source rates every skill of every role, as O*NET does, only those count that it rates above the usual, the mean over its roles.',
      args: needArguments(t.arg),
      resolve: ({ skills, to }, args, context, info) =>
        needPage(
          'Skill',
          skills.map((need) => ({ ...need, id: need.skill, role: to })),
          to,
          args,
          context,
          info,
        ),
    }),
    tools: t.field({
      type: ToolNeeds,
      nullable: true,
      description: 'Each listed tool and its status.',
      args: needArguments(t.arg),
      resolve: ({ tools, to }, args, context, info) =>
        needPage(
          'Tool',
          tools.map((need) => ({ ...need, id: need.tool, role: to })),
          to,
          args,
          context,
          info,
        ),
    }),
    payDifference: t.field({
      type: PayDifference,
      nullable: true,
      args: { payIn: t.arg({ type: PayInType, description: payInDescription }) },
      description: 'How much more `to` pays than `from`, or why that is unknown; null without `from`.',
      resolve: async ({ from, to }, args, context) =>
        from === null ? null : context.loaders.pay(from, to, await payInOf(context, args.payIn)),
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
    extensions: computing(450),
    nullable: true,
    description:
      'What a role lists compared with a person’s skills and tools: those of a role, their own, both or neither. Null when a name is not found.',
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
