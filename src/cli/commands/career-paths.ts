import type { Command } from 'commander';
import { type AskOptions, answer } from '../ask.ts';
import { DocumentedCommand } from '../documented-command.ts';
import { collect, type PathOptions, pathVariables, withPathOptions } from '../options/path-options.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { storeOption } from '../options/with-store.ts';
import { type PathsAnswer, renderPaths } from '../output/render-paths.ts';
import { payFields } from '../output/role-differences.ts';

const query = `query Paths(
  $from: RoleRef, $to: RoleRef!, $ownSkills: [OwnSkill!], $ownTools: [ToolRef!], $maxSteps: Int, $first: Int
  $rankBy: PathRanking, $weights: PathWeights, $where: PathsWhere, $onePerNextRole: Boolean
) {
  careerPaths(
    from: $from, to: $to, ownSkills: $ownSkills, ownTools: $ownTools, maxSteps: $maxSteps, first: $first
    rankBy: $rankBy, weights: $weights, where: $where, onePerNextRole: $onePerNextRole
  ) {
    reason stepsNeeded unblockedBy complete
    nodes {
      rank cost stepCount yearsBefore { low high } unknownSteps unknownSignals unknownPay { title }
      costParts { measure cost }
      weakestStep { index why }
      steps {
        from { title } to { title }
        move { kind commonness yearsBefore { low high } reason }
        evidence { basis source { name } }
        coverage skillsKnown
        skillsToGain { nodes { name } }
        skillsCarriedOver { nodes { name } }
        toolsToGain { nodes { name } }
        ${payFields}
      }
    }
  }
}`;

interface PathsOptions extends AskOptions, PathOptions {
  readonly via?: readonly string[];
  readonly onePerNextRole?: true;
  readonly maxSteps: number;
  readonly first: number;
}

export const pathsCommand = withPathOptions(
  new DocumentedCommand('paths')
    .description('the best ways from one role to another, and what to learn on each step')
    .argument(
      '<roles...>',
      'where to start and where to go, or with --skill only where to go: titles, aliases or ids',
    )
    .option('--max-steps <n>', 'most steps a path may have, 1 to 6', wholeNumber, 4)
    .option('--first <n>', 'how many paths, at most 25', wholeNumber, 5),
)
  .option('--via <role>', 'a role that every path must pass', collect)
  .option('--one-per-next-role', 'only the best path for each role to go to next')
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .examples([
    'career-graph paths "ML Engineer" "AI Architect"',
    'career-graph paths MLE "Head of AI" --max-steps 5 --first 3 --json',
    'career-graph paths MLE "Head of AI" --rank-by fastest --avoid "AI Product Manager" --one-per-next-role',
    'career-graph paths MLE "Head of AI" --weights newSkills=2,years=0.5 --via "Staff ML Engineer"',
    'career-graph paths "Data Scientist" --skill SQL --skill Statistics=advanced --tool Excel',
    'career-graph paths "Data Analyst" "Head of AI" --pay-at-least 100000:USD:US --unknown-pay keep',
  ])
  .action((roles: string[], { json, store, ...options }: PathsOptions, command: Command) => {
    if (roles.length > 2 || (roles.length === 1 && !options.skill)) {
      command.error('error: give two roles, or one and --skill to start from what you know');
    }
    const [to = '', from] = [...roles].reverse();
    const { maxSteps, first, via, onePerNextRole } = options;
    const { where, ...measure } = pathVariables(options);
    const byDefault = from !== undefined && !measure.rankBy && !measure.weights;
    return answer<PathsAnswer>(
      { json, store },
      {
        query,
        variables: { from, to, maxSteps, first, onePerNextRole, ...measure, where: { ...where, via } },
        render: (found, terminal) =>
          renderPaths(found, { from: from ?? 'what you know', to, byDefault }, terminal),
        found: ({ careerPaths }) => careerPaths.nodes.length > 0,
      },
    );
  });
