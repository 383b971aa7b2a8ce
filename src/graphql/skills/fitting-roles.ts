import type { RoleFit } from '../../domain/skills/fitting-roles.ts';
import { gapTotals } from '../../domain/skills/gap-status.ts';
import type { RoleFilter } from '../../domain/skills/role-filter.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { CredentialRef } from '../graph/credential.ts';
import { IndustryRef } from '../graph/industry.ts';
import { Role, SeniorityType } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { pageSizesOf } from '../limits.ts';
import { firstArgument, firstOf, listedNodes } from '../paging/ranked-nodes.ts';
import { askedPage, cursorOf, pageInfoOf } from '../paging/ranked-page.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { GapTotalsType } from './gap-totals.ts';
import { askedStart, ownArguments } from './standing.ts';

export const FitWhere = builder.inputType('FitWhere', {
  description:
    'Which roles come into question: those that meet all of it. A role of which it is not known is kept.',
  fields: (t) => ({
    seniority: t.field({ type: [SeniorityType], description: 'On one of these levels.' }),
    families: t.stringList({ description: 'Of one of these lines of work.' }),
    industries: t.field({ type: [IndustryRef], description: 'Found in one of these; at most 100.' }),
  }),
});

/** @throws CareerGraphError BAD_USER_INPUT, NOT_FOUND or AMBIGUOUS, naming the argument */
export async function askedFilter(
  context: GraphQLContext,
  where: typeof FitWhere.$inferInput | null | undefined,
): Promise<RoleFilter> {
  const { seniority, families, industries } = where ?? {};
  const named = (industries ?? []).map((ref, i) => ({ argument: `where.industries[${i}]`, ref }));
  return {
    ...(seniority && { seniority }),
    ...(families && { families }),
    ...(industries && { industries: await resolveRefs(context, 'Industry', named) }),
  };
}

type RankedFit = RoleFit & { readonly role: string; readonly rank: number };

const someThings = 20;

const skillsWith = (fit: RoleFit, ...statuses: string[]): string[] =>
  fit.skills.filter(({ status }) => statuses.includes(status)).map(({ skill }) => skill);
const toolsWith = (fit: RoleFit, status: string): string[] =>
  fit.tools.filter((tool) => tool.status === status).map(({ tool }) => tool);

const RoleFitType = builder.objectRef<RankedFit>('RoleFit').implement({
  description:
    'A role, and what of its lists is had. It compares lists, not people: it is not for choosing among candidates.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the first of all pages.' }),
    role: t.field({
      type: Role,
      nullable: true,
      description: 'Null when it has gone meanwhile.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.expected(info, 'Role', role),
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'How much of what the role lists is had, 0 to 1, by importance, rarity and level. Null where it lists fewer than 5 skills; such roles come last.',
    }),
    totals: t.field({
      type: GapTotalsType,
      description: '"12 of 17 listed skills": `held` of `listed`.',
      resolve: ({ skills }) => gapTotals(skills.map(({ status }) => status)),
    }),
    toolTotals: t.field({
      type: GapTotalsType,
      description: 'The same of tools.',
      resolve: ({ tools }) => gapTotals(tools.map(({ status }) => status)),
    }),
    matched: t.field({
      type: [Skill],
      nullable: true, // so that a wrong argument nulls nothing around it
      description: 'Listed skills that are had, at whatever level; what counts most first.',
      args: firstArgument(t.arg, someThings),
      resolve: (fit, args, context, info) => {
        const ids = skillsWith(fit, 'BELOW', 'MET', 'EXCEEDED');
        return listedNodes('Skill', firstOf(ids, 'matched', args, someThings, context), context, info);
      },
    }),
    below: t.field({
      type: [Skill],
      nullable: true,
      description: 'Of the matched ones those below the level that the role asks for.',
      args: firstArgument(t.arg, someThings),
      resolve: (fit, args, context, info) =>
        listedNodes(
          'Skill',
          firstOf(skillsWith(fit, 'BELOW'), 'below', args, someThings, context),
          context,
          info,
        ),
    }),
    missing: t.field({
      type: [Skill],
      nullable: true,
      description: 'Listed skills that are not had; what counts most first.',
      args: firstArgument(t.arg, someThings),
      resolve: (fit, args, context, info) =>
        listedNodes(
          'Skill',
          firstOf(skillsWith(fit, 'MISSING'), 'missing', args, someThings, context),
          context,
          info,
        ),
    }),
    matchedTools: t.field({
      type: [Tool],
      nullable: true,
      description: 'Tools of the role that are had; the most important first.',
      args: firstArgument(t.arg, someThings),
      resolve: (fit, args, context, info) =>
        listedNodes(
          'Tool',
          firstOf(toolsWith(fit, 'MET'), 'matchedTools', args, someThings, context),
          context,
          info,
        ),
    }),
    missingTools: t.field({
      type: [Tool],
      nullable: true,
      description: 'Tools of the role that are not had; the most important first.',
      args: firstArgument(t.arg, someThings),
      resolve: (fit, args, context, info) =>
        listedNodes(
          'Tool',
          firstOf(toolsWith(fit, 'MISSING'), 'missingTools', args, someThings, context),
          context,
          info,
        ),
    }),
    credentialMet: t.exposeBoolean('credentialMet', {
      nullable: true,
      description:
        'Whether one of the own credentials is one that the role accepts, or education at least as high as it usually asks for. Null when nobody says what is usual, or no credentials were given. It does not count for the order.',
    }),
  }),
});

const FitConnection = builder.connectionObject(
  {
    type: RoleFitType,
    name: 'FitConnection',
    description: 'Roles that list something of what is had, by coverage, then tools held, then id.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (page) => (page as unknown as { totalCount: number }).totalCount,
      }),
    }),
  },
  { name: 'FitEdge', description: 'A role and its cursor.' },
);

builder.queryField('fit', (t) =>
  t.field({
    type: FitConnection,
    nullable: true,
    description:
      'Where own skills fit: roles that list some of them or use some of the tools, those of which most is had first. It compares lists of skills, not people, and is not for selecting, ranking or rejecting candidates. Null when a name is not found.',
    args: {
      ...ownArguments(t.arg),
      credentials: t.arg({
        type: [CredentialRef],
        description: 'Own degrees and certificates, at most 200; shown, not ranked by.',
      }),
      where: t.arg({ type: FitWhere, description: 'Which roles come into question; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context) => {
      const sizes = pageSizesOf(context.limits);
      const digest = digestOf('fit', args.skills, args.tools, args.where);
      const asked = askedPage('fit', digest, args, sizes); // first: what is refused costs no search
      const { start } = await askedStart(context, args);
      const credentials = args.credentials?.map((ref, i) => ({ argument: `credentials[${i}]`, ref }));
      const found = await context.ask('fittingRoles', {
        start,
        credentials: credentials ? await resolveRefs(context, 'Credential', credentials) : null,
        where: await askedFilter(context, args.where),
        page: asked.wanted,
      });
      const edges = found.items.map((item, i) => ({
        cursor: cursorOf(asked, item),
        node: { ...(found.fits[i] as RoleFit), role: item.id, rank: item.rank + 1 },
      }));
      return { edges, pageInfo: pageInfoOf(asked, found), totalCount: found.total };
    },
  }),
);
