import type { Command } from 'commander';
import { careerPathsQuestion } from '../api/operations.ts';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { type PathQuestionOptions, pathVariables, withPathQuestion } from '../options/path-question.ts';
import { repeated } from '../options/repeated.ts';
import { oneOrTwoRoles, startAndGoal } from '../options/roles.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { renderPaths } from '../output/render-paths.ts';

interface PathsOptions extends AskOptions, PathQuestionOptions {
  readonly via?: string[];
  readonly onePerNextRole?: true;
  readonly maxSteps: number;
  readonly first: number;
}

/** `career-graph paths` */
export const pathsCommand = withPathQuestion(
  new DocumentedCommand('paths')
    .description('find the best paths from one role to another, and what to learn on each step')
    .argument(
      '<roles...>',
      'the role to start from and the role to go to, or with --skill only the latter: titles, aliases or ids',
      oneOrTwoRoles,
    )
    .option('--max-steps <n>', 'maximum number of steps of a path, 1 to 6', wholeNumber, 4)
    .option('--first <n>', 'how many paths, at most 25', wholeNumber, 5),
)
  .option('--via <role>', 'a role that every path must contain; may be repeated', repeated)
  .option('--one-per-next-role', 'only the best path for each first move')
  .addOption(storeOption())
  .option('--json', 'print the answer as JSON, in the shape of the API')
  .examples([
    'career-graph paths "ML Engineer" "AI Architect"',
    'career-graph paths MLE "Head of AI" --max-steps 5 --first 3 --json',
    'career-graph paths MLE "Head of AI" --rank-by fastest --avoid "AI Product Manager" --one-per-next-role',
    'career-graph paths MLE "Head of AI" --weights newSkills=2,years=0.5 --via "Staff ML Engineer"',
    'career-graph paths "Data Scientist" --skill SQL --skill Statistics=advanced --tool Excel',
    'career-graph paths "Data Analyst" "Head of AI" --pay-at-least 100000:USD:US --unknown-pay keep',
  ])
  .action((roles: readonly string[], { json, store, ...options }: PathsOptions, command: Command) => {
    if (roles.length === 1 && !options.skill) {
      command.error('error: give two roles, or one and --skill to start from what you know');
    }
    const { from, to } = startAndGoal(roles);
    const { maxSteps, first, via, onePerNextRole } = options;
    const { where, ...ranking } = pathVariables(options);
    const payPlace = where.payNeverBelow?.place;
    const byDefault = from !== undefined && !ranking.rankBy && !ranking.weights;
    return answer({ json, store }, careerPathsQuestion, {
      variables: {
        from,
        to,
        maxSteps,
        first,
        onePerNextRole,
        ...ranking,
        where: { ...where, via },
        ...(payPlace ? { payPlace, namesPayPlace: true } : {}),
      },
      render: (paths, terminal) =>
        renderPaths(paths, { from: from ?? 'your skills', to, byDefault }, terminal),
      isEmpty: ({ careerPaths }) => careerPaths.nodes.length === 0,
    });
  });
