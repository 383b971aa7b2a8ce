import { CareerGraphError } from '../../domain/errors.ts';
import {
  type ComparedPair,
  type ComparedThing,
  comparedRoles,
  type RoleComparison,
} from '../../domain/skills/role-comparison.ts';
import { builder } from '../builder.ts';
import { computing, countOf } from '../computing.ts';
import { firstNodes } from '../fields/first-nodes.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { PayDifference } from '../graph/pay-difference.ts';
import { PayInType, payInDescription, payInOf } from '../graph/pay-in.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import { ComparedSkill, ComparedTool, Sharing } from './compared-things.ts';
import { GapTotalsType } from './gap-totals.ts';
import { EducationDifference, SeniorityDifference } from './role-difference.ts';

/** The answer, and the ids that it is about. */
interface RequestedComparison extends RoleComparison {
  readonly ids: readonly string[];
}

const defaultListSize = 100;

interface Compared {
  readonly role: string;
  readonly column: number;
  readonly comparison: RoleComparison;
}

const listedBy = <T>(things: readonly ComparedThing<T>[], column: number): ComparedThing<T>[] =>
  things.filter(({ listings }) => listings[column] !== null);
const distinctOf = <T>(things: readonly ComparedThing<T>[], column: number): string[] =>
  listedBy(things, column)
    .filter(({ sharing }) => sharing === 'ONE')
    .map(({ id }) => id);

const sharedBy = <T>(things: readonly ComparedThing<T>[], sharings: readonly string[] | null | undefined) =>
  things.filter(({ sharing }) => !sharings?.length || sharings.includes(sharing));

const ComparedRole = builder.objectRef<Compared>('ComparedRole').implement({
  description: 'One of the compared roles, and what it alone lists.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.expected(info, 'Role', role),
    }),
    skillsListed: t.int({
      description:
        'How many skills it needs (see `skillGap { skills }`); 0 means that its skills are unknown.',
      resolve: ({ comparison, column }) => listedBy(comparison.skills, column).length,
    }),
    toolsListed: t.int({
      description: 'How many tools it uses; 0 means that its tools are unknown.',
      resolve: ({ comparison, column }) => listedBy(comparison.tools, column).length,
    }),
    distinctSkills: firstNodes(
      t,
      Skill,
      defaultListSize,
      'Skills that it needs and none of the others does, those that count most first.',
      ({ comparison, column }) => distinctOf(comparison.skills, column),
    ),
    distinctTools: firstNodes(
      t,
      Tool,
      defaultListSize,
      'Tools that none of the others uses, those that most roles use first.',
      ({ comparison, column }) => distinctOf(comparison.tools, column),
    ),
  }),
});

const ComparedPairType = builder.objectRef<ComparedPair>('ComparedPair').implement({
  description: 'Two of the compared roles, in one direction.',
  fields: (t) => ({
    from: t.field({
      type: Role,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ from }, _args, { loaders }, info) => loaders.expected(info, 'Role', from),
    }),
    to: t.field({
      type: Role,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ to }, _args, { loaders }, info) => loaders.expected(info, 'Role', to),
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Share of the skills of `to` that `from` covers, 0 to 1, weighted by importance, rarity and level; null when `to` lists fewer than 5 skills that count.',
    }),
    totals: t.field({
      type: GapTotalsType,
      description: '"12 of 17 listed skills" of `to`: `held` of `listed`.',
      resolve: ({ totals }) => totals,
    }),
    payDifference: t.field({
      type: PayDifference,
      nullable: true, // so that a wrong argument nulls nothing around it
      args: { payIn: t.arg({ type: PayInType, description: payInDescription }) },
      description: 'How much more `to` pays than `from`, or why that is unknown.',
      resolve: async ({ from, to }, args, context) =>
        context.loaders.pay(from, to, await payInOf(context, args.payIn)),
    }),
    seniorityDifference: t.field({
      type: SeniorityDifference,
      description: 'Difference in level.',
      resolve: ({ difference }) => difference.seniority,
    }),
    educationDifference: t.field({
      type: EducationDifference,
      description: 'Difference in the education usually asked for.',
      resolve: ({ difference }) => difference.education,
    }),
  }),
});

const RoleComparisonType = builder.objectRef<RequestedComparison>('RoleComparison').implement({
  description: 'Roles side by side: what they share, what each alone needs, and how far apart they are.',
  fields: (t) => ({
    roles: t.field({
      type: [ComparedRole],
      description: 'In the order of `refs`.',
      resolve: (comparison) => comparison.ids.map((role, column) => ({ role, column, comparison })),
    }),
    skills: t.field({
      type: [ComparedSkill],
      nullable: true,
      description:
        'Skills that most of them need (see `skillGap { skills }`) first, then those that count most, then by id.',
      args: {
        sharing: t.arg({ type: [Sharing], description: 'Only skills needed by this many of them.' }),
        ...firstArgument(t.arg, defaultListSize),
      },
      resolve: ({ skills, ids }, args, context, info) =>
        firstOf(sharedBy(skills, args.sharing), args, defaultListSize, context, info).map((thing) => ({
          ...thing,
          roles: ids,
        })),
    }),
    tools: t.field({
      type: [ComparedTool],
      nullable: true,
      description: 'Tools that most of them use first, then those that most roles use, then by id.',
      args: {
        sharing: t.arg({ type: [Sharing], description: 'Only tools used by this many of them.' }),
        ...firstArgument(t.arg, defaultListSize),
      },
      resolve: ({ tools, ids }, args, context, info) =>
        firstOf(sharedBy(tools, args.sharing), args, defaultListSize, context, info).map((thing) => ({
          ...thing,
          roles: ids,
        })),
    }),
    pairs: t.field({
      type: [ComparedPairType],
      description: 'Each pair of them, in both directions.',
      resolve: ({ pairs }) => [...pairs],
    }),
  }),
});

builder.queryField('compareRoles', (t) =>
  t.field({
    type: RoleComparisonType,
    extensions: computing(({ refs }) => 340 * countOf(refs)),
    nullable: true,
    description: 'Roles side by side. Null when a name is not found.',
    args: {
      refs: t.arg({
        type: [RoleRef],
        required: true,
        description: `Names of the roles, ${comparedRoles.least} to ${comparedRoles.most}, no role twice.`,
      }),
    },
    resolve: async (_root, { refs }, context) => {
      const { least, most } = comparedRoles;
      const refused = (problem: string) =>
        new CareerGraphError('BAD_USER_INPUT', `compareRoles: ${problem}.`, { argument: 'refs' });
      if (refs.length < least || refs.length > most) {
        throw refused(`refs takes ${least} to ${most} roles, not ${refs.length}`);
      }
      const { refs: ids } = (await resolveRefs(context, { Role: { refs } })).Role;
      const repeated = ids.findIndex((id, i) => ids.indexOf(id) !== i);
      if (repeated >= 0)
        throw refused(`${JSON.stringify(refs[repeated])} is the same role as another of refs`);
      return { ...(await context.ask('compareRoles', { roles: ids })), ids };
    },
  }),
);
