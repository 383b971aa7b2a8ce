import type { Command } from 'commander';
import { type ReachableRolesQuery, reachableRolesQuestion } from '../api/operations.ts';
import { type AskOptions, answer, type Complete } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type PathQuestionOptions, pathVariables, withPathQuestion } from '../options/path-question.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { columns, type Terminal, wrap } from '../output/terminal.ts';
import { countedIn, noDataForRanking, plural, someCalculated, titleOf } from '../output/wording.ts';

interface ReachOptions extends AskOptions, PathQuestionOptions {
  readonly within: number;
  readonly first: number;
}

/** `career-graph reach` */
export const reachCommand = withPathQuestion(
  new DocumentedCommand('reach')
    .description('list the roles in reach of a role or of your skills, the nearest first')
    .argument('[from]', 'the role to start from: a title, an alias or an id; left out with --skill')
    .option('--within <n>', 'maximum number of steps, 1 to 6', wholeNumber, 2)
    .option('--first <n>', 'how many roles, at most 100', wholeNumber, 20),
)
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
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
      return answer({ json, store }, reachableRolesQuestion, {
        variables: { from, within, first, ...pathVariables(options) },
        render: (reach, terminal) => renderReach(reach, from, terminal),
        isEmpty: ({ reachableRoles }) => reachableRoles.edges.length === 0,
      });
    },
  );

function renderReach(
  { reachableRoles }: Complete<ReachableRolesQuery>,
  from: string | undefined,
  terminal: Terminal,
): string {
  const { edges, totalCount, hasData, place } = reachableRoles;
  if (!hasData) return `${noDataForRanking}\n`;
  if (edges.length === 0)
    return `No known moves lead on from ${from ?? 'your skills'} within these limits.\n`;
  const unit = from === undefined ? 'step' : 'move';
  const rows = edges.map(({ node, path, calculated: isCalculated }) => [
    isCalculated ? `${node.title} *` : node.title,
    plural(path.stepCount, unit),
    `cost ${path.cost}`,
    path.roles.length > 2 ? `via ${path.roles.slice(1, -1).map(titleOf).join(', ')}` : '',
  ]);
  const more =
    totalCount > edges.length ? [terminal.dim(`${totalCount} roles in reach; --first shows more.`)] : [];
  const notes = [
    ...(place === null ? [] : [countedIn(place)]),
    ...(edges.some(({ calculated }) => calculated) ? wrap(someCalculated, '', terminal.width) : []),
  ];
  return `${[...columns(rows, ''), ...more, ...notes.map(terminal.dim)].join('\n')}\n`;
}
