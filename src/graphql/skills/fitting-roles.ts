import type { RoleFit } from '../../domain/skills/fitting-roles.ts';
import { gapTotals } from '../../domain/skills/gap-totals.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { firstNodes } from '../fields/first-nodes.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { CredentialRef } from '../graph/credential.ts';
import { Role } from '../graph/role.ts';
import { Skill } from '../graph/skill.ts';
import { Tool } from '../graph/tool.ts';
import { pageSizesOf } from '../limits.ts';
import type { PageInfo } from '../paging/page-info.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { personal } from '../personal-arguments.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { atMost } from '../reading/list-limits.ts';
import { GapTotalsType } from './gap-totals.ts';
import { ownAbilities, ownSkillsArgument, ownToolsArgument, skillRefs } from './own-skills.ts';
import { FitWhere, filterOf } from './role-filter.ts';

/** Maximum number of the person's credentials in a question. */
const maxCredentials = 200;

type RankedFit = RoleFit & { readonly role: string; readonly rank: number };

const defaultListSize = 20;

const skillsWith = (fit: RoleFit, ...statuses: string[]): string[] =>
  fit.skills.filter(({ status }) => statuses.includes(status)).map(({ skill }) => skill);
const toolsWith = (fit: RoleFit, status: string): string[] =>
  fit.tools.filter((tool) => tool.status === status).map(({ tool }) => tool);

const RoleFitType = builder.objectRef<RankedFit>('RoleFit').implement({
  description:
    'A role, and how much of its lists is covered. It compares lists, not people: it is not for choosing among candidates.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 for the first of all pages.' }),
    role: t.field({
      type: Role,
      nullable: true,
      description: 'Null if it has just been removed.',
      resolve: ({ role }, _args, { loaders }, info) => loaders.expected(info, 'Role', role),
    }),
    score: t.exposeFloat('score', {
      nullable: true,
      description:
        'What the order is by: `usedShare` times `nearness`, 0 to 1. Null when the coverage is unknown.',
    }),
    usedShare: t.exposeFloat('usedShare', {
      description:
        'Share of the person’s skills and tools that the role asks for, 0 to 1: each by its rarity, skills by how strongly the role asks for them and how far the level is met.',
    }),
    nearness: t.exposeFloat('nearness', {
      description:
        'How near all that the role asks for is to the person’s skills, 0 to 1: the cosine of both lists, by weight. 1 for a person who names tools only.',
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Share of the role’s skills that is covered, 0 to 1, weighted by importance, rarity and level. Null when it lists fewer than 5 skills that count; such roles come last.',
    }),
    totals: t.field({
      type: GapTotalsType,
      description: '"12 of 17 listed skills": `held` of `listed`.',
      resolve: ({ skills }) => gapTotals(skills.map(({ status }) => status)),
    }),
    toolTotals: t.field({
      type: GapTotalsType,
      description: 'The same counts for tools.',
      resolve: ({ tools }) => gapTotals(tools.map(({ status }) => status)),
    }),
    matched: firstNodes(
      t,
      Skill,
      defaultListSize,
      'Listed skills that the person has, at any level; those that count most first.',
      (fit) => skillsWith(fit, 'BELOW', 'MET', 'EXCEEDED'),
    ),
    below: firstNodes(
      t,
      Skill,
      defaultListSize,
      'Those matched skills that are below the level that the role asks for.',
      (fit) => skillsWith(fit, 'BELOW'),
    ),
    missing: firstNodes(
      t,
      Skill,
      defaultListSize,
      'Listed skills that the person lacks; those that count most first.',
      (fit) => skillsWith(fit, 'MISSING'),
    ),
    matchedTools: firstNodes(
      t,
      Tool,
      defaultListSize,
      'Tools of the role that the person has; the most important first.',
      (fit) => toolsWith(fit, 'MET'),
    ),
    missingTools: firstNodes(
      t,
      Tool,
      defaultListSize,
      'Tools of the role that the person lacks; the most important first.',
      (fit) => toolsWith(fit, 'MISSING'),
    ),
    credentialMet: t.exposeBoolean('credentialMet', {
      nullable: true,
      description:
        'Whether the role accepts one of the person’s credentials, or one is education at least as high as it usually asks for. Null when the usual education is unknown, or no credentials were given. It does not affect the order.',
    }),
  }),
});

const FitConnection = builder.connectionObject<typeof RoleFitType, FitPage>(
  {
    type: RoleFitType,
    name: 'FitConnection',
    description:
      'Roles that list a skill or tool of the person, by score, then by coverage, then by id. Roles of unknown coverage come last, by `usedShare`.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: ({ totalCount }) => totalCount,
      }),
    }),
  },
  { name: 'FitEdge', description: 'A role and its cursor.' },
);

interface FitPage {
  readonly edges: { readonly cursor: string; readonly node: RankedFit }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

builder.queryField('fit', (t) =>
  t.field({
    type: FitConnection,
    extensions: computing(4_300),
    nullable: true,
    description:
      'Roles that list a skill or use a tool of the person, first those that ask for most of what the person has and for least besides. It compares lists of skills, not people, and is not for selecting, ranking or rejecting candidates. Null when a name is not found.',
    args: {
      skills: ownSkillsArgument(t.arg),
      tools: ownToolsArgument(t.arg),
      credentials: t.arg({
        type: [CredentialRef],
        ...atMost(maxCredentials, personal),
        description: `Own degrees and certificates, at most ${maxCredentials}; shown, not ranked by.`,
      }),
      where: t.arg({ type: FitWhere, description: 'The roles to consider; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context): Promise<FitPage> => {
      const digest = digestOf('fit', args.skills, args.tools, args.where);
      // before any name is looked up: a wrong page argument costs no search
      const requested = requestedPage('fit', digest, args, pageSizesOf(context.limits));
      const [ids, where] = await bothOrProblems(
        resolveRefs(context, {
          Skill: { skills: skillRefs(args.skills) },
          Tool: { tools: args.tools },
          Credential: { credentials: args.credentials },
        }),
        filterOf(context, args.where),
      );
      const answer = await context.ask('fittingRoles', {
        start: { role: null, ...ownAbilities(args.skills, ids.Skill.skills, ids.Tool.tools) },
        credentials: ids.Credential.credentials ?? null,
        where,
        page: requested.page,
      });
      const edges = answer.items.map((item, i) => ({
        cursor: cursorOf(requested, item),
        node: { ...(answer.fits[i] as RoleFit), role: item.id, rank: item.rank + 1 },
      }));
      return { edges, pageInfo: rankedPageInfo(requested, answer), totalCount: answer.total };
    },
  }),
);
