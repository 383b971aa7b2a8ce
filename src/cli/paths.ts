import { Command } from 'commander';
import { type AskOptions, answer } from './ask.ts';
import { type PathsAnswer, renderPaths } from './render-paths.ts';
import { wholeNumber } from './whole-number.ts';
import { storeOption } from './with-store.ts';

const query = `query Paths($from: RoleRef!, $to: RoleRef!, $maxSteps: Int, $first: Int) {
  careerPaths(from: $from, to: $to, maxSteps: $maxSteps, first: $first) {
    reason stepsNeeded complete
    nodes {
      rank cost stepCount yearsBefore { low high } unknownSteps unknownSignals
      steps {
        move {
          from { title } to { title }
          kind commonness yearsBefore { low high } reason evidence { basis source { name } }
        }
        skillsToGain { nodes { name } }
      }
    }
  }
}`;

interface PathsOptions extends AskOptions {
  readonly maxSteps: number;
  readonly first: number;
}

export const pathsCommand = new Command('paths')
  .description('the most typical ways from one role to another, and what to learn on each step')
  .argument('<from>', 'where to start: a title, an alias or an id')
  .argument('<to>', 'where to go')
  .option('--max-steps <n>', 'most moves a path may have, 1 to 6', wholeNumber, 4)
  .option('--first <n>', 'how many paths, at most 25', wholeNumber, 5)
  .addOption(storeOption())
  .option('--json', 'the answer as GraphQL gives it')
  .addHelpText(
    'after',
    `
Examples:
  career-graph paths "ML Engineer" "AI Architect"
  career-graph paths MLE "Head of AI" --max-steps 5 --first 3 --json`,
  )
  .action((from: string, to: string, { maxSteps, first, ...options }: PathsOptions) =>
    answer<PathsAnswer>(options, {
      query,
      variables: { from, to, maxSteps, first },
      render: (found, terminal) => renderPaths(found, { from, to }, terminal),
      found: ({ careerPaths }) => careerPaths.nodes.length > 0,
    }),
  );
