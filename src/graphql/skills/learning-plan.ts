import type { LearningPlan, LearningStep } from '../../domain/skills/learning-plan.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { firstNodes } from '../fields/first-nodes.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import { GapStatus, NoGapReason } from './gap-status.ts';
import { GapTotalsType } from './gap-totals.ts';
import { startArguments, startOf, startRefs } from './standing.ts';

/** The answer, and the ids of the roles that it is about. */
interface RequestedPlan extends LearningPlan {
  readonly from: string | null;
  readonly to: string;
}

type RankedStep = LearningStep & { readonly rank: number };

const [defaultSteps, defaultTools] = [100, 20];

const Step = builder.objectRef<RankedStep>('LearningStep').implement({
  description: 'One skill to learn, after all those that it builds on.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the first.' }),
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'What to learn; null if it has just been removed.',
      resolve: ({ skill }, _args, { loaders }, info) => loaders.expected(info, 'Skill', skill),
    }),
    listed: t.boolean({
      description: 'False for a prerequisite that the role does not need by itself.',
      resolve: ({ need }) => need !== null,
    }),
    status: t.field({
      type: GapStatus,
      description: 'MISSING, or BELOW when the person’s level is too low.',
      resolve: ({ need }) => need?.status ?? 'MISSING',
    }),
    need: t.float({
      nullable: true,
      description: 'The level that the role asks for, 0 to 1; null when unknown or not listed.',
      resolve: ({ need }) => need?.need ?? null,
    }),
    have: t.float({
      nullable: true,
      description: 'The person’s level, 0 to 1; null when MISSING.',
      resolve: ({ need }) => need?.have ?? null,
    }),
    importance: t.float({
      nullable: true,
      description: 'How much it matters in the role, 0 to 1; null when unknown or not listed.',
      resolve: ({ need }) => need?.importance ?? null,
    }),
    essential: t.boolean({
      nullable: true,
      description: 'Whether the role cannot do without it; null when unknown or not listed.',
      resolve: ({ need }) => need?.essential ?? null,
    }),
    buildsOn: t.field({
      type: [Skill],
      description: 'Skills of other steps that are best learnt before it.',
      resolve: ({ buildsOn }, _args, { loaders }, info) => loaders.expectedNodes(info, 'Skill', buildsOn),
    }),
    unlocks: t.field({
      type: [Skill],
      description: 'Skills of other steps that build on it.',
      resolve: ({ unlocks }, _args, { loaders }, info) => loaders.expectedNodes(info, 'Skill', unlocks),
    }),
    tools: firstNodes(
      t,
      Tool,
      defaultTools,
      'Tools that support it: those that the role uses first, then by id.',
      ({ tools }) => tools,
    ),
    coverageAfter: t.exposeFloat('coverageAfter', {
      nullable: true,
      description:
        'Coverage of the role once this step and all before it are done, 0 to 1; null when it lists fewer than 5 skills.',
    }),
  }),
});

const Cycle = builder.objectRef<readonly string[]>('SkillCycle').implement({
  description: 'Skills that build on each other in a cycle: an error in the data.',
  fields: (t) => ({
    skills: t.field({
      type: [Skill],
      description: 'The members of the cycle; their order in the plan is arbitrary.',
      resolve: (skills, _args, { loaders }, info) => loaders.expectedNodes(info, 'Skill', skills),
    }),
  }),
});

const LearningPlanType = builder.objectRef<RequestedPlan>('LearningPlan').implement({
  description: 'What to learn for a role, prerequisites first.',
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
      description: 'Null when the skills can be compared; else there are no steps.',
      resolve: ({ reason }) => reason,
    }),
    totals: t.field({
      type: GapTotalsType,
      description: 'Counts of the skills that `to` needs before the first step.',
      resolve: ({ totals }) => totals,
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Coverage of `to` before the first step, 0 to 1; null when `to` lists fewer than 5 skills.',
    }),
    stepCount: t.int({ description: 'How many steps there are.', resolve: ({ steps }) => steps.length }),
    steps: t.field({
      type: [Step],
      nullable: true,
      description:
        'Prerequisites first; among the possible orders, skills that count most come as early as possible.',
      args: firstArgument(t.arg, defaultSteps),
      resolve: ({ steps }, args, context, info) =>
        firstOf(steps, args, defaultSteps, context, info).map((step, i) => ({ ...step, rank: i + 1 })),
    }),
    cycles: t.field({
      type: [Cycle],
      description: 'Cycles of prerequisites among skills of the plan: errors in the data, normally none.',
      resolve: ({ cycles }) => [...cycles],
    }),
  }),
});

builder.queryField('learningPlan', (t) =>
  t.field({
    type: LearningPlanType,
    extensions: computing(200),
    nullable: true,
    description:
      'What to learn for a role, prerequisites first: skills that it needs (see `skillGap { skills }`) and that are MISSING or BELOW, and missing skills that these build on. Having a skill counts as having what it builds on. Null when a name is not found.',
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
      return { ...(await context.ask('learningPlan', { start, to })), from: start.role, to };
    },
  }),
);
