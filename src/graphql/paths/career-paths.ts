import { pageOfRanked, type RankedPage } from '../../domain/collections/ranked-page.ts';
import type { CareerPath } from '../../domain/paths/career-path.ts';
import type { CareerPaths, NoPathReason as Reason } from '../../domain/paths/career-paths.ts';
import { maxPathSteps, maxPaths } from '../../domain/paths/path-limits.ts';
import { maxTradeOff } from '../../domain/paths/trade-off.ts';
import { builder } from '../builder.ts';
import { computing, countOf } from '../computing.ts';
import { placeDescription } from '../graph/counted-place.ts';
import { PayInType, pathPayDescription } from '../graph/pay-in.ts';
import { RoleRef } from '../graph/role.ts';
import type { PageInfo } from '../paging/page-info.ts';
import { cursorOf, pageArguments, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, pageSize } from '../reading/cursor-page.ts';
import { atMost } from '../reading/list-limits.ts';
import { ownSkillsArgument, ownToolsArgument } from '../skills/own-skills.ts';
import { CareerPathType } from './career-path.ts';
import { PathConstraint, PathsWhere } from './constraints.ts';
import {
  answerPlace,
  besidesRoles,
  calculatedDescription,
  noStart,
  pathQuestion,
  wrongPathArgument,
} from './path-question.ts';
import { PathRanking, PathWeights, TradeOffMeasure, tradeOffOf } from './ranking.ts';

const defaultPaths = 10;

const NoPathReasonType = builder.enumType('NoPathReason', {
  description: 'Why there is no path. No path is ever invented.',
  values: {
    SAME_ROLE: { description: '`from` and `to` are the same role.' },
    SAME_WORK: {
      description:
        '`from` and `to` are the same work: one is the official occupation that the other matches by code, EXACT or CLOSE.',
    },
    UNREACHABLE: { description: 'No known moves lead there.' },
    MORE_STEPS_NEEDED: { description: 'There is a path of `stepsNeeded` steps: raise `maxSteps`.' },
    CONSTRAINTS: {
      description:
        '`where` leaves no path. `unblockedBy` has the fields to drop; it is empty when more than one must go.',
    },
    NO_DATA: {
      description:
        'No usable move has the signal that the ranking needs: choose another ranking. FEWEST_STEPS needs none; of RELATED pairs only skills are known, so they can be ranked by LEAST_NEW_SKILLS too.',
    },
    NO_START: { description: 'Without `from`: no role lists any of the skills that were given.' },
    BUDGET: { description: 'The search was cut short before it found any.' },
  } satisfies Record<Reason, object>,
});

const CareerPathConnection = builder.connectionObject<typeof CareerPathType, CareerPathPage>(
  {
    type: CareerPathType,
    name: 'CareerPathConnection',
    description: 'Paths, the best first; or the reason why there are none.',
    fields: (t) => ({
      reason: t.field({
        type: NoPathReasonType,
        nullable: true,
        description: 'Null when there are paths.',
        resolve: ({ reason }) => reason,
      }),
      stepsNeeded: t.int({
        nullable: true,
        description: 'With MORE_STEPS_NEEDED, the fewest steps that lead there.',
        resolve: ({ stepsNeeded }) => stepsNeeded,
      }),
      unblockedBy: t.field({
        type: [PathConstraint],
        description:
          'With CONSTRAINTS or NO_DATA: the fields of `where`, or `place`, each of which, dropped alone, would open a path.',
        resolve: ({ unblockedBy }) => [...unblockedBy],
      }),
      complete: t.boolean({
        description: 'False when the search was cut short: the paths shown are correct, but more may exist.',
        resolve: ({ complete }) => complete,
      }),
      calculated: t.boolean({
        description: calculatedDescription,
        resolve: ({ calculated }) => calculated,
      }),
      place: t.string({ nullable: true, description: answerPlace, resolve: ({ place }) => place }),
    }),
  },
  { name: 'CareerPathEdge', description: 'A path and its cursor.' },
);

interface CareerPathPage extends Omit<CareerPaths, 'paths'> {
  readonly calculated: boolean;
  readonly edges: { readonly cursor: string; readonly node: CareerPath }[];
  readonly pageInfo: PageInfo;
}

