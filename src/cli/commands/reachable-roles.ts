import type { Command } from 'commander';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type PathOptions, pathVariables, withPathOptions } from '../options/path-options.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, plural, type Terminal } from '../output/terminal.ts';

const query = `query Reach(
  $from: RoleRef, $ownSkills: [OwnSkill!], $ownTools: [ToolRef!], $within: Int, $first: Int
  $rankBy: PathRanking, $weights: PathWeights, $where: ReachWhere
) {
  reachableRoles(
    from: $from, ownSkills: $ownSkills, ownTools: $ownTools, within: $within, first: $first
    rankBy: $rankBy, weights: $weights, where: $where
  ) {
    totalCount hasData
    edges { node { ref title } path { cost stepCount roles { title } } }
  }
}`;

interface ReachAnswer {
  readonly reachableRoles: {
    readonly totalCount: number;
    readonly hasData: boolean;
    readonly edges: readonly {
      readonly node: { readonly ref: string; readonly title: string };
      readonly path: {
        readonly cost: number;
        readonly stepCount: number;
        readonly roles: readonly ({ readonly title: string } | null)[];
      };
    }[];
  };
}

interface ReachOptions extends AskOptions, PathOptions {
  readonly within: number;
  readonly first: number;
}

export const reachCommand = withPathOptions(
  new DocumentedCommand('reach')
    .description('the roles that one can get to from a role or with some skills, the nearest first')
    .argument('[from]', 'where to start: a title, an alias or an id; left out with --skill')
    .option('--within <n>', 'most steps, 1 to 6', wholeNumber, 2)
    .option('--first <n>', 'how many roles, at most 100', wholeNumber, 20),
)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph reach "Data Analyst"',
    'career-graph reach MLE --within 3 --rank-by least-new-skills --seniority lead',
    'career-graph reach --skill SQL --skill Statistics=advanced',
  ])
  .action(
    (
      from: string | undefined,
      { within, first, json, store, ...options }: ReachOptions,
      command: Command,
    ) => {
      if (from === undefined && !options.skill) {
        command.error('error: give a role, or --skill to start from what you know');
      }
      return answer<ReachAnswer>(
        { json, store },
        {
          query,
          variables: { from, within, first, ...pathVariables(options) },
          render: (found, terminal) => renderReach(found, from, terminal),
          found: ({ reachableRoles }) => reachableRoles.edges.length > 0,
        },
      );
    },
  );

function renderReach({ reachableRoles }: ReachAnswer, from: string | undefined, terminal: Terminal): string {
  const { edges, totalCount, hasData } = reachableRoles;
  if (!hasData) return 'No move here has what the ranking goes by.\n';
  if (edges.length === 0) return `No known moves lead on from ${from ?? 'what you know'} so.\n`;
  const unit = from === undefined ? 'step' : 'move';
  const rows = edges.map(({ node, path }) => [
    node.title,
    plural(path.stepCount, unit),
    `cost ${path.cost}`,
    path.roles.length > 2
      ? `via ${path.roles
          .slice(1, -1)
          .map((role) => role?.title ?? '…')
          .join(', ')}`
      : '',
  ]);
  const more = totalCount > edges.length ? [terminal.dim(`${totalCount} in reach; --first shows more.`)] : [];
  return `${[...columns(rows, ''), ...more].join('\n')}\n`;
}
