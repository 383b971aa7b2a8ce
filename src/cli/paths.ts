import { Command } from 'commander';
import { type AskOptions, answer } from './ask.ts';
import { collect, type PathOptions, pathVariables, withPathOptions } from './path-options.ts';
import { type PathsAnswer, renderPaths } from './render-paths.ts';
import { wholeNumber } from './whole-number.ts';
import { storeOption } from './with-store.ts';

const query = `query Paths(
  $from: RoleRef!, $to: RoleRef!, $maxSteps: Int, $first: Int
  $rankBy: PathRanking, $weights: PathWeights, $where: PathsWhere, $onePerNextRole: Boolean
) {
  careerPaths(
    from: $from, to: $to, maxSteps: $maxSteps, first: $first
    rankBy: $rankBy, weights: $weights, where: $where, onePerNextRole: $onePerNextRole
  ) {
    reason stepsNeeded unblockedBy complete
    nodes {
      rank cost stepCount yearsBefore { low high } unknownSteps unknownSignals
      steps {
        move {
          from { title } to { title }
          kind commonness yearsBefore { low high } reason evidence { basis source { name } }
        }
        coverage skillsKnown
        skillsToGain { nodes { name } }
        skillsCarriedOver { nodes { name } }
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
  new Command('paths')
    .description('the best ways from one role to another, and what to learn on each step')
    .argument('<from>', 'where to start: a title, an alias or an id')
    .argument('<to>', 'where to go')
    .option('--max-steps <n>', 'most moves a path may have, 1 to 6', wholeNumber, 4)
    .option('--first <n>', 'how many paths, at most 25', wholeNumber, 5),
)
  .option('--via <role>', 'a role that every path must pass', collect)
  .option('--one-per-next-role', 'only the best path for each role to go to next')
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .addHelpText(
    'after',
    `
Examples:
  career-graph paths "ML Engineer" "AI Architect"
  career-graph paths MLE "Head of AI" --max-steps 5 --first 3 --json
  career-graph paths MLE "Head of AI" --rank-by fastest --avoid "AI Product Manager" --one-per-next-role
  career-graph paths MLE "Head of AI" --weights newSkills=2,years=0.5 --via "Staff ML Engineer"`,
  )
  .action((from: string, to: string, { json, store, ...options }: PathsOptions) => {
    const { maxSteps, first, via, onePerNextRole } = options;
    const { where, ...measure } = pathVariables(options);
    const byDefault = !measure.rankBy && !measure.weights;
    return answer<PathsAnswer>(
      { json, store },
      {
        query,
        variables: { from, to, maxSteps, first, onePerNextRole, ...measure, where: { ...where, via } },
        render: (found, terminal) => renderPaths(found, { from, to, byDefault }, terminal),
        found: ({ careerPaths }) => careerPaths.nodes.length > 0,
      },
    );
  });