builder.queryField('careerPaths', (t) =>
  t.field({
    type: CareerPathConnection,
    extensions: computing(({ maxSteps, ownSkills }) =>
      countOf(ownSkills) > 0 ? 14_000 + 50 * countOf(ownSkills) : Number(maxSteps) > 4 ? 5_700 : 1_300,
    ),
    nullable: true,
    description:
      'The best paths from one role to another: exactly the k cheapest loopless paths that meet `where`, ordered by cost, then steps, then role ids. Ranked by TYPICAL unless asked otherwise. Null when a role is not found.',
    args: {
      from: t.arg({
        type: RoleRef,
        description:
          'Where to start, such as "ML Engineer". When left out, paths begin with a person: their first step is to one of the 10 roles that `ownSkills` cover best.',
      }),
      to: t.arg({ type: RoleRef, required: true, description: 'Where to go, such as "AI Architect".' }),
      rankBy: t.arg({
        type: PathRanking,
        description:
          'The measure by name. Default: TYPICAL, or LEAST_NEW_SKILLS without `from` or when `bases` holds RELATED alone.',
      }),
      weights: t.arg({ type: PathWeights, description: 'A measure of your own, instead of `rankBy`.' }),
      tradeOff: t.arg({
        type: [TradeOffMeasure],
        ...atMost(maxTradeOff),
        description: `Instead of a ranking, at most ${maxTradeOff} measures: the answer has every path that no other beats, which is lower in one of them and higher in none. Paths are compared where the same measures are known of both, so an unknown neither beats nor is beaten by what is known. Those with fewest unknown measures come first, then by the first measure, the second and the third, then by steps and role ids. \`costParts\` has the measures that are known. Beyond ${maxPaths} paths \`complete\` is false.`,
      }),
      maxSteps: t.arg.int({
        defaultValue: 4,
        description: `Maximum number of steps of a path, 1 to ${maxPathSteps}.`,
      }),
      ownSkills: ownSkillsArgument(t.arg, besidesRoles),
      ownTools: ownToolsArgument(t.arg),
      where: t.arg({ type: PathsWhere, description: 'Constraints on the paths.' }),
      place: t.arg.string({ description: placeDescription }),
      payIn: t.arg({ type: PayInType, description: pathPayDescription }),
      onePerNextRole: t.arg.boolean({
        defaultValue: false,
        description: 'Only the best path for each first step, so that paths differ from the start.',
      }),
      ...pageArguments(
        t.arg,
        `${maxPaths}, which is also the maximum on all pages together`,
        `${defaultPaths} when neither is given`,
      ),
    },
    resolve: async (_root, args, context, info): Promise<CareerPathPage> => {
      const sizes = { max: maxPaths, default: defaultPaths };
      pageSize(args, 'careerPaths', sizes); // first: a wrong page argument costs no store call
      const onePerNextRole = args.onePerNextRole ?? false;
      if (args.from == null && !args.ownSkills?.length) throw noStart('careerPaths');
      const tradeOff = tradeOffOf(args, (argument, problem) =>
        wrongPathArgument('careerPaths', argument, problem),
      );
      const { from, to, ...rules } = await pathQuestion(context, {
        ...args,
        field: 'careerPaths',
        maxSteps: args.maxSteps ?? 4,
      });
      const question = { ...rules, from, to, onePerNextRole, ...(tradeOff && { tradeOff }) };
      const digest = digestOf('careerPaths', { ...question, k: maxPaths });
      const requested = requestedPage('careerPaths', digest, args, sizes, 1);
      const { k, skip } = tradeOff
        ? { k: maxPaths + 1, skip: 0 } // all of them, and one more to know whether these are all
        : pathsNeeded(requested.page, context.selections.selects(info, 'pageInfo'));
      const search = await context.ask('careerPaths', { ...question, k, skip });
      const paths = search.paths.slice(0, maxPaths);
      const answer = { ...search, complete: search.complete && skip + search.paths.length <= maxPaths };
      const ids = [...Array<string>(skip), ...paths.map(({ roles }) => roles.join('>'))];
      const part = pageOfRanked(ids, requested.page);
      const pageInfo = rankedPageInfo(requested, part);
      const edges = part.items.map((item) => ({
        node: paths[item.rank - skip] as CareerPath,
        cursor: cursorOf(requested, item),
      }));
      return { ...answer, edges, pageInfo };
    },
  }),
);

/**
 * The paths to search for, of at most `maxPaths` on all pages: as many as the page ends at (`k`), and the best of them
 * that need no description (`skip`), as they stand before the page. The items that cursors name are needed too, to know
 * that they are still there.
 *
 * @param tellsMore whether the query asks if there is more, which takes one path beyond the page
 */
function pathsNeeded(
  { size, from, after, before }: RankedPage,
  tellsMore: boolean,
): { readonly k: number; readonly skip: number } {
  const start = after ? after.rank + 1 : 0;
  const end = before ? before.rank + 1 : from === 'end' ? maxPaths : start + size + (tellsMore ? 1 : 0);
  const k = Math.min(maxPaths, Math.max(1, start, end));
  return { k, skip: Math.min(after?.rank ?? 0, before?.rank ?? maxPaths, k - 1) };
}
