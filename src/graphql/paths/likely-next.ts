import { CareerGraphError } from '../../domain/errors.ts';
import type { CountShown, LikelyNextRoles, LikelyRole } from '../../domain/paths/likely-next.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { bothOrProblems } from '../fields/problems.ts';
import { resolveRefs } from '../fields/resolve-ref.ts';
import { checkedPlace, placeDescription } from '../graph/counted-place.ts';
import { Move } from '../graph/move.ts';
import { type Observed, ObservedMoves } from '../graph/observed-moves.ts';
import { Role, RoleRef } from '../graph/role.ts';
import { pageSizesOf } from '../limits.ts';
import { totalCountOf } from '../paging/connection.ts';
import { type RankedNodes, rankedNodes } from '../paging/ranked-nodes.ts';
import { requestedPage } from '../paging/ranked-page.ts';
import { personal } from '../personal-arguments.ts';
import { digestOf } from '../reading/cursor-page.ts';
import { atMost } from '../reading/list-limits.ts';
import { FitWhere, filterOf } from '../skills/role-filter.ts';
import { answerPlace } from './path-question.ts';

/** Maximum number of roles in a person's history. */
const maxHistory = 50;

/** The counts as a field shows them; null without a total to compare them with. */
const observedOf = (counted: CountShown | null): Observed | null =>
  counted?.outOf ? { ...counted, outOf: counted.outOf } : null;

const StayingType = builder.objectRef<NonNullable<LikelyNextRoles['staying']>>('LikelyStaying').implement({
  description: 'How likely people are to stay in the role.',
  fields: (t) => ({
    share: t.exposeFloat('share', {
      description: 'As of a likely next role: of those counted in the role, those who stayed.',
    }),
    counted: t.field({
      type: ObservedMoves,
      nullable: true,
      description: 'Those who were counted staying; null where their total is unknown.',
      resolve: ({ counted }) => observedOf(counted),
    }),
  }),
});

type LikelyEdge = LikelyRole & { readonly from: string; readonly to: string };

interface LikelyPage extends RankedNodes<LikelyEdge>, Pick<LikelyNextRoles, 'staying' | 'place'> {
  readonly from: string;
}

const NextRoleConnection = builder.connectionObject<typeof Role, LikelyPage>(
  {
    type: Role,
    name: 'NextRoleConnection',
    description: 'Likely next roles, the likeliest first, then by id.',
    fields: (t) => ({
      totalCount: totalCountOf(t),
      from: t.field({
        type: Role,
        nullable: true,
        description: 'The role that the person is in: the last of `history`.',
        resolve: ({ from }, _args, { loaders }, info) => loaders.expected(info, 'Role', from),
      }),
      staying: t.field({
        type: StayingType,
        nullable: true,
        description: 'Those who stay in it; null when nobody was counted staying, or fewer than 10.',
        resolve: ({ staying }) => staying,
      }),
      place: t.string({ nullable: true, description: answerPlace, resolve: ({ place }) => place }),
    }),
  },
  {
    name: 'NextRoleEdge',
    description:
      'A likely next role, and what that rests on: a part that is counted, and parts that are calculated.',
    fields: (t) => ({
      rank: t.int({ description: '1 for the likeliest of all pages.', resolve: ({ rank }) => rank + 1 }),
      share: t.float({
        description:
          'Share of people in the role who are there next, 0 to 1; not a person’s chance. Where nobody was counted in the role (`counted` is null everywhere) it is expected alone: nobody was seen to do it. Of n people who were counted and c who went there (c + 5·e) / (n + 5), where e is expected from `arrivals` and `likeness`; with earlier roles, 0.15·n / (n + 5) of the whole goes back to them. Counts below 10 take part in the order alone, so a share may be above that of a role before it.',
        resolve: ({ share }) => share,
      }),
      counted: t.field({
        type: ObservedMoves,
        nullable: true,
        description: 'Counted: those who went there; null when nobody did, or fewer than 10.',
        resolve: ({ counted }) => observedOf(counted),
      }),
      likeness: t.float({
        description: 'Calculated: how alike the two roles are, 0 to 1, as `similar` by COMBINED.',
        resolve: ({ likeness }) => likeness,
      }),
      arrivals: t.float({
        nullable: true,
        description:
          'Of all who were counted moving, the share that arrived in this role, 0 to 1; counts below 10 left out. Null when nobody was counted moving.',
        resolve: ({ arrivals }) => arrivals,
      }),
      beenThere: t.boolean({
        description: 'Whether `history` names it.',
        resolve: ({ beenThere }) => beenThere,
      }),
      move: t.field({
        type: Move,
        nullable: true,
        description: 'What sources say of the move there; null when none says that the role leads there.',
        resolve: async ({ from, to }, _args, { loaders }, info) => loaders.move(info, from, to),
      }),
    }),
  },
);

builder.queryField('nextRoles', (t) =>
  t.field({
    type: NextRoleConnection,
    extensions: computing(1_200),
    nullable: true,
    description:
      'What people are likely to be next: what those in the same role were seen to do, and where few were counted what is expected by likeness and arrivals. None of it is advice. The history is used for this answer, and neither kept nor logged. Null when a role is not found.',
    args: {
      history: t.arg({
        type: [RoleRef],
        required: true,
        ...atMost(maxHistory, personal),
        description: `The roles that a person has been in, the oldest first, at most ${maxHistory}; the last is the one they are in.`,
      }),
      place: t.arg.string({ description: placeDescription }),
      where: t.arg({ type: FitWhere, description: 'The roles to consider; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, context, info): Promise<LikelyPage> => {
      const field = 'nextRoles';
      const digest = digestOf(field, args.history, args.place, args.where);
      // before any name is looked up: a wrong page argument costs no search
      const requested = requestedPage(field, digest, args, pageSizesOf(context.limits));
      if (args.history.length === 0) {
        throw new CareerGraphError('BAD_USER_INPUT', `${field}: history must name at least one role.`, {
          argument: 'history',
        });
      }
      const [ids, [place, where]] = await bothOrProblems(
        resolveRefs(context, { Role: { history: args.history } }),
        bothOrProblems(checkedPlace(context.loaders, args.place), filterOf(context, args.where)),
      );
      const history = ids.Role.history as readonly string[];
      const role = history.at(-1) as string;
      const answer = await context.ask('likelyNextRoles', {
        role,
        history: history.slice(0, -1),
        place,
        where,
        page: requested.page,
      });
      const extras = answer.likely.map((likely, i) => ({
        ...likely,
        from: role,
        to: answer.items[i]?.id as string,
      }));
      const { staying, place: answered } = answer;
      return {
        ...(await rankedNodes('Role', requested, answer, extras, context, info)),
        from: role,
        staying,
        place: answered,
      };
    },
  }),
);
